"""The licence position: a ledger a part number, made of the orders and of nothing else (row 47).

An order counts from its day, a reservation from its first day of use, a reduction from the anniversary that it was
filed for. At the first anniversary after a step-up the step and its base become one full licence (M-13), where the
order says which part numbers those are. Whoever asks for a day ahead sees what is planned by then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.money import Micro

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment, Ordered


class Why(StrEnum):
    """Why a quantity changed."""

    ORDERED = "ordered"
    REDUCED = "reduced"
    JOINED = "joined"
    """A step-up and its base became one full licence (M-13)."""


@dataclass(frozen=True, slots=True)
class Posting:
    """One change of how many there are of a part number.

    Args:
        part_number: whose quantity changes.
        since: the first day on which it counts.
        quantity: in millionths of a unit, negative for what goes; None where the order does not say.
        why: it changed.
        order: the line of the order behind it.
    """

    part_number: str
    since: date
    quantity: Micro | None
    why: Why
    order: Ordered


@dataclass(frozen=True, slots=True)
class Lot:
    """What is left of one posting: so many, held since a day by an order."""

    order: Ordered
    since: date
    quantity: Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What an enrolment holds of a part number on a day.

    Args:
        part_number: which.
        on: the day.
        quantity: how many, in millionths; None where an order does not say. Negative where more went than there was:
            an order is missing then.
        since: the first day from which there has been one without a break; None where there is none.
        lots: where they come from, the oldest first. What goes, goes from the latest.
        planned: what is known to change after the day.
    """

    part_number: str
    on: date
    quantity: Micro | None
    since: date | None
    lots: tuple[Lot, ...]
    planned: tuple[Posting, ...]


def counts_from(order: Ordered) -> date:
    """The first day on which a line of an order counts."""
    later = order.usage_on if order.kind in {"reservation", "true_down"} else None
    return later or order.on


def postings(enrolment: Enrolment, part_number: str | None = None) -> tuple[Posting, ...]:
    """The ledger of one part number, or of all, by the day and then as the orders came in."""
    found = (
        posting
        for order in enrolment.orders
        for posting in _of(order, enrolment.start)
        if part_number in {None, posting.part_number}
    )
    return tuple(sorted(found, key=lambda each: each.since))


def _of(order: Ordered, start: date) -> Iterator[Posting]:
    since, quantity = counts_from(order), order.quantity
    if order.kind == "true_down":
        yield Posting(order.part_number, since, _less(quantity), Why.REDUCED, order)
        return
    yield Posting(order.part_number, since, quantity, Why.ORDERED, order)
    if order.kind == "step_up" and order.base is not None and order.full is not None:
        joined = next_anniversary(start, since)
        for part, many in (
            (order.base, _less(quantity)),
            (order.part_number, _less(quantity)),
            (order.full, quantity),
        ):
            yield Posting(part, joined, many, Why.JOINED, order)


def _less(quantity: Micro | None) -> Micro | None:
    return None if quantity is None else Micro(-quantity)


def total(found: Iterable[Posting]) -> Micro | None:
    """The sum of postings; None where one of them has no quantity."""
    quantities = [each.quantity for each in found]
    known = [each for each in quantities if each is not None]
    return Micro(sum(known)) if len(known) == len(quantities) else None


def position(enrolment: Enrolment, part_number: str, on: date) -> Position:
    """What there is of one part number on a day, past or ahead."""
    return _position(part_number, postings(enrolment, part_number), on)


def positions(enrolment: Enrolment, on: date) -> tuple[Position, ...]:
    """What there is of every part number that was ever ordered or will be, by part number; one pass over the orders."""
    by_part: dict[str, list[Posting]] = {}
    for each in postings(enrolment):
        by_part.setdefault(each.part_number, []).append(each)
    return tuple(_position(part, tuple(found), on) for part, found in sorted(by_part.items()))


def _position(part_number: str, found: tuple[Posting, ...], on: date) -> Position:
    counted = [each for each in found if each.since <= on]
    lots = tuple(_lots(counted))
    return Position(
        part_number=part_number,
        on=on,
        quantity=total(counted),
        since=lots[0].since if lots else None,
        lots=lots,
        planned=tuple(each for each in found if each.since > on),
    )


def _lots(counted: Iterable[Posting]) -> list[Lot]:
    """What is left of each posting; a shortage takes from what comes in after it."""
    lots: list[Lot] = []
    short = 0
    for each in counted:
        many = (each.quantity or 0) - short
        if many > 0:
            lots.append(Lot(each.order, each.since, Micro(many)))
            short = 0
        else:
            short = _take(lots, -many)
    return lots


def _take(lots: list[Lot], many: int) -> int:
    """Take so many from the latest lots; how many are still to be taken when there are none left."""
    while lots and many:
        last = lots.pop()
        left = last.quantity - many
        many = max(-left, 0)
        if left > 0:
            lots.append(replace(last, quantity=Micro(left)))
    return many
