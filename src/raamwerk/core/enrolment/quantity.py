"""How many licences an enrolment has, and how many a true-up asks for (M-5, K-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.money import Micro

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment


def owned(enrolment: Enrolment, part_number: str, on: date) -> Micro | None:
    """How many of a part number the enrolment holds on a day, by its orders so far.

    Orders count from their day and reservations from their first day of use; a reduction counts from its
    `usage_on`, the anniversary that it was filed for.

    Returns:
        Millionths of a unit, or None where some order's quantity is not registered.
    """
    total = 0
    for each in enrolment.orders:
        if each.part_number != part_number or _counts_from(each.kind, each.on, each.usage_on) > on:
            continue
        if each.quantity is None:
            return None
        total += -each.quantity if each.kind == "true_down" else each.quantity
    return Micro(total)


def _counts_from(kind: str, on: date, usage_on: date | None) -> date:
    return usage_on if usage_on and kind in {"reservation", "true_down"} else on


def true_up(peak: Micro, entitled: Micro) -> Micro:
    """What a true-up asks for: the most used since the last order above what is held, never less than none.

    40 held, at most 47 used, 42 today: 7 (M-5).
    """
    return Micro(max(peak - entitled, 0))
