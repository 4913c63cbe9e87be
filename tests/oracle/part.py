"""A part number on a day: its maximum, its lock and its ceiling: K-2, O-4..O-6, O-10, M-11, M-12."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from tests.oracle import days
from tests.oracle.stated import MILLION

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.checking.document import Document
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import Entry, PriceBook
    from raamwerk.core.pricebook.unit import Unit


@dataclass(frozen=True)
class Context:
    """What documents are judged by."""

    framework: Framework
    books: tuple[PriceBook, ...]
    enrolment: Enrolment | None
    on: date
    headcount: int | None = None
    documents: tuple[Document, ...] = ()

    @cached_property
    def ordered(self) -> dict[tuple[str | None, str | None], tuple[Document, int]]:
        """By number of an order and part: the last line that says what was ordered."""
        found: dict[tuple[str | None, str | None], tuple[Document, int]] = {}
        for document in self.documents:
            parts = document.lines.part_number if document.kind.value == "order" else []
            for index, part in enumerate(parts):
                if part is not None:
                    found[document.id, part] = (document, index)
        return found


@dataclass(frozen=True)
class Price:
    """A price and what it covers: `months` of use (0 is once) of `units`."""

    euros: Fraction
    months: int
    units: Fraction

    @property
    def per(self) -> Fraction:
        """The price of one unit for one month, or once."""
        return self.euros / (self.units * (self.months or 1))

    def less(self, share: Fraction) -> Price:
        """This price with a share taken off."""
        return replace(self, euros=self.euros * (1 - share))

    def beside(self, other: Price) -> bool:
        """Whether the two can be compared: what is paid once never compares with what returns."""
        return bool(self.months) == bool(other.months)


def price_of(micro: int, unit: Unit) -> Price:
    return Price(Fraction(micro, MILLION), unit.months, Fraction(unit.quantity))


def entries_of(books: tuple[PriceBook, ...], part: str) -> list[Entry]:
    """The entries of a part that hold for everyone, one a start; the later published book corrects."""
    held: dict[date, tuple[date, Entry]] = {}
    for book in books:
        for entry in book.entries:
            for_all = entry.organisation is None and (entry.quantity_from or 0) <= 1
            if entry.part_number != part or not for_all:
                continue
            if entry.since not in held or held[entry.since][0] <= book.published_at:
                held[entry.since] = (book.published_at, entry)
    return [entry for _, entry in held.values()]


def in_force(entries: list[Entry], on: date) -> Entry | None:
    """The one that started last, on or before the day."""
    found = None
    for entry in entries:
        if entry.since <= on and (found is None or entry.since > found.since):
            found = entry
    return found


class Part:
    """A part number on a day: what the books and the enrolment say of it."""

    def __init__(self, part: str | None, on: date | None, context: Context) -> None:
        self.part = part
        self.on = on
        self.context = context

    @cached_property
    def entries(self) -> list[Entry]:
        return [] if self.part is None else entries_of(self.context.books, self.part)

    @cached_property
    def first_order(self) -> date | None:
        """When the part was first ordered or reserved under the enrolment (M-11)."""
        enrolment = self.context.enrolment
        orders = [] if enrolment is None else list(enrolment.orders)
        first = [
            order.on
            for order in orders
            if order.part_number == self.part
            and order.kind != "true_down"
            and order.price_source != "ONE_OFF"
        ]
        return min(first, default=None)

    @cached_property
    def price_day(self) -> date | None:
        """O-5: the last anniversary or the first order, the later of them; with no enrolment the day itself."""
        on, enrolment = self.on, self.context.enrolment
        if on is None or enrolment is None:
            return on
        period = self.context.framework.term("price-period", on)
        if period is not None and period.text("effect") == "calendar":
            return on
        anniversary = days.last_anniversary(enrolment.start, on)
        if self.first_order is None or self.first_order > on or anniversary is None:
            return on
        return max(anniversary, self.first_order)

    @cached_property
    def entry(self) -> Entry | None:
        return None if self.price_day is None else in_force(self.entries, self.price_day)

    @cached_property
    def maximum(self) -> Price | None:
        if self.entry is None or self.entry.maximum is None:
            return None
        return price_of(self.entry.maximum, self.entry.unit)

    @cached_property
    def sheet(self) -> Price | None:
        """M-12: the price that the customer price sheet registers for the part on the day."""
        enrolment, on = self.context.enrolment, self.on
        registered = [] if enrolment is None or on is None else enrolment.locks
        held = [
            lock
            for lock in registered
            if lock.part_number == self.part and on is not None and lock.since <= on
        ]
        latest = max(held, key=lambda lock: lock.since, default=None)
        return None if latest is None else price_of(latest.price, latest.unit)

    @cached_property
    def locked(self) -> bool:
        """Whether a price is fixed for the part, be its amount known or not."""
        ordered = self.on is not None and self.first_order is not None
        return self.sheet is not None or (ordered and self.first_order <= self.on)  # type: ignore[operator]

    @cached_property
    def lock(self) -> Price | None:
        """M-11: the registered price, else the maximum on the day of the first order."""
        if self.sheet is not None or not self.locked or self.first_order is None:
            return self.sheet
        then = in_force(self.entries, self.first_order)
        return None if then is None or then.maximum is None else price_of(then.maximum, then.unit)

    @cached_property
    def ceiling(self) -> Price | None:
        """K-2: the lower of lock and maximum, or the one there is; the maximum where they cannot be compared."""
        if self.maximum is None or self.lock is None:
            return self.maximum or self.lock
        if not self.lock.beside(self.maximum):
            return self.maximum
        return min(self.lock, self.maximum, key=lambda price: price.per)

    @cached_property
    def edition(self) -> Price | None:
        """The ceiling of one of two editions: only where there is a maximum, and a lock is known and in its unit."""
        if self.maximum is None or not self.locked:
            return self.maximum
        if self.lock is None:
            return None
        same = (self.lock.months, self.lock.units) == (self.maximum.months, self.maximum.units)
        return self.ceiling if same else None
