"""`raamwerk tasks`: what is to be done until when, also as a calendar."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import clock, files, show
from raamwerk.cli.acting import acting_options, actor_of
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option, on_option
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.wording import sentence
from raamwerk.core.enrolment.deed import State
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.rule import Language
    from raamwerk.services.tasks import Task

VERSION: Final = 1
_STATES: Final = {
    State.OPEN: (Sentence(nl="open", en="open"), Tone.STRONG),
    State.FUTURE: (Sentence(nl="komt", en="ahead"), Tone.PLAIN),
    State.LATE: (Sentence(nl="te laat", en="late"), Tone.BAD),
}


@click.command(
    help=both(
        "Wat er te doen is voor welke inschrijving, op volgorde van de laatste dag waarop het kan. Wat te laat is, staat erbij "
        "zonder herinnering.",
        "What is to be done for which enrolment, by the last day on which it can be. What is late is listed without a "
        "reminder.",
    )
)
@click.option(
    "--of",
    "participant",
    metavar="CODE",
    help=both("Alleen van deze deelnemer.", "Of this participant only."),
)
@click.option(
    "--ics",
    type=FILE,
    metavar="BESTAND",
    help=both(
        "Schrijf de agenda van de deelnemer (iCalendar); zonder --of die van uzelf.",
        "Write the participant's calendar (iCalendar); without --of your own.",
    ),
)
@on_option
@json_option
@acting_options
@lang_option
def command(
    *,
    participant: str | None,
    ics: Path | None,
    on: date,
    as_json: bool,
    person: str | None,
    acting_for: str | None,
    language: Language,
) -> Exit:
    """List the tasks."""
    actor = actor_of(person, acting_for)
    from raamwerk.services import tasks  # noqa: PLC0415 - the tables have to be set up first

    if participant is None:
        found = tasks.visible(actor, on=on)
    else:
        found = tasks.of_participant(actor, participant, on=on)
    _write_json(on, found, language) if as_json else _write_page(found, language)
    if ics is not None:
        from raamwerk.cli.enrolment_agenda import feed  # noqa: PLC0415 - icalendar is slow to load

        code = participant or actor.organisation.code
        seen = tasks.calendar(actor, code, on=on)
        files.keep(ics, feed(seen, code, clock.now(), language))
        click.echo(
            f"{'Agenda geschreven' if language == 'nl' else 'Calendar written'}: {ics}", err=True
        )
    return Exit.PASS


def _write_page(found: Sequence[Task], language: Language) -> None:
    nl = language == "nl"
    if not found:
        click.echo("Er is niets te doen." if nl else "There is nothing to do.")
        return
    headings = (
        ("Uiterlijk", "Vanaf", "Stand", "Inschrijving", "Wat", "Herinnering")
        if nl
        else ("At the latest", "From", "State", "Enrolment", "What", "Reminder")
    )
    columns = [Column(each, share=1 if n == 4 else None) for n, each in enumerate(headings)]  # noqa: PLR2004 - the column of words
    write_table(columns, [_row(task, language) for task in found])


def _row(task: Task, language: Language) -> list[str | Cell]:
    words, tone = _STATES[task.state]
    remind = task.remind_on[:1]
    return [
        show.day(task.deed.last, language),
        show.day(task.deed.since, language),
        Cell(words.fill(language, {}), tone),
        f"{task.enrolment} ({task.participant})",
        _said(task, language),
        show.day(remind[0], language) if remind else "-",
    ]


def _said(task: Task, language: Language) -> str:
    said = sentence(task.deed.code, task.deed.facts, language)
    if not task.losing:
        return said
    lost = ", ".join(
        f"{show.quantity(each.quantity, language)} x {each.part_number}" for each in task.losing
    )
    return f"{said} ({'verliest dekking' if language == 'nl' else 'loses cover'}: {lost})"


def _write_json(on: date, found: Sequence[Task], language: Language) -> None:
    tasks = [
        {
            "key": task.key,
            "enrolment": task.enrolment,
            "participant": task.participant,
            "framework": task.framework,
            "code": task.deed.code,
            "sentence": _said(task, language).replace("\N{NO-BREAK SPACE}", " "),
            "since": task.deed.since.isoformat(),
            "last": task.deed.last.isoformat(),
            "state": task.state.value,
            "days_left": task.deed.days_left(on),
            "remind_on": [day.isoformat() for day in task.remind_on],
            "losing": [
                {"part_number": each.part_number, "quantity": each.quantity} for each in task.losing
            ],
        }
        for task in found
    ]
    said = {"version": VERSION, "on": on.isoformat(), "tasks": tasks}
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))
