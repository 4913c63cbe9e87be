"""`raamwerk order`: orders on an enrolment, from a first sketch to the invoice."""

from __future__ import annotations

import click

from raamwerk.cli.language import both
from raamwerk.cli.order.look import list_command, show_command
from raamwerk.cli.order.place import check_command, place_command
from raamwerk.cli.order.step import STEPS


@click.group(
    help=both(
        "Bestellingen op een inschrijving: getoetst aan vensters en regels, goedgekeurd, verzonden, gevolgd.",
        "Orders on an enrolment: held against windows and rules, approved, sent, followed.",
    )
)
def command() -> None:
    """All commands about orders."""


for each in (check_command, place_command, *STEPS, list_command, show_command):
    command.add_command(each)
