"""The licence position as a person reads it, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.kind_words import KIND, said
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.unit_words import unit_words
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.ledger import Posting
    from raamwerk.core.pricebook.lock import Lock
    from raamwerk.core.rule import Language
    from raamwerk.services.positions import Held

VERSION: Final = 1
_WHY: Final = {
    "ordered": Sentence(nl="besteld", en="ordered"),
    "reduced": Sentence(nl="verlaagd", en="reduced"),
    "joined": Sentence(nl="samengegaan tot volle licentie", en="became a full licence"),
}


def write_page(number: str, on: date, found: Sequence[Held], language: Language) -> None:
    """Write a line a part number."""
    nl = language == "nl"
    click.echo(f"{'Inschrijving' if nl else 'Enrolment'} {number}, {show.day(on, language)}")
    if not found:
        click.echo("Er is niets besteld." if nl else "Nothing was ordered.")
        return
    headings = (
        ("Artikel", "Aantal", "Sinds", "Uit bestelling", "Vastgelegde prijs", "Gepland")
        if nl
        else ("Part number", "Quantity", "Since", "From order", "Locked price", "Planned")
    )
    columns = [
        Column(each, side="right" if place == 1 else "left", whole=place in {0, 1})
        for place, each in enumerate(headings)
    ]
    write_table(columns, [_row(each, language) for each in found])


def _row(held: Held, language: Language) -> list[str | Cell]:
    found = held.position
    quantity = show.quantity(found.quantity, language)
    odd = found.quantity is None or found.quantity < 0
    orders = dict.fromkeys(
        lot.order.order or show.day(lot.order.on, language) for lot in found.lots
    )
    planned = ", ".join(
        f"{_signed(each, language)} {show.day(each.since, language)}" for each in found.planned
    )
    return [
        found.part_number,
        Cell(quantity, Tone.DOUBT) if odd else quantity,
        "-" if found.since is None else show.day(found.since, language),
        ", ".join(orders) or "-",
        _lock(held.lock, language),
        planned or "-",
    ]


def _signed(posting: Posting, language: Language) -> str:
    text = show.quantity(posting.quantity, language)
    return f"+{text}" if (posting.quantity or 0) > 0 else text


def _lock(lock: Lock | None, language: Language) -> str:
    if lock is None:
        return "-"
    price = show.money(lock.price, language)
    words = price if lock.price is None else f"{price} {unit_words(lock.unit, language)}"
    since = "sinds" if language == "nl" else "since"
    return f"{words} ({since} {show.day(lock.since, language)})"


def write_ledger(postings: Sequence[Posting], language: Language) -> None:
    """Write every change of one part number with the sum after it."""
    nl = language == "nl"
    headings = (
        ("Vanaf", "Wijziging", "Totaal", "Waarom", "Soort", "Bestelling")
        if nl
        else ("From", "Change", "Total", "Why", "Kind", "Order")
    )
    total: int | None = 0
    rows = []
    for each in postings:
        total = None if total is None or each.quantity is None else total + each.quantity
        rows.append(
            [
                show.day(each.since, language),
                _signed(each, language),
                show.quantity(total, language),
                _WHY[each.why.value].fill(language, {}),
                said(KIND, each.order.kind, language),
                each.order.order or "-",
            ]
        )
    click.echo()
    write_table(
        [Column(each, side="right" if n in {1, 2} else "left") for n, each in enumerate(headings)],
        rows,
    )


def write_json(number: str, on: date, found: Sequence[Held]) -> None:
    """Write all as one JSON object; amounts in micro-euros, quantities in millionths."""
    said = {
        "version": VERSION,
        "enrolment": number,
        "on": on.isoformat(),
        "positions": [_json(each) for each in found],
    }
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))


def _json(held: Held) -> dict[str, object]:
    found, lock = held.position, held.lock
    return {
        "part_number": found.part_number,
        "quantity": found.quantity,
        "since": None if found.since is None else found.since.isoformat(),
        "lots": [
            {
                "order": lot.order.order,
                "ordered_on": lot.order.on.isoformat(),
                "kind": lot.order.kind,
                "since": lot.since.isoformat(),
                "quantity": lot.quantity,
            }
            for lot in found.lots
        ],
        "planned": [
            {"since": each.since.isoformat(), "quantity": each.quantity, "why": each.why.value}
            for each in found.planned
        ],
        "lock": None
        if lock is None
        else {
            "price": lock.price,
            "unit": {"months": lock.unit.months, "quantity": lock.unit.quantity},
            "since": lock.since.isoformat(),
            "origin": lock.origin,
        },
    }
