"""Reservations of online services: when they can be made, and until when they can be cancelled (M-9)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.ending import Remark
from raamwerk.core.enrolment.window import DEFAULT, change_window, closed_window
from raamwerk.core.period import days_later, months_later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.enrolment.terms import Windows


def usage_instant(usage_on: date, windows: Windows = DEFAULT) -> datetime:
    """The moment at which a day of use begins, in UTC: midnight at the publisher's fixed offset."""
    midnight = datetime(usage_on.year, usage_on.month, usage_on.day, tzinfo=UTC)
    return midnight - timedelta(hours=windows.utc_offset_hours)


def last_cancel(usage_on: date, windows: Windows = DEFAULT) -> datetime:
    """The last moment, in UTC, at which a reservation for a day of use can be cancelled."""
    return usage_instant(usage_on, windows) - timedelta(hours=windows.cancel_hours)


def may_cancel(usage_on: date, at: datetime, windows: Windows = DEFAULT) -> bool:
    """Whether a reservation can be cancelled at a moment (timezone-aware)."""
    return at <= last_cancel(usage_on, windows)


def barriers(
    start: date,
    on: date,
    usage_on: date,
    last: date | None = None,
    windows: Windows = DEFAULT,
) -> tuple[Remark, ...]:
    """Everything that stands in the way of a reservation made on `on` for a use from `usage_on`.

    Args:
        start: the first day of the enrolment.
        on: the day of the reservation.
        usage_on: the first day of use.
        last: the enrolment's last day, if known.
        windows: the framework's day counts.
    """
    return tuple(_barriers(start, on, usage_on, last, windows))


def _barriers(
    start: date, on: date, usage_on: date, last: date | None, windows: Windows
) -> Iterator[Remark]:
    dates = {"on": on.isoformat(), "usage_on": usage_on.isoformat()}
    if usage_on < on:
        yield Remark("reservation.backdated", dates)
    closed = closed_window(next_anniversary(start, on), windows)
    if on in closed and closed.since is not None and closed.last is not None:
        shut = {"since": closed.since.isoformat(), "last": closed.last.isoformat()}
        yield Remark("reservation.closed", dates | shut)
    furthest = months_later(on, windows.months_ahead)
    if usage_on > furthest:
        yield Remark(
            "reservation.too-far-ahead",
            dates | {"furthest": furthest.isoformat(), "months": windows.months_ahead},
        )
    if last is not None and max(on, usage_on) > last:
        yield Remark("reservation.after-end", dates | {"last": last.isoformat()})


def touches_step_ups(start: date, usage_on: date, windows: Windows = DEFAULT) -> bool:
    """Whether a day of use lies so close before an anniversary that it can affect step-ups (M-9)."""
    anniversary = next_anniversary(start, days_later(usage_on, -1))
    since = change_window(anniversary, windows).since
    return since is not None and since <= usage_on
