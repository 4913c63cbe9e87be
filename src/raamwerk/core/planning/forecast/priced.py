"""The protected price of a part number in a month, and how sure it is (K-2, O-5, O-6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from raamwerk.core.period import in_force, months_later
from raamwerk.core.pricebook.answer import answer
from raamwerk.core.pricebook.lock import lock_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import PriceEffect
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.pricebook.unit import Unit


class Certainty(StrEnum):
    """How sure an amount is, the surest first."""

    LOCKED = "locked"
    """The enrolment keeps this price to its end (M-11)."""
    BOOK_KNOWN = "book-known"
    """A published book speaks of the period whose price counts."""
    BOOK_ASSUMED = "book-assumed"
    """The book's last price carried into a period that no book speaks of yet."""
    SCENARIO = "scenario"
    """After the end, by the scenario that is named; no agreement says so."""
    UNKNOWN = "unknown"
    """No price or no quantity is known. Never counted as zero."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A price with where it comes from.

    Args:
        price: micro-euros for one `unit`; None where it is not known.
        unit: what the price covers.
        certainty: how sure it is.
        since: the first day of the entry or lock that it comes from.
        origin: the name of the book, `sheet` for a customer price sheet, or the scenario's own word.
    """

    price: int | None
    unit: Unit | None
    certainty: Certainty
    since: date | None = None
    origin: str | None = None


UNPRICED = Priced(None, None, Certainty.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Basis:
    """By what the prices of an enrolment under a framework are found.

    Args:
        effect: when a period's price reaches an enrolment (O-5).
        lower_of_both: whether a lower maximum wins over the lock (O-6).
        locks: whether an order fixes a price at all.
        reach: the first day of which no book speaks any more.
    """

    effect: PriceEffect
    lower_of_both: bool
    locks: bool
    reach: date | None


def basis(framework: Framework, books: Sequence[PriceBook], effect: PriceEffect, on: date) -> Basis:
    """How a framework prices on a day, with what its books speak of."""
    day = min(max(on, framework.since), framework.last_terms_day)
    lock = framework.term("price-lock", day)
    lower = lock is None or lock.parameters.get("lower-maximum") in (None, "minimum-of-both")
    locks = lock is not None or framework.term("publisher-lock", day) is not None
    return Basis(effect, lower, locks, reach(framework, books, day))


def reach(framework: Framework, books: Iterable[PriceBook], on: date) -> date | None:
    """The first day of which no book speaks: the end of the price period of the latest start or publication.

    A book published for a period speaks of the whole of it, also for part numbers that it leaves unchanged.
    Where the framework names no periods a book speaks of no day but those it gives: the day after its latest.
    """
    books = tuple(books)
    starts = [entry.since for book in books for entry in book.starts]
    latest = max((*starts, *(book.published_at for book in books)), default=None)
    if latest is None:
        return None
    term = framework.term("price-period", on)
    if term is None or "start-month-day" not in term.parameters:
        return months_later(latest, 12)
    month, day = term.month_day("start-month-day")
    this_year = latest.replace(month=month, day=day)
    return this_year if latest < this_year else months_later(this_year, 12)


def priced(
    enrolment: Enrolment, books: Sequence[PriceBook], part_number: str, month: date, by: Basis
) -> Priced:
    """The price that may be asked at most for a month of a part number.

    Args:
        enrolment: whose price; with the orders and registered prices of this part number alone it is found
            sooner.
        books: of the framework; the same holds.
        part_number: asked about.
        month: its first day.
        by: as `basis` gives.

    Raises:
        Conflict: `pricebook.two-prices`.
    """
    if not any(entry.part_number == part_number for book in books for entry in book.starts):
        return _of_sheet(enrolment, part_number, month)
    found = answer(
        books,
        part_number,
        month,
        enrolment=enrolment,
        effect=by.effect,
        lower_of_both=by.lower_of_both,
    )
    return _of_answer(found, by)


def _of_sheet(enrolment: Enrolment, part_number: str, month: date) -> Priced:
    """The price where no book speaks of the part number."""
    lock = lock_in_force(enrolment, (), part_number, month)
    if lock is None or lock.price is None:
        return UNPRICED
    return Priced(lock.price, lock.unit, Certainty.LOCKED, lock.since, lock.origin)


def _of_answer(found: Answer, by: Basis) -> Priced:
    fixed = found.lock is not None and (by.locks or found.lock.origin == "sheet")
    lock, known = found.lock if fixed else None, found.known
    if found.ceiling == "lock" and lock is not None and lock.price is not None:
        origin = "sheet" if lock.origin == "sheet" else _book_of(found, lock.since)
        return Priced(lock.price, lock.unit, Certainty.LOCKED, lock.since, origin)
    untold = fixed and found.ceiling is None
    if untold or known is None or known.entry.maximum is None:
        return UNPRICED
    entry, name = known.entry, known.book.name
    if lock is not None and (lock.price, lock.unit) == (entry.maximum, entry.unit):
        return Priced(entry.maximum, entry.unit, Certainty.LOCKED, lock.since, name)
    sure = _sure(found.price_day, by)
    return Priced(entry.maximum, entry.unit, sure, known.since, name)


def _sure(price_day: date | None, by: Basis) -> Certainty:
    spoken = price_day is not None and by.reach is not None and price_day < by.reach
    return Certainty.BOOK_KNOWN if spoken else Certainty.BOOK_ASSUMED


def _book_of(found: Answer, on: date) -> str | None:
    """The name of the book whose price held on a day."""
    then = in_force(found.history, on)
    return None if then is None else then.book.name
