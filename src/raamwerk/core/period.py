"""Half-open periods and whole months; the date is always an argument."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `since` up to, not including, `until`; None leaves that side open."""

    since: date | None
    until: date | None

    def __contains__(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)

    @property
    def last(self) -> date | None:
        """The last day inside, as contracts write it."""
        return None if self.until is None else date.fromordinal(self.until.toordinal() - 1)


def months_later(on: date, months: int) -> date:
    """The same day of the month so many months on, clamped to the month's last day (reading O-11).

    Always counted from the first date, never step by step: 31 January, 28 February, 31 March.
    """
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))


def days_later(on: date, days: int) -> date:
    """The date so many days on (or back, when negative)."""
    return date.fromordinal(on.toordinal() + days)


class Dated(Protocol):
    """A value that holds from `since` until the next one of its kind starts."""

    @property
    def since(self) -> date:
        """The first day on which it holds."""


D = TypeVar("D", bound=Dated)


def in_force(values: Iterable[D], on: date) -> D | None:
    """The dated value that holds on a day: the one with the latest start on or before it."""
    return max(
        (value for value in values if value.since <= on), key=lambda v: v.since, default=None
    )
