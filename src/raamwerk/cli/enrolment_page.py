"""An enrolment as a person reads it: its dates, what to know, and what can be done until when."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.wording import sentence
from raamwerk.cli.year_bar import Track, short_day, year_bar
from raamwerk.core.enrolment.cover import cover_months, cover_start
from raamwerk.core.enrolment.deed import Deed, State
from raamwerk.core.enrolment.lock import locks, price_day
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.period import Period, days_later

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.overview import Overview
    from raamwerk.core.rule import Language

_CHANGES: Final = ("deed.file-changes", "deed.file-increases", "deed.final-order")
_MARKS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "deed.anniversary": "V",
        "deed.terms-start": "B",
        "deed.end": "E",
        "deed.terms-stop": "E",
    },
    "en": {
        "deed.anniversary": "A",
        "deed.terms-start": "S",
        "deed.end": "E",
        "deed.terms-stop": "E",
    },
}
_LEGEND: Final[dict[Language, str]] = {
    "nl": "B begin van de voorwaarden, V verjaardag, E einde; onder de lijn: vandaag",
    "en": "S start of the terms, A anniversary, E end; below the line: today",
}
_LABEL: Final = 20
"""Columns of the labels of the heading."""
_RECENT: Final = 365
"""Days that something past stays on the page; the JSON holds everything."""


def write_page(seen: Overview, language: Language) -> None:
    """Write the page to the output."""
    nl = language == "nl"
    for label, text in _heading(seen, language):
        click.echo(f"{label:<{_LABEL}}{text}")
    if seen.remarks:
        click.echo("\nLet op" if nl else "\nMind")
    for remark in seen.remarks:
        reading = f" ({remark.reading})" if remark.reading else ""
        click.echo(_wrapped(f"{sentence(remark.code, remark.facts, language)}{reading}"))
    _write_picture(seen, language)
    for title, deeds, tone in _groups(seen, language):
        _write_deeds(title, deeds, tone, seen.on, language)
    _write_locks(seen, language)
    source = f"raamwerk framework show {seen.terms.framework}"
    if terms := ", ".join(dict.fromkeys(deed.term for deed in seen.deeds)):
        click.echo(f"\n{'Voorwaarden' if nl else 'Terms'}: {terms}")
    click.echo(f"{'Waar zij staan' if nl else 'Where they stand'}: {source}")


def _wrapped(text: str) -> str:
    """A remark within the width of the window; one line of any length in a file or pipe."""
    if not sys.stdout.isatty():
        return f"! {text}"
    width = min(shutil.get_terminal_size().columns, 100)
    return click.wrap_text(text, width, initial_indent="! ", subsequent_indent="  ")


def _heading(seen: Overview, language: Language) -> list[tuple[str, str]]:
    """Who, under what, from when to when."""
    nl, e, since = language == "nl", seen.enrolment, seen.held.participation.since
    reseller = e.reseller_on(seen.on)
    held = show.day(since, language) if since else ("niet" if nl else "not")
    rows = [
        ("Inschrijving" if nl else "Enrolment", f"{e.number} ({e.kind})"),
        ("Deelnemer" if nl else "Participant", e.participant_name or e.participant),
        ("LSP" if nl else "Reseller", (reseller.name or reseller.id) if reseller else "-"),
        ("Raamovereenkomst" if nl else "Framework", seen.framework),
        ("Begin" if nl else "Start", show.day(e.start, language)),
        ("Voorwaarden vanaf" if nl else "Terms hold from", held),
        ("Einde" if nl else "End", _end(seen, language)),
        ("Gezien op" if nl else "Seen on", show.day(seen.on, language)),
    ]
    if (cover := _cover(seen, language)) is not None:
        rows.append(("Nu beginnen" if nl else "Starting now", cover))
    return rows


def _end(seen: Overview, language: Language) -> str:
    """The last day, how it was found, and how many days are left."""
    ending, nl = seen.held.ending, language == "nl"
    if ending.last is None:
        return "onbekend" if nl else "unknown"
    found = ("volgens het contract" if nl else "by the contract") if ending.registered else "O-1"
    if not ending.registered:
        found = f"lezing {found}" if nl else f"reading {found}"
    months = "" if ending.months is None else f"{ending.months} {'maanden' if nl else 'months'}, "
    left = _left((ending.last - seen.on).days, language)
    return f"{show.day(ending.last, language)} ({months}{found}); {left}"


def _cover(seen: Overview, language: Language) -> str | None:
    """K-5 for a licence that is first used on the day looked at."""
    period, start, policy = seen.held.period, seen.enrolment.start, seen.terms.cover
    if period is None or seen.on not in period or policy is None:
        return None
    first = show.day(cover_start(start, seen.on, policy), language)
    months = cover_months(start, seen.on, policy, until=period.until)
    if months == 0:
        return "geen dekking meer" if language == "nl" else "no cover is left"
    if language == "nl":
        return f"dekking vanaf {first}, {months} {'maand' if months == 1 else 'maanden'} betalen"
    return f"cover from {first}, {months} month{'' if months == 1 else 's'} to pay"


def _left(days: int, language: Language) -> str:
    """How long something can still be done, in words."""
    nl = language == "nl"
    if days < 0:
        return f"{-days} dagen geleden" if nl else f"{-days} days ago"
    if days == 0:
        return "vandaag nog" if nl else "today still"
    if days == 1:
        return "nog 1 dag" if nl else "1 day left"
    return f"nog {days} dagen" if nl else f"{days} days left"


def _ahead(days: int, language: Language) -> str:
    if days == 1:
        return "morgen" if language == "nl" else "tomorrow"
    return f"over {days} dagen" if language == "nl" else f"in {days} days"


def _write_picture(seen: Overview, language: Language) -> None:
    """The coming twelve months, where something is possible in them."""

    def periods(*codes: str) -> tuple[Period, ...]:
        held = (deed for deed in seen.deeds if deed.code in codes)
        return tuple(Period(deed.since, days_later(deed.last, 1)) for deed in held)

    nl = language == "nl"
    tracks = (
        Track("Wijzigen" if nl else "Changes", periods(*_CHANGES)),
        Track("Reserveren" if nl else "Reserving", periods("deed.reserve"), light=True),
        Track("Bijbestellen" if nl else "Ordering", periods("deed.order-more"), light=True),
    )
    letters = _MARKS[language]
    marks = {deed.since: letters[deed.code] for deed in seen.deeds if deed.code in letters}
    if not any(track.periods for track in tracks):
        return
    click.echo("\nDe komende twaalf maanden" if nl else "\nThe coming twelve months")
    for line in year_bar(seen.on, tracks, marks, language):
        click.echo(line)
    click.echo(_LEGEND[language])


def _groups(seen: Overview, language: Language) -> list[tuple[str, list[Deed], Tone]]:
    """What is open, what comes, what cannot be done, and what is over; each deed stands in one."""
    nl = language == "nl"
    state = {id(deed): deed.state(seen.on) for deed in seen.deeds}

    def held(*states: State, allowed: bool) -> list[Deed]:
        return [d for d in seen.deeds if d.allowed == allowed and state[id(d)] in states]

    past = held(State.PAST, State.DONE, allowed=True)
    recent = [deed for deed in past if (seen.on - deed.last).days <= _RECENT]
    return [
        ("Te laat" if nl else "Late", held(State.LATE, allowed=True), Tone.BAD),
        ("Kan nu" if nl else "Can be done now", held(State.OPEN, allowed=True), Tone.GOOD),
        ("Komt" if nl else "Comes", held(State.FUTURE, allowed=True), Tone.PLAIN),
        (
            "Kan niet" if nl else "Cannot be done",
            held(State.OPEN, State.FUTURE, allowed=False),
            Tone.DOUBT,
        ),
        (
            "Voorbij of gedaan, laatste jaar" if nl else "Over or done, last year",
            recent,
            Tone.QUIET,
        ),
    ]


def _write_deeds(
    title: str, deeds: Sequence[Deed], tone: Tone, on: date, language: Language
) -> None:
    if not deeds:
        return
    nl = language == "nl"
    click.echo("")
    columns = (
        Column(title, share=1),
        Column("Van" if nl else "From", side="right", whole=True),
        Column("Tot en met" if nl else "To", side="right", whole=True),
        Column("", whole=True),
    )
    rows = [
        (
            Cell(sentence(deed.code, deed.facts, language), tone),
            short_day(deed.since, language) if deed.since != deed.last else "",
            short_day(deed.last, language),
            _when(deed, on, language),
        )
        for deed in deeds
    ]
    write_table(columns, rows)


def _when(deed: Deed, on: date, language: Language) -> str:
    """The days left, the days until it begins, or that it is done."""
    match deed.state(on):
        case State.DONE:
            return "gedaan" if language == "nl" else "done"
        case State.FUTURE:
            return _ahead(deed.days_until(on), language)
        case _:
            return _left(deed.days_left(on), language)


def _write_locks(seen: Overview, language: Language) -> None:
    """The part numbers with a locked price, and the day whose price counts on the day looked at."""
    held = {part: day for part, day in locks(seen.enrolment).items() if day <= seen.on}
    if not held:
        return
    nl = language == "nl"
    click.echo("")
    columns = (
        Column("Prijs vastgelegd" if nl else "Price locked", whole=True),
        Column("Aantal" if nl else "Quantity", side="right", whole=True),
        Column("Sinds" if nl else "Since", side="right", whole=True),
        Column("Prijsdatum" if nl else "Price date", side="right", whole=True),
    )
    start, effect = seen.enrolment.start, seen.terms.price_effect
    rows = [
        (
            part,
            show.quantity(owned(seen.enrolment, part, seen.on), language),
            short_day(day, language),
            _known_day(price_day(start, day, seen.on, effect), language),
        )
        for part, day in sorted(held.items())
    ]
    write_table(columns, rows)


def _known_day(day: date | None, language: Language) -> str:
    return "-" if day is None else short_day(day, language)
