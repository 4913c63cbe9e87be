"""Cover: from which month a licence is paid for, and for how many months (K-5, K-7, M-8, O-12).

Cover runs in whole months. The cover year of an enrolment begins on the first day of a month, on or after its
anniversary, also where the contract itself began halfway through a month.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro, cents
from raamwerk.core.period import months_later
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.terms import CoverPolicy
    from raamwerk.core.pricebook.unit import Unit


def first_of_month_from(on: date) -> date:
    """The day itself when it is the first of a month, else the first day of the next month."""
    return on if on.day == 1 else months_later(on.replace(day=1), 1)


def cover_start(start: date, usage_on: date, policy: CoverPolicy = "next-first") -> date:
    """The first day of cover for a first use on `usage_on` in an enrolment that began on `start`.

    Args:
        start: the first day of the enrolment; no cover begins before its first cover year.
        usage_on: the first day of use.
        policy: `next-first` (M-8) or `month-of-use`, where the month of use itself is paid too.

    Raises:
        Refused: `cover.before-start` for a use before the enrolment.
    """
    if usage_on < start:
        raise Refused("cover.before-start", usage_on=usage_on.isoformat(), start=start.isoformat())
    if policy == "next-first":
        return first_of_month_from(usage_on)
    return max(usage_on.replace(day=1), first_of_month_from(start))


def cover_year_end(start: date, first: date, *, until: date | None = None) -> date:
    """The day after the cover year that holds `first`, a first day of cover.

    `until`, the day after the enrolment's last, cuts the last year off.
    """
    year_end = first_of_month_from(next_anniversary(start, first))
    return year_end if until is None else min(year_end, first_of_month_from(until))


def months_between(first: date, until: date) -> int:
    """The whole months of cover from one first of a month to another; none where it lies before."""
    return max(12 * (until.year - first.year) + until.month - first.month, 0)


def cover_months(
    start: date,
    usage_on: date,
    policy: CoverPolicy = "next-first",
    *,
    until: date | None = None,
) -> int:
    """The whole months of cover from a first use to the next cover year, 1 to 12 (K-5).

    Zero where the first month of cover would lie after the enrolment's end (`until`, exclusive).

    Raises:
        Refused: `cover.before-start` for a use before the enrolment.
    """
    first = cover_start(start, usage_on, policy)
    last = cover_year_end(start, first, until=until)
    return months_between(first, last)


def prorated(quantity: int, monthly: int, months: int) -> Micro:
    """The amount for a quantity over months, rounded once to whole cents, half away from zero (K-5).

    Args:
        quantity: in millionths of a unit; negative for a reduction (K-14).
        monthly: the price a unit a month in micro-euros; for a step-up that of the step (K-15).
        months: whole months.
    """
    return _cents(Fraction(quantity * monthly * months, 1_000_000))


def cost(quantity: int, price: int, unit: Unit, months: int) -> Micro:
    """What a quantity costs over months at a price, rounded once to whole cents, half away from zero (K-5, K-9).

    Args:
        quantity: in millionths of a unit.
        price: in micro-euros, of what `unit` covers; one that is paid once does not depend on the months.
        unit: what the price covers.
        months: whole months of cover.
    """
    times = 1 if unit.once else months
    return _cents(Fraction(quantity * price * times, span(unit) * 1_000_000))


def coterm(annual: int, months: int) -> Micro:
    """What an extension by months costs of an annual value, rounded once to whole cents (K-7, M-17)."""
    return _cents(Fraction(annual * months, 12))


def _cents(exact: Fraction) -> Micro:
    """Whole cents of an exact amount in micro-euros; a fraction of a micro-euro only decides a tie."""
    whole = abs(exact.numerator) // exact.denominator
    return Micro(cents(whole) if exact >= 0 else -cents(whole))
