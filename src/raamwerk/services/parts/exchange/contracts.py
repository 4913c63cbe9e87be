"""Enrolments, and what is registered with them, as rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    EnrolmentKind,
    Ordered,
    OrderKind,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.exchange.column import Column
from raamwerk.services.parts.exchange.noun import NEW, SAME, Noun, maybe, text
from raamwerk.store import enrolments, frameworks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.formats.exchange.column import Row
    from raamwerk.services.parts.exchange.noun import Taking

_OWN: Final = (
    Column("number", needed=True),
    Column("framework", needed=True),
    Column("participant", needed=True),
    Column("participant_name"),
    Column("participant_identifiers", "pairs"),
    Column("formerly", "words"),
    Column("kind", needed=True),
    Column("start", "date", needed=True),
    Column("registered_end", "date"),
    Column("joined_on", "date"),
    Column("reseller"),
    Column("reseller_name"),
    Column("reseller_identifiers", "pairs"),
    Column("headcount", "whole"),
    Column("payment_days", "whole"),
)
_TUPLES: Final = ("participant_identifiers", "formerly", "reseller_identifiers")
_LINES: Final = (
    Column("enrolment", needed=True),
    Column("part_number", needed=True),
    Column("on", "date", needed=True),
    Column("quantity", "micro"),
    Column("kind", needed=True),
    Column("usage_on", "date"),
    Column("unit_price", "micro"),
    Column("unit_months", "whole", needed=True),
    Column("unit_quantity", "whole", needed=True),
    Column("price_source"),
    Column("base"),
    Column("full"),
    Column("order"),
)


def _seen(actor: Actor) -> Iterable[Enrolment]:
    """The enrolments that an actor may see with all that is in them: its own, or all for who sees all."""
    if not actor.sees_all:
        return enrolments.of_participant(actor.organisation.code)
    return [each for code in frameworks.codes() for each in enrolments.of_framework(code)]


def _enrolments(actor: Actor) -> Iterator[Row]:
    for each in _seen(actor):
        held = {column.name: getattr(each, column.name) for column in _OWN}
        yield {name: value if value != () else None for name, value in held.items()}


def _enrolment(_: Taking, row: Row) -> bool:
    if row["kind"] not in get_args(EnrolmentKind):
        raise _wrong(row["kind"], get_args(EnrolmentKind))
    said: dict[str, Any] = {column.name: row[column.name] for column in _OWN}
    given = Enrolment(**said | {name: row[name] or () for name in _TUPLES})
    try:
        known = enrolments.of(given.number)
    except NotFound:
        enrolments.add(given)
        return NEW
    if replace(given, **_registered(known)) != known:
        raise Conflict("enrolment.there-already", number=given.number)
    return SAME


def _registered(known: Enrolment) -> dict[str, Any]:
    """What is a noun of its own."""
    names = ("orders", "discounts", "locks", "later_resellers", "statements")
    return {name: getattr(known, name) for name in names}


def _orders(actor: Actor) -> Iterator[Row]:
    for enrolment in _seen(actor):
        for each in enrolment.orders:
            held = {c.name: getattr(each, c.name) for c in _LINES if hasattr(each, c.name)}
            yield {
                **held,
                "enrolment": enrolment.number,
                "unit_months": each.unit.months,
                "unit_quantity": each.unit.quantity,
            }


def _order(taking: Taking, row: Row) -> bool:
    """A line of an order; as often in the register as in the file, for two lines may say the same."""
    if row["kind"] not in get_args(OrderKind):
        raise _wrong(row["kind"], get_args(OrderKind))
    number = text(row, "enrolment")
    names = ("part_number", "on", "quantity", "kind", "usage_on", "unit_price", "price_source")
    said: dict[str, Any] = {name: row[name] for name in (*names, "base", "full", "order")}
    given = Ordered(**said, unit=_unit(row))
    held = enrolments.of(number).orders.count(given)
    if taking.again((number, given)) <= held:
        return SAME
    enrolments.add_orders(number, [given])
    return NEW


def _prices(actor: Actor) -> Iterator[Row]:
    for enrolment in _seen(actor):
        for each in enrolment.locks:
            yield {
                "enrolment": enrolment.number,
                "part_number": each.part_number,
                "since": each.since,
                "price": each.price,
                "unit_months": each.unit.months,
                "unit_quantity": each.unit.quantity,
            }


def _price(_: Taking, row: Row) -> bool:
    number = text(row, "enrolment")
    said: dict[str, Any] = {name: row[name] for name in ("part_number", "since", "price")}
    given = RegisteredPrice(**said, unit=_unit(row))
    if given in enrolments.of(number).locks:
        return SAME
    enrolments.add_price(number, given)
    return NEW


def _discounts(actor: Actor) -> Iterator[Row]:
    for enrolment in _seen(actor):
        for each in enrolment.discounts:
            yield {
                "enrolment": enrolment.number,
                "product_type": each.product_type,
                "since": each.since,
                "share": each.share,
            }


def _discount(_: Taking, row: Row) -> bool:
    number = text(row, "enrolment")
    said: dict[str, Any] = {name: row[name] for name in ("product_type", "since", "share")}
    given = DeclaredDiscount(**said)
    if given in enrolments.of(number).discounts:
        return SAME
    enrolments.add_discount(number, given)
    return NEW


def _resellers(actor: Actor) -> Iterator[Row]:
    for enrolment in _seen(actor):
        for each in enrolment.later_resellers:
            yield {
                "enrolment": enrolment.number,
                "since": each.since,
                "reseller": each.id,
                "name": each.name,
                "identifiers": each.identifiers or None,
            }


def _reseller(_: Taking, row: Row) -> bool:
    number = text(row, "enrolment")
    said: dict[str, Any] = {"since": row["since"], "identifiers": row["identifiers"] or ()}
    given = Reseller(id=text(row, "reseller"), name=maybe(row, "name"), **said)
    if given in enrolments.of(number).later_resellers:
        return SAME
    enrolments.change_reseller(number, given)
    return NEW


def _statements(actor: Actor) -> Iterator[Row]:
    for enrolment in _seen(actor):
        for on in enrolment.statements:
            yield {"enrolment": enrolment.number, "on": on}


def _statement(taking: Taking, row: Row) -> bool:
    number, on = text(row, "enrolment"), cast("date", row["on"])
    if taking.again((number, on)) <= enrolments.of(number).statements.count(on):
        return SAME
    enrolments.add_statement(number, on)
    return NEW


def _unit(row: Row) -> Unit:
    return Unit(cast("int", row["unit_months"]), cast("int", row["unit_quantity"]))


def _wrong(value: object, known: tuple[str, ...]) -> Refused:
    return Refused("exchange.value", value=str(value)[:60], kind=", ".join(known))


_UNIT: Final = (
    Column("unit_months", "whole", needed=True),
    Column("unit_quantity", "whole", needed=True),
)
_OF: Final = Column("enrolment", needed=True)
_SINCE: Final = Column("since", "date", needed=True)
NOUNS: Final = (
    Noun("enrolments", _OWN, _enrolments, _enrolment),
    Noun("order-lines", _LINES, _orders, _order),
    Noun(
        "prices",
        (
            _OF,
            Column("part_number", needed=True),
            _SINCE,
            Column("price", "micro", needed=True),
            *_UNIT,
        ),
        _prices,
        _price,
    ),
    Noun(
        "discounts",
        (_OF, Column("product_type", needed=True), _SINCE, Column("share", "micro", needed=True)),
        _discounts,
        _discount,
    ),
    Noun(
        "resellers",
        (
            _OF,
            _SINCE,
            Column("reseller", needed=True),
            Column("name"),
            Column("identifiers", "pairs"),
        ),
        _resellers,
        _reseller,
    ),
    Noun("statements", (_OF, Column("on", "date", needed=True)), _statements, _statement),
)
"""In the order in which they can be imported into an empty register."""
