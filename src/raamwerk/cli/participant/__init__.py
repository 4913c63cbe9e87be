"""`raamwerk participant`: municipalities over time, who a name means, who may take part, what a merger does."""

from __future__ import annotations

import click

from raamwerk.cli.language import both
from raamwerk.cli.participant.carry import carry_command
from raamwerk.cli.participant.eligible import eligible_command
from raamwerk.cli.participant.list import list_command
from raamwerk.cli.participant.match import match_command
from raamwerk.cli.participant.mergers import mergers_command
from raamwerk.cli.participant.number import number_command
from raamwerk.cli.participant.show import show_command


@click.group(
    help=both(
        "Deelnemers: gemeenten door de tijd, wie er wordt bedoeld, wie mee mag doen.",
        "Participants: municipalities over time, who is meant, who may take part.",
    )
)
def command() -> None:
    """All commands about participants."""


for each in (
    show_command,
    list_command,
    match_command,
    mergers_command,
    eligible_command,
    carry_command,
    number_command,
):
    command.add_command(each)
