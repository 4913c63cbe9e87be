"""What a framework says about the dates of an enrolment, gathered in one value.

The defaults are those of GT Microsoft 2 with their source; a framework file gives its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from datetime import date

MOST_DAYS: Final = 330
"""A window reaches back well under a year, so that two of them never overlap."""

EndReading = Literal["own-anniversary", "common-end", "framework-end", "framework-stops"]
"""O-1: the end before the enrolment's own anniversary; (b) one day for all; (c) never after the framework.

`framework-stops` sets no end: the framework's terms stop on its last day and the enrolment runs on (O-17)."""

AfterFramework = Literal["warn", "block", "clip"]
"""O-2: what is done with an end that lies after the framework's own."""

CoverPolicy = Literal["next-first", "month-of-use"]
"""M-8: cover starts on the first day of the month on or after the use, or of the month of use itself."""

GapReading = Literal["no-framework-terms", "predecessor-terms"]
"""O-17: what holds for an enrolment of an earlier framework until it joins this one."""

JoinFrom = Literal["next-anniversary", "signature"]
"""F-8: from which day the terms reach an enrolment that already runs."""

LeapDay = Literal["28-february", "1-march"]
"""O-11: the anniversary of 29 February in a common year; only the first is built."""

LockBasis = Literal["first-order", "enrolment-start"]
"""M-11: what fixes the price of a part number."""

PriceEffect = Literal["sticky", "calendar"]
"""O-5: a period's price reaches an enrolment at its anniversary, or on the first day of the period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRule:
    """How the end of an enrolment follows from its start (O-1, O-2, O-3).

    Args:
        year: every enrolment ends in this year; None where the framework does not say.
        most_months: the longest term.
        least_months: the shortest; 12 is a full year.
        reading: how the open end is read (O-1).
        common_end: the last day for all, used by `common-end`; the framework's own last day without it.
        after_framework: what is done with an end after the framework's own (O-2).
        short_term: whether a term without a full year left is allowed (O-3).
    """

    year: int | None = 2027
    most_months: int = 60
    least_months: int = 12
    reading: EndReading = "own-anniversary"
    common_end: date | None = None
    after_framework: AfterFramework = "warn"
    short_term: bool = False

    @property
    def sets_an_end(self) -> bool:
        """Whether an enrolment's last day follows from the framework at all."""
        return self.year is not None and self.reading != "framework-stops"


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """The day counts of an enrolment's year.

    Args:
        opens_days, closes_days: changes are filed from so many to so many days before an anniversary (M-7).
        final_days: the last order is filed within so many days before the end (M-7).
        months_ahead: a reservation reaches so many months ahead (M-9).
        cancel_hours: a reservation can be cancelled until so many hours before its first day of use (M-9).
        closed_days: no reservations in so many days before an anniversary (M-9).
        utc_offset_hours: where a day of use starts; midnight Pacific, taken literally as UTC-8 (M-9).
        last_order_days: with an early renewal, no orders in the last so many days (M-15).
        alerts: reminders so many days before the end (M-16).

    Raises:
        Refused: `enrolment.windows-impossible` where a window would be empty or reach beyond a year.
    """

    opens_days: int = 60
    closes_days: int = 30
    final_days: int = 30
    months_ahead: int = 6
    cancel_hours: int = 72
    closed_days: int = 30
    utc_offset_hours: int = -8
    last_order_days: int = 15
    alerts: tuple[int, ...] = (180, 90, 60, 30)

    def __post_init__(self) -> None:
        days = (self.closes_days, self.final_days, self.closed_days, self.last_order_days)
        whole = (*days, *self.alerts, self.months_ahead, self.cancel_hours)
        within = self.closes_days <= self.opens_days and max(self.opens_days, *days) <= MOST_DAYS
        if min(whole) < 0 or not within:
            raise Refused(
                "enrolment.windows-impossible", opens=self.opens_days, closes=self.closes_days
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Everything of a framework that decides the dates of an enrolment.

    Args:
        framework: its id.
        since: its first day.
        until: the day after its last, None while open.
        ending: how the end follows from the start.
        windows: the day counts of its year.
        filing: whether it says when changes are filed (M-7).
        statement: whether a year without changes asks for a statement (M-6).
        reserving: whether it says when reservations can be made (M-9).
        reduction: whether quantities may go down at an anniversary (F-11, O-7).
        cover: from which month a use is paid for; None where days are counted (O-12).
        price_effect: when a period's price reaches the enrolment.
        joins: from which day its terms hold for an enrolment that already runs.
        join_days: a signature within so many days before the anniversary may slip a year (F-8).
        gap: what holds until then for an enrolment of an earlier framework.
        leap_day: the anniversary of 29 February in a common year.
    """

    framework: str
    since: date
    until: date | None
    ending: EndRule = field(default_factory=EndRule)
    windows: Windows = field(default_factory=Windows)
    filing: bool = True
    statement: bool = True
    reserving: bool = True
    reduction: bool = True
    cover: CoverPolicy | None = "next-first"
    price_effect: PriceEffect = "sticky"
    joins: JoinFrom = "next-anniversary"
    join_days: int = 30
    gap: GapReading = "no-framework-terms"
    leap_day: LeapDay = "28-february"
