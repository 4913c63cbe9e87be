"""Orders as a person reads them, and what stands in the way of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import show
from raamwerk.cli.checked.said import because
from raamwerk.cli.kind_words import KIND, ORDER, said
from raamwerk.cli.table import Cell, Column, Tone, write_table
from raamwerk.cli.unit_words import unit_words
from raamwerk.cli.wording import sentence
from raamwerk.core.rule import Outcome, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.checking.verdict import Verdict
    from raamwerk.core.enrolment.order import Item, PlacedOrder
    from raamwerk.core.rule import Language
    from raamwerk.services.orders import Checked

VERSION: Final = 1


def write_checked(found: Checked, language: Language) -> None:
    """Write what stops an order and when it can be done, what could not be told, or that nothing is in the way."""
    for barrier in found.barriers:
        where = "" if barrier.item is None else _line(barrier.item, language)
        click.echo(f"{where}{sentence(barrier.code, barrier.facts, language)} [{barrier.source}]")
    for verdict in found.breaches or (() if found.stopped else _unknown(found)):
        place = _place(found, verdict)
        where = "" if place is None else _line(place, language)
        facts = verdict.facts if place is None else found.lines[place].facts
        click.echo(f"{where}{because(verdict, language, facts)} [{verdict.rule}]")
    click.echo(_OUTCOMES[found.outcome].fill(language, {}))


_OUTCOMES: Final = {
    Outcome.BREACH: Sentence(nl="Zo kan het niet.", en="It cannot be done like this."),
    Outcome.UNKNOWN: Sentence(
        nl="Niets houdt het tegen, maar niet alles was te zeggen.",
        en="Nothing stops it, but not all could be told.",
    ),
    Outcome.PASS: Sentence(nl="Niets houdt het tegen.", en="Nothing stops it."),
}


def _unknown(found: Checked) -> list[Verdict]:
    """What could not be told, each rule once."""
    told = [v for line in found.lines for v in line.verdicts if v.outcome is Outcome.UNKNOWN]
    return list({verdict.rule: verdict for verdict in told}.values())


def _place(found: Checked, verdict: Verdict) -> int | None:
    """The line that a verdict is of; None for the order as a whole."""
    return next((n for n, line in enumerate(found.lines) if verdict in line.verdicts), None)


def _line(place: int, language: Language) -> str:
    return f"{'Regel' if language == 'nl' else 'Line'} {place + 1}: "


def write_order(order: PlacedOrder, cancelled: Sequence[int], language: Language) -> None:
    """Write an order with its lines and the steps it took."""
    nl = language == "nl"
    state = said(ORDER, order.state.value, language)
    click.echo(
        f"{'Bestelling' if nl else 'Order'} {order.number}, {'inschrijving' if nl else 'enrolment'} "
        f"{order.enrolment}: {state}"
    )
    headings = (
        ("#", "Soort", "Artikel", "Aantal", "Prijs", "Gebruik vanaf", "Basis")
        if nl
        else ("#", "Kind", "Part number", "Quantity", "Price", "Used from", "Base")
    )
    columns = [Column(each, whole=each.startswith(("Art", "Part"))) for each in headings]
    write_table(
        columns,
        [
            _row(place, item, language, gone=place in cancelled)
            for place, item in enumerate(order.items)
        ],
    )
    for step in order.steps:
        why = f": {step.reason}" if step.reason else ""
        over = f" ({', '.join(step.overridden)})" if step.overridden else ""
        word = said(ORDER, step.state.value, language)
        click.echo(f"{show.day(step.on, language)}  {word}, {step.by}{why}{over}")


def _row(place: int, item: Item, language: Language, *, gone: bool) -> list[str | Cell]:
    kind = said(KIND, item.kind, language)
    cancelled = " (geannuleerd)" if language == "nl" else " (cancelled)"
    price = show.money(item.unit_price, language)
    return [
        str(place + 1),
        Cell(f"{kind}{cancelled}", Tone.QUIET) if gone else kind,
        item.part_number,
        show.quantity(item.quantity, language),
        price if item.unit_price is None else f"{price} {unit_words(item.unit, language)}",
        "-" if item.usage_on is None else show.day(item.usage_on, language),
        " -> ".join(each for each in (item.base, item.full) if each) or "-",
    ]


def write_list(orders: Sequence[PlacedOrder], language: Language) -> None:
    """Write a line an order."""
    nl = language == "nl"
    headings = (
        ("Bestelling", "Stand", "Verzonden", "Regels")
        if nl
        else ("Order", "State", "Sent", "Lines")
    )
    write_table(
        [Column(each) for each in headings],
        [
            [
                order.number,
                said(ORDER, order.state.value, language),
                "-" if order.sent_on is None else show.day(order.sent_on, language),
                str(len(order.items)),
            ]
            for order in orders
        ],
    )


def write_json(orders: Sequence[PlacedOrder]) -> None:
    """Write all as one JSON object; amounts in micro-euros, quantities in millionths."""
    click.echo(
        json.dumps(
            {"version": VERSION, "orders": [_json(order) for order in orders]},
            ensure_ascii=False,
            indent=2,
        )
    )


def _json(order: PlacedOrder) -> dict[str, object]:
    return {
        "enrolment": order.enrolment,
        "number": order.number,
        "state": order.state.value,
        "sent_on": None if order.sent_on is None else order.sent_on.isoformat(),
        "items": [
            {
                "part_number": item.part_number,
                "kind": item.kind,
                "quantity": item.quantity,
                "usage_on": None if item.usage_on is None else item.usage_on.isoformat(),
                "unit_price": item.unit_price,
                "unit": {"months": item.unit.months, "quantity": item.unit.quantity},
                "price_source": item.price_source,
                "base": item.base,
                "full": item.full,
            }
            for item in order.items
        ],
        "steps": [
            {
                "state": step.state.value,
                "on": step.on.isoformat(),
                "by": step.by,
                "reason": step.reason,
                "overridden": list(step.overridden),
            }
            for step in order.steps
        ],
    }
