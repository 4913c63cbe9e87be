"""The locked price of one part number for one enrolment (M-11, K-2, O-6).

The same as `core.checking.lock_table` gives in bulk, for one question at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from raamwerk.core.enrolment.lock import locked_on
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.core.pricebook.unit import Unit, difference

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.money import Micro
    from raamwerk.core.pricebook.entry import Entry, PriceBook


@dataclass(frozen=True, slots=True)
class Lock:
    """A price that an enrolment keeps for a part number.

    Args:
        enrolment: the enrolment's number.
        part_number: whose price is locked.
        since: the day from which it holds.
        price: in micro-euros for one `unit`; None when no book knew a price on the day it was locked.
        unit: what the price covers.
        origin: the customer price sheet (`sheet`), or the book in force at the first order (`book`).
    """

    enrolment: str
    part_number: str
    since: date
    price: Micro | None
    unit: Unit
    origin: Literal["sheet", "book"]


def lock_in_force(
    enrolment: Enrolment, books: Sequence[PriceBook], part_number: str, on: date
) -> Lock | None:
    """The lock that holds on a day; None where nothing was ordered or registered by then.

    A registered price holds from its own day, wins over the book, and gives way to a later one.

    Raises:
        Conflict: `pricebook.two-prices`, as in `price_in_force`.
    """
    first = locked_on(enrolment, part_number)
    sheet = enrolment.registered_price(part_number, on)
    if sheet is not None:
        return Lock(enrolment.number, part_number, sheet.since, sheet.price, sheet.unit, "sheet")
    if first is None or on < first:
        return None
    entry = price_in_force(books, part_number, first)
    price, unit = (entry.maximum, entry.unit) if entry else (None, Unit(1))
    return Lock(enrolment.number, part_number, first, price, unit, "book")


def ceiling_is_lock(lock: Lock, entry: Entry | None) -> bool | None:
    """Whether the lock is the lower of the two, and so the ceiling (O-6); None when it cannot be told.

    A withdrawn or unknown maximum leaves the lock alone.
    """
    if lock.price is None:
        return None
    if entry is None or entry.maximum is None:
        return True
    found = difference(lock.price, lock.unit, entry.maximum, entry.unit)
    return None if found is None else found < 0
