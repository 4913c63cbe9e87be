"""What a part number costs after the end, by a named scenario: no agreement says so, somebody assumes it.

See docs/algorithms/price-cliff.md. Each scenario prices from the first month on which its price can change;
where it has no price the answer is unknown, never the last price and never zero.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import anniversaries
from raamwerk.core.enrolment.cover import first_of_month_from
from raamwerk.core.enrolment.enrolment import Ordered
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.period import days_later, in_force
from raamwerk.core.planning.forecast.change import changes_of, names_of, plain, raised
from raamwerk.core.planning.forecast.priced import (
    UNPRICED,
    Certainty,
    Priced,
    basis,
    priced,
)
from raamwerk.core.pricebook.entry import prices_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.planning.forecast.change import PriceChange
    from raamwerk.core.planning.forecast.horizon import Horizon
    from raamwerk.core.planning.forecast.priced import Basis
    from raamwerk.core.pricebook.entry import Entry, Known, PriceBook

_ONE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The part number that a scenario is asked about.

    Args:
        part_number: itself.
        enrolment: with the orders and registered prices of the part number alone.
        books: the entries of the part number alone.
        last: its protected price in the last protected month.
        horizon: the months.
    """

    part_number: str
    enrolment: Enrolment
    books: tuple[PriceBook, ...]
    last: Priced
    horizon: Horizon


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPrice:
    """The publisher's list price as the price books knew it on a day; None for all books given."""

    name: str
    known_on: date | None = None

    def days(self, about: About) -> list[date]:
        """The days on which the price can change."""
        return [known.since for known in _listed(about, self.known_on)]

    def price(self, about: About, month: date) -> Priced:
        """The list price in force on the first of a month."""
        return _list_price(_listed(about, self.known_on), month, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """The list price with announced changes on top: each that starts after the list price itself did."""

    name: str
    changes: tuple[PriceChange, ...]
    known_on: date | None = None

    def days(self, about: About) -> list[date]:
        """The days on which the price can change."""
        listed = _listed(about, self.known_on)
        return [*(known.since for known in listed), *(each.since for each in self._of(about))]

    def price(self, about: About, month: date) -> Priced:
        """The list price in force on the first of a month, and every change since it started."""
        found = _list_price(_listed(about, self.known_on), month, self.name)
        if found.price is None or found.since is None:
            return found
        price, since = found.price, found.since
        for change in self._of(about):
            if since < change.since <= month:
                price = raised(price, change)
        return replace(found, price=price)

    def _of(self, about: About) -> tuple[PriceChange, ...]:
        names = names_of(entry for book in about.books for entry in book.starts)
        return changes_of(self.changes, names | {plain(about.part_number)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rise:
    """The protected price of the last month, so much higher (or lower) from the first month after.

    `share` is a ratio in millionths: 8.3 % is 83,000; a fall is negative.
    """

    name: str
    share: int

    def days(self, about: About) -> list[date]:
        """The price changes once."""
        return [about.horizon.after]

    def price(self, about: About, month: date) -> Priced:
        """The protected price with the rise, in whole micro-euros, half up."""
        del month
        return _risen(about.last, self.share, about.horizon.after, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """The terms of another framework from the day after the end, with its own books where there are any.

    Without a price in those books: where the terms have an indexation of licences, the protected price raised
    by the whole of it at every anniversary from the start on - the most that those terms allow; otherwise
    unknown.
    """

    name: str
    framework: Framework
    books: Mapping[str, tuple[PriceBook, ...]] = field(default_factory=dict)
    basis: Basis | None = None

    @classmethod
    def of(
        cls, name: str, framework: Framework, books: Sequence[PriceBook], start: date
    ) -> Successor:
        """The scenario of a framework that prices from `start` on by its books."""
        effect = terms_of(framework, start).price_effect
        by = basis(framework, books, effect, start)
        return cls(name=name, framework=framework, books=books_by_part(books), basis=by)

    def days(self, about: About) -> list[date]:
        """The days on which the price can change: every anniversary, and every start of its books."""
        start, until = about.horizon.after, about.horizon.until
        books = self.books.get(about.part_number, ())
        mine = (entry.since for book in books for entry in book.starts)
        return [start, *anniversaries(start, until), *mine]

    def price(self, about: About, month: date) -> Priced:
        """The most that may be asked under those terms."""
        books = self.books.get(about.part_number, ())
        if not books or self.basis is None:
            return self._indexed(about, month)
        fresh = _fresh(about.enrolment, about.part_number, about.horizon.after)
        found = priced(fresh, books, about.part_number, month, self.basis)
        if found.price is None:
            return UNPRICED
        return replace(found, certainty=Certainty.SCENARIO, origin=self.name)

    def _indexed(self, about: About, month: date) -> Priced:
        term = self.framework.term("indexation", max(month, self.framework.since))
        if term is None or "licences-percent" not in term.parameters:
            return UNPRICED
        share, start = term.number("licences-percent"), about.horizon.after
        found = about.last
        for _ in (start, *anniversaries(start, days_later(month, 1))):
            found = _risen(found, share, start, self.name)
        return found


PriceScenario = ListPrice | Announced | Rise | Successor
"""What may be assumed of prices after the end."""


def months_of(scenario: PriceScenario, about: About) -> list[date]:
    """The first exposed month, and every later month from which another price can hold."""
    first, until = about.horizon.after, about.horizon.until
    found = {first_of_month_from(day) for day in scenario.days(about)}
    return sorted({first, *(month for month in found if first < month < until)})


def books_by_part(
    books: Sequence[PriceBook], parts: Collection[str] | None = None
) -> dict[str, tuple[PriceBook, ...]]:
    """The books with the entries of one part number alone, for each part number; in one pass.

    Args:
        books: of one framework.
        parts: the part numbers wanted; all of them when None.
    """
    found: dict[str, list[PriceBook]] = defaultdict(list)
    for book in books:
        held = _by_part(book.entries, parts)
        unsettled = _by_part(book.unsettled, parts)
        for part in dict.fromkeys((*held, *unsettled)):
            mine = tuple(held.get(part, ())), tuple(unsettled.get(part, ()))
            found[part].append(replace(book, entries=mine[0], unsettled=mine[1]))
    return {part: tuple(small) for part, small in found.items()}


def _by_part(entries: Iterable[Entry], parts: Collection[str] | None) -> dict[str, list[Entry]]:
    held: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if parts is None or entry.part_number in parts:
            held[entry.part_number].append(entry)
    return held


def _fresh(enrolment: Enrolment, part_number: str, start: date) -> Enrolment:
    """A new enrolment under the successor that orders the part number on its first day."""
    order = Ordered(part_number=part_number, on=start, kind="renewal")
    return replace(enrolment, start=start, orders=(order,), locks=(), discounts=())


def _listed(about: About, known_on: date | None) -> tuple[Known, ...]:
    return prices_of(about.books, about.part_number, known_on)


def _list_price(listed: tuple[Known, ...], month: date, origin: str) -> Priced:
    known = in_force(listed, month)
    if known is None or known.entry.list_price is None:
        return UNPRICED
    entry = known.entry
    return Priced(entry.list_price, entry.unit, Certainty.SCENARIO, known.since, origin)


def _risen(last: Priced, share: int, since: date, origin: str) -> Priced:
    if last.price is None:
        return UNPRICED
    price = (2 * last.price * (_ONE + share) + _ONE) // (2 * _ONE)
    return Priced(price, last.unit, Certainty.SCENARIO, since, origin)
