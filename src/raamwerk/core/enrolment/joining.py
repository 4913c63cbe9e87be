"""Joining on a day: the end, the months, the windows, the prices and what remains to be paid, before anyone commits (row 35).

Nothing here is kept. A price that no book knows, or that cannot be set beside months, is unknown and so is the sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.cover import cost, cover_start, first_of_month_from, months_between
from raamwerk.core.enrolment.lock import price_day
from raamwerk.core.money import Micro
from raamwerk.core.period import days_later, in_force
from raamwerk.core.pricebook.entry import prices_of
from raamwerk.core.pricebook.lock import ceiling_is_lock, lock_in_force

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.overview import Overview
    from raamwerk.core.enrolment.terms import CoverPolicy
    from raamwerk.core.pricebook.entry import Known, PriceBook
    from raamwerk.core.pricebook.lock import Lock
    from raamwerk.core.pricebook.unit import Unit


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody means to take, `quantity` in millionths of a unit."""

    part_number: str
    quantity: Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a wish costs at most to the end.

    Args:
        wish: what is meant to be taken.
        known: the maximum in force on the day of joining, with its book; None where there is none.
        lock: the price that a running enrolment keeps for it.
        price: the lower of the two in micro-euros, for one `unit`; None where it cannot be told.
        unit: what the price covers.
        amount: over all months, without VAT; None where it cannot be told.
    """

    wish: Wish
    known: Known | None
    lock: Lock | None
    price: Micro | None
    unit: Unit | None
    amount: Micro | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What joining on a day would mean.

    Args:
        seen: the enrolment as it would be, with its end, its windows and remarks.
        months: whole months of cover to the end; None where there is no end, or the framework counts days.
        costs: by wish.
        total: of all; None where one of them cannot be told, or nothing was asked.
    """

    seen: Overview
    months: int | None
    costs: tuple[Cost, ...]
    total: Micro | None


def preview(seen: Overview, books: Sequence[PriceBook], wishes: Sequence[Wish]) -> Preview:
    """What an enrolment as it would be gives.

    Args:
        seen: the enrolment looked at.
        books: of the framework, with the entries of the parts that are wished for.
        wishes: what is meant to be taken.
    """
    since, last = seen.held.participation.since, seen.held.ending.last
    months = None if since is None or last is None else _months(since, last, seen.terms.cover)
    costs = tuple(_cost(seen, books, wish, months) for wish in wishes)
    amounts = [each.amount for each in costs if each.amount is not None]
    whole = bool(costs) and len(amounts) == len(costs)
    return Preview(
        seen=seen, months=months, costs=costs, total=Micro(sum(amounts)) if whole else None
    )


def _months(since: date, last: date, policy: CoverPolicy | None) -> int | None:
    """Months of cover over all years: to the first of a month on or after the end (O-12, K-9)."""
    if policy is None:
        return None
    first = cover_start(since, since, policy)
    return months_between(first, first_of_month_from(days_later(last, 1)))


def _cost(seen: Overview, books: Sequence[PriceBook], wish: Wish, months: int | None) -> Cost:
    """The lower of maximum and lock, times the months (K-2, O-6)."""
    enrolment, since = seen.enrolment, seen.held.participation.since
    effect = seen.terms.price_effect
    on = None if since is None else price_day(enrolment.start, None, since, effect)
    if since is None or on is None:
        return Cost(wish=wish, known=None, lock=None, price=None, unit=None, amount=None)
    known = in_force(prices_of(books, wish.part_number), on)
    lock = lock_in_force(enrolment, books, wish.part_number, since)
    price, unit = _lower(known, lock)
    amount = None
    if price is not None and unit is not None and (months is not None or unit.once):
        amount = cost(wish.quantity, price, unit, months or 0)
    return Cost(wish=wish, known=known, lock=lock, price=price, unit=unit, amount=amount)


def _lower(known: Known | None, lock: Lock | None) -> tuple[Micro | None, Unit | None]:
    entry = None if known is None else known.entry
    of_book = (None, None) if entry is None else (entry.maximum, entry.unit)
    if lock is None:
        return of_book
    locked = ceiling_is_lock(lock, entry)
    if locked is None:
        return None, None
    return (lock.price, lock.unit) if locked else of_book
