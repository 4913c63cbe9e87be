"""A statement that nothing changed: when it can be filed (M-6, M-7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.order import Barrier
from raamwerk.core.enrolment.ordering import of_day
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.window import next_filing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.errors import FactValue


def statement_barriers(enrolment: Enrolment, terms: Terms, on: date) -> tuple[Barrier, ...]:
    """What stands in the way of a statement that nothing changed, filed on a day (M-6, M-7)."""
    held = duration(enrolment, terms)
    whole = tuple(of_day(held, terms, on))
    if whole:
        return whole
    filing = next_filing(enrolment.start, on, held.ending.last, terms.windows)
    since, last = filing.window.since, filing.window.last
    facts: dict[str, FactValue] = {
        "on": on.isoformat(),
        "effect_on": filing.effect_on.isoformat(),
        "next_on": None if since is None else since.isoformat(),
        "last_on": None if last is None else last.isoformat(),
    }
    if on not in filing.window:
        return (Barrier("order.statement-outside-window", facts, "yearly-statement", "M-6", since),)
    filed = [each.on for each in enrolment.orders if each.kind in {"true_up", "true_down"}]
    for day in (*filed, *enrolment.statements):
        if day in filing.window and day <= on:
            done = {**facts, "done_on": day.isoformat()}
            return (Barrier("order.filed-already", done, "yearly-statement", "M-6"),)
    return ()
