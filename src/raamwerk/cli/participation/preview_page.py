"""What joining on a day would give, as a person reads it and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.enrolment_page import write_page as write_enrolment
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.unit_words import unit_words

if TYPE_CHECKING:
    from raamwerk.core.enrolment.joining import Cost, Preview
    from raamwerk.core.rule import Language

VERSION: Final = 1


def write_page(found: Preview, language: Language) -> None:
    """Write the dates and windows, then the cost to the end."""
    nl = language == "nl"
    write_enrolment(found.seen, language)
    months = "onbekend" if nl else "unknown"
    click.echo()
    click.echo(
        f"{'Maanden dekking tot het einde' if nl else 'Months of cover to the end'}: "
        f"{months if found.months is None else found.months}"
    )
    if not found.costs:
        return
    headings = (
        ("Artikel", "Aantal", "Hoogstens", "Uit", "Tot het einde")
        if nl
        else ("Part number", "Quantity", "At most", "From", "To the end")
    )
    columns = [
        Column(each, side="right" if place in {1, 4} else "left", whole=place == 0)
        for place, each in enumerate(headings)
    ]
    write_table(columns, [_row(each, language) for each in found.costs])
    total = show.money(found.total, language)
    click.echo(f"{'Samen, zonder btw' if nl else 'Together, without VAT'}: {total}")


def _row(cost: Cost, language: Language) -> list[str | Cell]:
    price = show.money(cost.price, language)
    if cost.price is not None and cost.unit is not None:
        price = f"{price} {unit_words(cost.unit, language)}"
    amount = show.money(cost.amount, language)
    return [
        cost.wish.part_number,
        show.quantity(cost.wish.quantity, language),
        price,
        "-" if cost.known is None else cost.known.book.name,
        Cell(amount, Tone.DOUBT) if cost.amount is None else amount,
    ]


def write_json(found: Preview) -> None:
    """Write it as one JSON object; amounts in micro-euros, quantities in millionths."""
    seen, held = found.seen, found.seen.held
    said = {
        "version": VERSION,
        "on": seen.on.isoformat(),
        "participant": seen.enrolment.participant,
        "framework": seen.enrolment.framework,
        "start": seen.enrolment.start.isoformat(),
        "terms_since": held.participation.since and held.participation.since.isoformat(),
        "last": held.ending.last and held.ending.last.isoformat(),
        "months": found.months,
        "remarks": [remark.code for remark in seen.remarks],
        "windows": [
            {"code": deed.code, "since": deed.since.isoformat(), "last": deed.last.isoformat()}
            for deed in seen.deeds
        ],
        "costs": [_cost(each) for each in found.costs],
        "total": found.total,
    }
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))


def _cost(cost: Cost) -> dict[str, object]:
    unit = cost.unit
    return {
        "part_number": cost.wish.part_number,
        "quantity": cost.wish.quantity,
        "price": cost.price,
        "unit": None if unit is None else {"months": unit.months, "quantity": unit.quantity},
        "book": None if cost.known is None else cost.known.book.name,
        "locked_on": None if cost.lock is None else cost.lock.since.isoformat(),
        "amount": cost.amount,
    }
