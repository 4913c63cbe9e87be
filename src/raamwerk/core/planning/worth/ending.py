"""Until which month each participant is covered, by a framework's own rule for the end (O-1, O-17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.enrolment.ending import computed_end
from raamwerk.core.period import days_later, months_later

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.planning.worth.deal import End
    from raamwerk.core.planning.worth.lines import Int64, Lines


def last_months(lines: Lines, end: End) -> Int64:
    """The first month without cover, for each participant; beyond the horizon where it does not end within it.

    Each start is moved into the framework's own calendar, the rule gives the end there, and that is moved
    back. A start for which the rule leaves no full term (O-3) is covered to the end of the horizon: that
    such a participant cannot join is not what this lever is about.
    """
    who, horizon = lines.participants, lines.horizon
    beyond = np.full(len(who.ids), horizon.months + 12, dtype=np.int64)
    if end.months is not None:
        return who.joined.astype(np.int64) + end.months
    if end.terms is None:
        return beyond
    for place, start in enumerate(who.starts):
        until = _until(end, start)
        if until is not None:
            beyond[place] = horizon.index(until)
    return beyond


def _until(end: End, start: date) -> date | None:
    """The first day without cover, in the horizon's calendar."""
    if end.terms is None:
        return None
    last = end.stops or computed_end(
        months_later(start, -end.shift), end.terms.ending, end.terms.until
    )
    return None if last is None else months_later(days_later(last, 1), end.shift)
