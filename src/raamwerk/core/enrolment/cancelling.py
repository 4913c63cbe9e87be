"""Cancelling a reservation: until when it can be done (M-9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.order import Barrier
from raamwerk.core.enrolment.reservation import last_cancel

if TYPE_CHECKING:
    from datetime import datetime

    from raamwerk.core.enrolment.order import Item
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.errors import FactValue


def cancel_barriers(item: Item, at: datetime, terms: Terms) -> tuple[Barrier, ...]:
    """What stands in the way of cancelling a line of an order at a moment (M-9).

    Args:
        item: the line.
        at: the moment, with a time zone.
        terms: what the framework says of dates.
    """
    if item.kind != "reservation" or item.usage_on is None:
        return (
            Barrier(
                "order.no-reservation", {"part_number": item.part_number}, "reservation", "M-9"
            ),
        )
    latest = last_cancel(item.usage_on, terms.windows)
    if at <= latest:
        return ()
    facts: dict[str, FactValue] = {
        "part_number": item.part_number,
        "usage_on": item.usage_on.isoformat(),
        "last_on": latest.date().isoformat(),
        "time": f"{latest:%H:%M}",
        "hours": terms.windows.cancel_hours,
    }
    return (Barrier("order.cancelled-too-late", facts, "reservation", "M-9"),)
