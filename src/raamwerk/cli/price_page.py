"""The answer about one price as a person reads it, or as JSON."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.unit_words import unit_words
from raamwerk.cli.wording import sentence
from raamwerk.core.money import decimal
from raamwerk.core.pricebook.unit import comparable, span

if TYPE_CHECKING:
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.entry import Entry, Known
    from raamwerk.core.pricebook.lock import Lock
    from raamwerk.core.rule import Language

VERSION: Final = 1
WIDTH: Final = 32
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "what": "wat",
        "price": "prijs",
        "unit": "eenheid",
        "since": "sinds",
        "until": "tot",
        "source": "bron",
        "maximum": "maximumprijs",
        "lock": "vastgelegd",
        "row": "rij",
        "sheet": "klantprijsblad",
        "book": "maximumprijs bij de eerste bestelling",
        "withdrawn": "vervallen",
        "history": "verloop",
        "ceiling": "geldt",
        "published": "gepubliceerd",
    },
    "en": {
        "what": "what",
        "price": "price",
        "unit": "unit",
        "since": "since",
        "until": "until",
        "source": "source",
        "maximum": "maximum",
        "lock": "locked",
        "row": "row",
        "sheet": "customer price sheet",
        "book": "maximum at the first order",
        "withdrawn": "withdrawn",
        "history": "history",
        "ceiling": "counts",
        "published": "published",
    },
}


def write_page(answer: Answer, language: Language, *, ended: bool) -> None:
    """Write the answer as a sentence, a table and a picture of the prices over time."""
    code, facts = verdict_of(answer, ended=ended, language=language)
    click.echo(sentence(code, facts, language))
    if answer.price_day not in (None, answer.on) and answer.price_day is not None:
        day = {"price_day": answer.price_day.isoformat(), "on": answer.on.isoformat()}
        click.echo(sentence("price.sticky", day, language))
    click.echo()
    rows = [*_maximum_row(answer, language), *_lock_row(answer, language)]
    said = _WORDS[language]
    headings = [
        Column(said[name]) for name in ("what", "price", "unit", "since", "until", "source")
    ]
    if rows:
        write_table([*headings, Column("")], rows)
        click.echo()
    for line in picture(answer, language):
        click.echo(line)


def known(answer: Answer, *, ended: bool) -> bool:
    """Whether a price could be told."""
    return verdict_of(answer, ended=ended)[0] in {"price.maximum", "price.locked"}


def verdict_of(
    answer: Answer, *, ended: bool, language: Language = "en"
) -> tuple[str, dict[str, str | int | None]]:
    """The code of the answer and its facts."""
    entry = answer.known.entry if answer.known else None
    price, unit = entry.maximum if entry else None, entry.unit if entry else None
    code = "price.maximum"
    if answer.ceiling == "lock" and answer.lock is not None:
        code, price, unit = "price.locked", answer.lock.price, answer.lock.unit
    elif ended:
        code = "price.framework-ended"
    elif answer.price_day is None:
        code = "price.before-enrolment"
    elif entry is None:
        code = "price.not-yet"
    elif entry.unsettled:
        code = "price.unsettled"
    elif price is None:
        code = "price.withdrawn-by-then"
    elif answer.ceiling is None:
        code = "price.incomparable-lock"
    facts: dict[str, str | int | None] = {
        "part_number": answer.part_number,
        "name": f" ({answer.name})" if answer.name else "",
        "on": answer.on.isoformat(),
        "price": price,
        "unit": unit_words(unit, language) if unit else None,
        "since": (entry.since if entry else answer.history[0].since).isoformat(),
        "framework": answer.history[0].book.framework,
    }
    return code, facts


def _maximum_row(answer: Answer, language: Language) -> list[list[str | Cell]]:
    known = answer.known
    if known is None:
        return []
    said, entry = _WORDS[language], known.entry
    source = (
        f"{known.book.name}, {said['row']} {entry.row}, "
        f"{said['published']} {show.day(known.book.published_at, language)}"
    )
    price = _amount(entry, language)
    until = show.day(answer.until, language) if answer.until else ""
    cells = [
        price,
        unit_words(entry.unit, language),
        show.day(entry.since, language),
        until,
        source,
    ]
    return [[said["maximum"], *cells, _mark(answer, "maximum", language)]]


def _lock_row(answer: Answer, language: Language) -> list[list[str | Cell]]:
    lock = answer.lock
    if lock is None:
        return []
    said = _WORDS[language]
    cells = [
        show.money(lock.price, language),
        unit_words(lock.unit, language),
        show.day(lock.since, language),
        "",
        f"{lock.enrolment}: {said[lock.origin]}",
    ]
    return [[said["lock"], *cells, _mark(answer, "lock", language)]]


def _mark(answer: Answer, which: str, language: Language) -> Cell:
    counts = answer.ceiling == which
    return Cell(f"\N{LEFTWARDS ARROW} {_WORDS[language]['ceiling']}" if counts else "", Tone.GOOD)


def picture(answer: Answer, language: Language) -> list[str]:
    """The prices over time as bars on one scale from zero; the one in force is marked."""
    priced = [each for each in answer.history if each.entry.maximum is not None]
    if not priced or not all(comparable(k.entry.unit, priced[0].entry.unit) for k in priced):
        return []
    highest = max(priced, key=_per_unit_month)
    lines = []
    for each in answer.history:
        marked = " \N{LEFTWARDS ARROW}" if each is answer.known else ""
        since = show.day(each.since, language).rjust(18)
        lines.append(
            f"{since}  {_amount(each.entry, language).rjust(14)}  {_bar(each, highest)}{marked}"
        )
    return lines


def _per_unit_month(known: Known) -> Fraction:
    return Fraction(known.entry.maximum or 0, span(known.entry.unit))


def _bar(known: Known, highest: Known) -> str:
    if known.entry.maximum is None or not highest.entry.maximum:
        return "\N{MULTIPLICATION SIGN}"
    halves = int(_per_unit_month(known) / _per_unit_month(highest) * WIDTH * 2)
    return "\N{FULL BLOCK}" * (halves // 2) + "\N{LEFT HALF BLOCK}" * (halves % 2)


def _amount(entry: Entry, language: Language) -> str:
    if entry.unsettled:
        return "?"
    if entry.maximum is None:
        return _WORDS[language]["withdrawn"]
    return show.money(entry.maximum, language)


def as_json(answer: Answer, *, ended: bool) -> str:
    """The answer as one JSON object; amounts are texts with a point."""
    code, _ = verdict_of(answer, ended=ended)
    return json.dumps(
        {
            "version": VERSION,
            "part_number": answer.part_number,
            "name": answer.name,
            "on": answer.on.isoformat(),
            "price_day": answer.price_day.isoformat() if answer.price_day else None,
            "answer": code,
            "ceiling": answer.ceiling,
            "maximum": _known(answer.known),
            "until": answer.until.isoformat() if answer.until else None,
            "lock": _lock(answer.lock),
            "history": [_known(each) for each in answer.history],
        },
        ensure_ascii=False,
        indent=2,
    )


def _known(known: Known | None) -> dict[str, object] | None:
    if known is None:
        return None
    entry, book = known.entry, known.book
    return {
        "price": None if entry.maximum is None else str(decimal(entry.maximum)),
        "currency": book.currency,
        "unit": {"months": entry.unit.months, "quantity": entry.unit.quantity},
        "since": entry.since.isoformat(),
        "row": entry.row,
        "book": {
            "name": book.name,
            "framework": book.framework,
            "published": book.published_at.isoformat(),
            "sha256": book.sha256,
        },
    }


def _lock(lock: Lock | None) -> dict[str, object] | None:
    if lock is None:
        return None
    return {
        "enrolment": lock.enrolment,
        "price": None if lock.price is None else str(decimal(lock.price)),
        "unit": {"months": lock.unit.months, "quantity": lock.unit.quantity},
        "since": lock.since.isoformat(),
        "origin": lock.origin,
    }
