"""What is odd about orders that were placed: outside the enrolment, back-dated, or reserved when it could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.ending import Remark
from raamwerk.core.enrolment.reservation import barriers, touches_step_ups

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
    from raamwerk.core.enrolment.terms import Windows


def remarks(enrolment: Enrolment, last: date | None, windows: Windows) -> tuple[Remark, ...]:
    """What a person should know about the orders of an enrolment that ends on `last`, if known."""
    return tuple(
        Remark(remark.code, {"part_number": each.part_number, **remark.facts}, remark.reading)
        for each in enrolment.orders
        for remark in _odd(each, enrolment.start, last, windows)
    )


def _odd(each: Ordered, start: date, last: date | None, windows: Windows) -> Iterator[Remark]:
    if each.kind == "reservation" and each.usage_on is not None:
        yield from barriers(start, each.on, each.usage_on, last, windows)
        if touches_step_ups(start, each.usage_on, windows):
            yield Remark("reservation.near-anniversary", {"usage_on": each.usage_on.isoformat()})
        return
    facts = {"on": each.on.isoformat(), "start": start.isoformat()}
    if each.usage_on is not None and each.usage_on < each.on:
        yield Remark("enrolment.backdated", facts | {"usage_on": each.usage_on.isoformat()})
    if (each.usage_on or each.on) < start:
        yield Remark("enrolment.order-before-start", facts)
    if last is not None and each.on > last:
        yield Remark("enrolment.order-after-end", facts | {"last": last.isoformat()})
