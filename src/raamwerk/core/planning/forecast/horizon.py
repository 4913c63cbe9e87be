"""Which months a forecast is about: the protected ones to the end, and the exposed ones after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.cover import first_of_month_from
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.errors import Refused
from raamwerk.core.period import days_later, months_later

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms

YEARS_AFTER: Final = 3
"""So many years past the end are forecast as exposure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """Whole months, each by its first day (O-12: contract days are exact, cover runs in whole months).

    Args:
        since: the first month; the month that already runs is paid for and left out.
        end: the first month without protection, the first of the month on or after the day after `last`.
        until: the first month that is no longer forecast.
        last: the last day of the enrolment.
        joined: the first day on which the framework's terms hold.
    """

    since: date
    end: date
    until: date
    last: date
    joined: date

    @property
    def protected(self) -> int:
        """How many months are protected."""
        return max(months_between(self.since, self.end), 0)

    @property
    def after(self) -> date:
        """The first exposed month."""
        return max(self.since, self.end)


def horizon(enrolment: Enrolment, terms: Terms, on: date, years: int = YEARS_AFTER) -> Horizon:
    """The months of a forecast made on a day.

    Args:
        enrolment: as registered.
        terms: what its framework says of dates.
        on: the day of the forecast; the first month is that of the next first day.
        years: how many years past the end are looked at.

    Raises:
        Refused: `forecast.not-joined` where the framework's terms never hold for the enrolment,
            `forecast.no-end` where its last day cannot be told, `forecast.all-past` where the whole
            horizon lies before the day.
    """
    held = duration(enrolment, terms)
    period = held.period
    if period is None or period.since is None:
        raise Refused("forecast.not-joined", number=enrolment.number, framework=terms.framework)
    if period.until is None:
        raise Refused("forecast.no-end", number=enrolment.number, framework=terms.framework)
    end = first_of_month_from(period.until)
    until = months_later(end, 12 * years)
    since = first_of_month_from(max(on, period.since))
    if since >= until:
        raise Refused("forecast.all-past", number=enrolment.number, until=until.isoformat())
    last = days_later(period.until, -1)
    return Horizon(since=since, end=end, until=until, last=last, joined=period.since)


def months_between(since: date, until: date) -> int:
    """The months from one first day to another; negative when the second is earlier."""
    return 12 * (until.year - since.year) + until.month - since.month
