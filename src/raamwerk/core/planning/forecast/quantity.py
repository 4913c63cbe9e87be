"""How many licences are paid for in each month, by the orders so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.cover import cover_start, first_of_month_from

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
    from raamwerk.core.enrolment.terms import CoverPolicy


@dataclass(frozen=True, slots=True)
class Step:
    """From this month on so many, in millionths of a unit; None where the orders do not tell."""

    since: date
    quantity: int | None


def steps(enrolment: Enrolment, cover: CoverPolicy | None) -> dict[str, tuple[Step, ...]]:
    """The quantities of every part number ever ordered, each from the month it is paid for.

    More counts from the first month of its cover (M-8), fewer from the first of the month on or after the
    anniversary it was filed for (M-10). One order without a quantity, or a reduction of more than there
    was, leaves the part number unknown from that month on: no figure is made up.

    Args:
        enrolment: as registered.
        cover: the framework's policy; where it counts days, whole months from the next first stand in.
    """
    orders: dict[str, list[tuple[date, int | None]]] = defaultdict(list)
    for each in enrolment.orders:
        orders[each.part_number].append((_month(each, enrolment.start, cover), _change(each)))
    return {part: tuple(_summed(changes)) for part, changes in orders.items()}


def _month(order: Ordered, start: date, cover: CoverPolicy | None) -> date:
    used = max(order.usage_on or order.on, start)
    if order.kind == "true_down":
        return first_of_month_from(used)
    return cover_start(start, used, cover or "next-first")


def _change(order: Ordered) -> int | None:
    if order.quantity is None:
        return None
    return -order.quantity if order.kind == "true_down" else order.quantity


def _summed(changes: list[tuple[date, int | None]]) -> list[Step]:
    by_month: dict[date, list[int | None]] = defaultdict(list)
    for month, change in changes:
        by_month[month].append(change)
    found: list[Step] = []
    held: int | None = 0
    for month in sorted(by_month):
        for change in by_month[month]:
            held = None if held is None or change is None else held + change
        held = None if held is None or held < 0 else held
        found.append(Step(month, held))
    return found
