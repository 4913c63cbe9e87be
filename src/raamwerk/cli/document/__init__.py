"""`raamwerk document`: quotes, orders, invoices and credit notes in the register, from receipt to payment."""

from __future__ import annotations

import click

from raamwerk.cli.document.check import check_command
from raamwerk.cli.document.decide import DECISIONS
from raamwerk.cli.document.due import due_command
from raamwerk.cli.document.list import list_command
from raamwerk.cli.document.match import match_command
from raamwerk.cli.document.show import original_command, show_command
from raamwerk.cli.document.take_in import take_in_command
from raamwerk.cli.language import both


@click.group(
    help=both(
        "Documenten in het register: inlezen, koppelen, toetsen, betwisten, betalen.",
        "Documents in the register: take in, match, check, dispute, pay.",
    )
)
def command() -> None:
    """All commands about kept documents."""


for each in (
    take_in_command,
    list_command,
    show_command,
    original_command,
    match_command,
    check_command,
    *DECISIONS,
    due_command,
):
    command.add_command(each)
