"""Anniversaries of a start date; 29 February becomes 28 February in a common year (reading O-11).

The start itself counts as the first of them: on that day the first year begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.period import months_later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def anniversary(start: date, year: int) -> date:
    """The anniversary of `start` in a calendar year, always counted from the start itself."""
    return months_later(start, 12 * (year - start.year))


def anniversaries(start: date, until: date) -> Iterator[date]:
    """The anniversaries after the start and before `until`, in order; the start itself is left out."""
    for year in range(start.year + 1, until.year + 1):
        if (day := anniversary(start, year)) < until:
            yield day


def last_anniversary(start: date, on: date) -> date | None:
    """The latest anniversary on or before a day, the start included; None before the start."""
    if on < start:
        return None
    day = anniversary(start, on.year)
    return day if day <= on else anniversary(start, on.year - 1)


def next_anniversary(start: date, on: date) -> date:
    """The first anniversary after a day (never that day itself); before the start it is the start."""
    if on < start:
        return start
    day = anniversary(start, on.year)
    return day if day > on else anniversary(start, on.year + 1)
