"""Two enrolments of one participant brought to one end, and what the months between cost (K-7, M-17, O-14)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import last_anniversary
from raamwerk.core.enrolment.cover import coterm as cost_of
from raamwerk.core.enrolment.cover import first_of_month_from, months_between
from raamwerk.core.enrolment.ledger import positions
from raamwerk.core.errors import Conflict
from raamwerk.core.period import days_later
from raamwerk.core.pricebook import answer as answering
from raamwerk.core.pricebook.entry import prices_of
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.overview import Overview
    from raamwerk.core.money import Micro
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.entry import PriceBook


@dataclass(frozen=True, slots=True, kw_only=True)
class CoTerm:
    """What is agreed.

    Args:
        enrolment: the number of the one whose end moves.
        partner: the number of the one that it joins.
        before: its last day until now; None where it had none.
        last: its last day from now on.
        months: whole months of cover between the two, negative where it gets shorter.
        amount: what those cost in micro-euros without VAT, negative for what is saved; None where a price or a quantity
            is not known.
    """

    enrolment: str
    partner: str
    before: date | None
    last: date
    months: int
    amount: Micro | None


def coterm(seen: Overview, beside: Overview, last: date, books: Sequence[PriceBook]) -> CoTerm:
    """The agreement that gives one enrolment an end of another.

    Args:
        seen: the enrolment whose end moves, on today.
        beside: the one that it joins.
        last: the new last day.
        books: the maximum prices of the parts that the first one holds.

    Raises:
        Conflict: `coterm.same`, `coterm.other-participant`, `coterm.past`, `coterm.no-change` or `coterm.not-an-eve`.
    """
    held, other, before = seen.enrolment, beside.enrolment, seen.held.ending.last
    if held.number == other.number:
        raise Conflict("coterm.same", number=held.number)
    if held.participant != other.participant:
        raise Conflict("coterm.other-participant", number=held.number, partner=other.number)
    if last < seen.on or last < held.start:
        raise Conflict("coterm.past", last=last.isoformat(), on=seen.on.isoformat())
    if last == before:
        raise Conflict("coterm.no-change", number=held.number, last=last.isoformat())
    _must_be_an_eve(beside, last)
    months = 0 if before is None else _months(before, last)
    return CoTerm(
        enrolment=held.number,
        partner=other.number,
        before=before,
        last=last,
        months=months,
        amount=None if before is None else _amount(seen, min(before, last), months, books),
    )


def _must_be_an_eve(beside: Overview, last: date) -> None:
    morrow = days_later(last, 1)
    if (
        last == beside.held.ending.last
        or last_anniversary(beside.enrolment.start, morrow) == morrow
    ):
        return
    raise Conflict("coterm.not-an-eve", last=last.isoformat(), partner=beside.enrolment.number)


def _months(before: date, last: date) -> int:
    """Whole months of cover between two last days, by the first of the month on or after their morrow."""
    old, new = (first_of_month_from(days_later(each, 1)) for each in (before, last))
    return months_between(old, new) - months_between(new, old)


def _amount(seen: Overview, on: date, months: int, books: Sequence[PriceBook]) -> Micro | None:
    """A twelfth of the year's value a month, of all that is held on a day."""
    annual = Fraction(0)
    for each in positions(seen.enrolment, on):
        if each.quantity == 0:
            continue
        value = _annual(seen, each.part_number, on, books)
        if value is None or each.quantity is None:
            return None
        annual += value * each.quantity / 1_000_000
    return cost_of(int(annual), months) if annual.denominator == 1 else None


def _annual(
    seen: Overview, part_number: str, on: date, books: Sequence[PriceBook]
) -> Fraction | None:
    """What one unit costs a year; nothing where it was paid once."""
    if not prices_of(books, part_number) and not seen.enrolment.registered_price(part_number, on):
        return None
    found = answering.answer(
        books, part_number, on, enrolment=seen.enrolment, effect=seen.terms.price_effect
    )
    return _of_year(found)


def _of_year(found: Answer) -> Fraction | None:
    entry = None if found.known is None else found.known.entry
    if found.ceiling == "lock" and found.lock is not None:
        price, unit = found.lock.price, found.lock.unit
    elif found.ceiling == "maximum" and entry is not None:
        price, unit = entry.maximum, entry.unit
    else:
        return None
    if price is None:
        return None
    return Fraction(0) if unit.once else Fraction(price * 12, span(unit))
