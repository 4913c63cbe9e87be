"""What a made-up reseller may ask of a participant for a part number on a day, and what it would offer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.cover import first_of_month_from
from raamwerk.core.enrolment.lock import locks, price_day
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.terms import Terms
from raamwerk.core.money import decimal
from raamwerk.core.period import days_later, in_force, months_later
from raamwerk.core.pricebook.entry import Entry, Known, prices_by_part
from raamwerk.core.pricebook.unit import span
from raamwerk.samples.book import FRAMEWORK, SINCE, UNTIL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.pricebook.entry import PriceBook

LATEST: Final = date(2026, 11, 24)
"""No made-up document bears a later date, unless a fault is that it does."""
SHARE: Final = 1_000_000
"""A ratio of one, in millionths."""
USUAL: Final = 10_000
"""The discount that a made-up offer gives where none is declared: 1 %."""
_CENT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Priced:
    """What holds for a part number on a day; amounts are micro-euros for one unit-month, exact.

    Args:
        entry: of the book, for its name, type and unit.
        maximum: in force; None where there is none.
        locked: by the enrolment; None where nothing is.
        discount: that the reseller declared for its type, as a ratio in millionths; 0 where none is.
    """

    entry: Entry
    maximum: Fraction | None
    locked: Fraction | None
    discount: int

    @property
    def ceiling(self) -> Fraction | None:
        """The lower of maximum and lock (O-6)."""
        return min((each for each in (self.maximum, self.locked) if each is not None), default=None)

    @property
    def usable(self) -> bool:
        """Whether a document can ask a price of it that passes."""
        return self.maximum is not None and self.offer > 0

    @property
    def offer(self) -> Decimal:
        """A price for one unit of the book that keeps every promise: whole cents, rounded down."""
        return self.at(self.discount or USUAL)

    def at(self, discount: int) -> Decimal:
        """The ceiling for one unit of the book less a discount in millionths, in whole cents, rounded down."""
        whole = (self.ceiling or Fraction(0)) * span(self.entry.unit) * (SHARE - discount) / SHARE
        return decimal(int(whole / _CENT) * _CENT)


@dataclass(frozen=True)
class Market:
    """A participant's enrolment and the book that holds for it.

    Args:
        enrolment: as registered.
        book: the maximum prices.
        since: the first day on which the framework's terms hold for the enrolment.
        last: the enrolment's last day.
    """

    enrolment: Enrolment
    book: PriceBook
    since: date
    last: date
    parts: tuple[str, ...] = field(init=False)
    _prices: Mapping[str, Sequence[Known]] = field(init=False, repr=False)
    _locks: Mapping[str, date] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        prices = prices_by_part((self.book,))
        object.__setattr__(self, "parts", tuple(prices))
        object.__setattr__(self, "_prices", prices)
        object.__setattr__(self, "_locks", locks(self.enrolment))

    def priced(self, part: str, on: date) -> Priced:
        """What holds for a part number of the book on a price date (K-2)."""
        prices = self._prices[part]
        first = self._locks.get(part)
        day = price_day(self.enrolment.start, first, on)
        known = None if day is None else in_force(prices, day)
        entry = prices[0].entry if known is None else known.entry
        locked = None if first is None or on < first else in_force(prices, first)
        discount = self.enrolment.discount_on(entry.product_type or "", on)
        return Priced(
            entry,
            None if known is None else _per_unit_month(known.entry),
            None if locked is None else _per_unit_month(locked.entry),
            discount.share if discount else 0,
        )

    @property
    def ordered(self) -> tuple[str, ...]:
        """The part numbers that the enrolment has ordered."""
        return tuple(part for part in self._locks if part in self._prices)

    @property
    def fresh(self) -> tuple[str, ...]:
        """The part numbers of the book that it never ordered, so that nothing is locked."""
        return tuple(part for part in self.parts if part not in self._locks)

    def cover_years(self) -> Iterator[tuple[date, date]]:
        """First and last day of each year of cover that has begun by now and ends with the enrolment."""
        for years in range(5):
            since = first_of_month_from(months_later(self.since, 12 * years))
            last = days_later(months_later(since, 12), -1)
            if since <= min(LATEST, self.last):
                yield since, last


def market(enrolment: Enrolment, book: PriceBook, terms: Terms | None = None) -> Market:
    """The market of an enrolment under the framework of the samples, or under other terms.

    Raises:
        ValueError: for an enrolment that the framework's terms do not reach, which samples never make.
    """
    lasting = duration(enrolment, terms or _TERMS)
    since, last = lasting.participation.since, lasting.ending.last
    if since is None or last is None:
        message = f"enrolment {enrolment.number} has no period under the framework"
        raise ValueError(message)
    return Market(enrolment, book, since, last)


_TERMS: Final = Terms(framework=FRAMEWORK, since=SINCE, until=UNTIL)


def _per_unit_month(entry: Entry) -> Fraction | None:
    return None if entry.maximum is None else Fraction(entry.maximum, span(entry.unit))
