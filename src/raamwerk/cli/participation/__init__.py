"""`raamwerk participation`: taking part, from looking ahead to the end, and mergers."""

from __future__ import annotations

import click

from raamwerk.cli.language import both
from raamwerk.cli.participation.look import list_command, show_command
from raamwerk.cli.participation.merge import merge_command
from raamwerk.cli.participation.preview import preview_command
from raamwerk.cli.participation.step import STEPS


@click.group(
    help=both(
        "Meedoen aan een raamovereenkomst: vooraf bekijken, aanvragen, toetsen, beslissen, tekenen, beëindigen.",
        "Taking part in a framework: look ahead, request, test, decide, sign, end.",
    )
)
def command() -> None:
    """All commands about taking part."""


for each in (preview_command, *STEPS, list_command, show_command, merge_command):
    command.add_command(each)
