"""When changes can be filed: the windows before an anniversary and before the end (M-7, K-8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.terms import Windows
from raamwerk.core.period import Period, days_later

if TYPE_CHECKING:
    from datetime import date

DEFAULT = Windows()


def change_window(anniversary: date, windows: Windows = DEFAULT) -> Period:
    """The days on which changes for an anniversary are filed: [A-60, A-30], both included (M-7)."""
    return Period(
        days_later(anniversary, -windows.opens_days),
        days_later(anniversary, 1 - windows.closes_days),
    )


def final_window(last: date, windows: Windows = DEFAULT) -> Period:
    """The days on which the final order is filed: [E-30, E] before the last day E (M-7)."""
    return Period(days_later(last, -windows.final_days), days_later(last, 1))


def closed_window(anniversary: date, windows: Windows = DEFAULT) -> Period:
    """The days before an anniversary on which nothing can be reserved: [A-30, A-1] (M-9)."""
    return Period(days_later(anniversary, -windows.closed_days), anniversary)


@dataclass(frozen=True, slots=True)
class Filing:
    """The anniversary, or the end, for which changes are filed, and when.

    `effect_on` is the anniversary, or the day after the end when `final`: nothing remains to be reduced then.
    """

    effect_on: date
    window: Period
    final: bool = False


def next_filing(
    start: date, on: date, last: date | None = None, windows: Windows = DEFAULT
) -> Filing:
    """What can still be filed for on a day: the first anniversary (or the end) whose window has not closed.

    Args:
        start: the first day of the enrolment.
        on: the day of filing.
        last: the enrolment's last day, if known; its morrow takes the final window.
        windows: the framework's day counts.
    """
    effect_on = next_anniversary(start, on)
    while last is None or effect_on <= last:
        window = change_window(effect_on, windows)
        if window.until is not None and on < window.until:
            return Filing(effect_on, window)
        effect_on = next_anniversary(start, effect_on)
    return Filing(days_later(last, 1), final_window(last, windows), final=True)


@dataclass(frozen=True, slots=True)
class Reduction:
    """Whether a reduction is accepted, and otherwise for which filing it can be offered."""

    accepted: bool
    filing: Filing


def reduction(
    start: date,
    filed_on: date,
    wanted_on: date,
    last: date | None = None,
    windows: Windows = DEFAULT,
) -> Reduction:
    """A reduction filed on one day to hold from another (M-10): only from an anniversary, filed in its window.

    Args:
        start: the first day of the enrolment.
        filed_on: the day it reaches the publisher.
        wanted_on: the day from which the lower quantity should hold.
        last: the enrolment's last day, if known.
        windows: the framework's day counts.
    """
    filing = next_filing(start, filed_on, last, windows)
    accepted = not filing.final and wanted_on == filing.effect_on and filed_on in filing.window
    return Reduction(accepted, filing)
