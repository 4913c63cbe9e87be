"""The day whose price counts for an enrolment, and the day on which its price was locked.

See docs/algorithms/price-lock.md (O-5, O-6, M-11, K-2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import last_anniversary

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import LockBasis, PriceEffect


def price_day(
    start: date, first_order: date | None, on: date, effect: PriceEffect = "sticky"
) -> date | None:
    """The day whose period's price holds for something bought on `on` (d* of K-2, by O-5).

    Args:
        start: the first day of the enrolment.
        first_order: when the part number was first ordered; None, or later than `on`, makes `on` the first.
        on: the day of the order or of the use that is paid for.
        effect: `sticky`: the price at the last anniversary, or at the first order in this enrolment year, holds
            until the next anniversary. `calendar`: the price of the day itself.

    Returns:
        The day, or None before the enrolment.
    """
    last = last_anniversary(start, on)
    if last is None or effect == "calendar":
        return last and on
    first = on if first_order is None else min(first_order, on)
    return max(last, first)


def locked_on(
    enrolment: Enrolment, part_number: str, basis: LockBasis = "first-order"
) -> date | None:
    """The day on which a part number's price was locked: its first order or reservation (M-11).

    A one-off price locks nothing, and neither does a reduction. None where nothing was ordered yet.
    With the basis `enrolment-start` every price is fixed on the first day.
    """
    if basis == "enrolment-start":
        return enrolment.start
    return min(
        (each.on for each in enrolment.orders if each.part_number == part_number and each.locks),
        default=None,
    )


def locks(enrolment: Enrolment) -> dict[str, date]:
    """Every part number with a locked price and the day it was locked, in one pass over the orders."""
    days: dict[str, date] = {}
    for each in enrolment.orders:
        if each.locks:
            before = days.get(each.part_number)
            if before is None or each.on < before:
                days[each.part_number] = each.on
    return days
