"""`raamwerk enrolment`: the calendar of an enrolment, on the screen and for a calendar program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk.cli import clock, files
from raamwerk.cli.enrolment_page import write_page
from raamwerk.cli.enrolment_register import REGISTERED
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option
from raamwerk.core.enrolment.overview import overview
from raamwerk.formats.enrolment import read
from raamwerk.formats.framework import load

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.core.enrolment.overview import Overview
    from raamwerk.core.rule import Language


@click.group(
    help=both(
        "Inschrijvingen: de kalender van een bestand, en wat er in het register staat.",
        "Enrolments: the calendar of a file, and what stands in the register.",
    )
)
def command() -> None:
    """All commands about enrolments."""


@command.command(
    "show",
    help=both(
        "Toon begin, einde en vensters van een inschrijving, met de dagen die resten.",
        "Show the start, the end and the windows of an enrolment, with the days left.",
    ),
)
@click.argument("file", type=FILE)
@on_option
@click.option(
    "--framework",
    metavar="ID|BESTAND",
    help=both(
        "De raamovereenkomst; anders die in het bestand.",
        "The framework; without it the one in the file.",
    ),
)
@click.option(
    "--ics",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Schrijf wat komt ook als agenda (iCalendar).",
        "Also write what comes as a calendar file (iCalendar).",
    ),
)
@json_option
@lang_option
def show_command(
    *,
    file: Path,
    on: date,
    framework: str | None,
    ics: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Show one enrolment; unknown when its end cannot be told."""
    seen = look(file, framework, on)
    if as_json:
        from raamwerk.cli import enrolment_json  # noqa: PLC0415 - only needed here

        click.echo(enrolment_json.as_json(seen, language))
    else:
        write_page(seen, language)
    if ics is not None:
        from raamwerk.cli.enrolment_agenda import agenda  # noqa: PLC0415 - icalendar is slow to load

        files.keep(ics, agenda(seen, clock.now(), language))
        said = "Agenda geschreven" if language == "nl" else "Calendar written"
        click.echo(f"{said}: {ics}", err=True)
    return Exit.PASS if seen.held.ending.last is not None else Exit.UNKNOWN


for each in REGISTERED:
    command.add_command(each)


def look(file: Path, framework: str | None, on: date) -> Overview:
    """An enrolment of a file with all that follows from its framework on a day.

    Raises:
        Refused: where the file or the framework cannot be read.
    """
    enrolment = read(files.contents(file), file.name)
    return overview(enrolment, load(framework or enrolment.framework), on)
