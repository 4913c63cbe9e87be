"""`raamwerk participation list` and `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import json_option, lang_option, on_option
from raamwerk.cli.participation.step import about_option, told

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.rule import Language


@click.command(
    "list",
    help=both("Wie meedoet, en hoe ver dat is.", "Who takes part, and how far that is."),
)
@click.option(
    "--framework",
    metavar="ID",
    help=both("Alleen aan deze raamovereenkomst.", "In this framework only."),
)
@on_option
@json_option
@acting_options
@lang_option
def list_command(
    *,
    framework: str | None,
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """List them."""
    actor = actor_of(person, acting_for)
    from raamwerk.cli.participation import page  # noqa: PLC0415 - not for `--help`
    from raamwerk.services import participations  # noqa: PLC0415 - the tables have to be set up first

    found = participations.visible(actor, framework=framework)
    page.write_json(found, on) if as_json else page.write_list(found, on, language)
    return Exit.PASS


@click.command(
    "show",
    help=both("Een deelname met haar stappen.", "A participation with its steps."),
)
@on_option
@about_option
def show_command(
    *,
    participant: str,
    framework: str,
    on: date,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """Show one."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import participations  # noqa: PLC0415 - the tables have to be set up first

    return told(participations.one(actor, participant, framework), on, language)
