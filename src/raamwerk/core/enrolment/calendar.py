"""The calendar of an enrolment: everything that can, must or cannot be done, until when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.anniversary import (
    anniversaries,
    anniversary,
    last_anniversary,
    next_anniversary,
)
from raamwerk.core.enrolment.deed import Deed, deed
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.reservation import last_cancel
from raamwerk.core.enrolment.window import change_window, closed_window, final_window
from raamwerk.core.period import Period, days_later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.errors import FactValue

YEARS_SHOWN = 2
"""So many anniversaries after the day looked at are shown where no end is known."""


def calendar(enrolment: Enrolment, terms: Terms, on: date) -> tuple[Deed, ...]:
    """What can be done until when, over the whole enrolment, in the order of the days.

    Args:
        enrolment: as registered.
        terms: what its framework says of dates.
        on: the day looked at; it decides only how far to look ahead where no end is known, and at which
            anniversary one that has not joined can join.
    """
    held = duration(enrolment, terms)
    period = held.period
    if period is None or period.since is None:
        return tuple(_joining(enrolment, terms, on))
    since, until = period.since, period.until or _horizon(enrolment, on)
    found = [*_starting(enrolment, terms, since), *_yearly(enrolment, terms, since, until)]
    if period.until is not None:
        more = Period(since, until)
        found += deed("deed.order-more", more, "M-4", "yearly-flexibility")
    if terms.reserving:
        found += _reserving(enrolment, terms, since, until)
        found += _cancelling(enrolment, terms)
    if held.terms_until is not None and until == held.terms_until:
        found += deed("deed.terms-stop", _day(days_later(until, -1)), "O-17", "end")
    elif period.until is not None and since < until:
        found += _ending(enrolment, terms, since, days_later(until, -1))
    return tuple(sorted(found, key=lambda each: (each.since, each.last, each.code)))


def _horizon(enrolment: Enrolment, on: date) -> date:
    """The day after the last that is looked at, where no end is known."""
    following = next_anniversary(enrolment.start, max(on, enrolment.start))
    return anniversary(enrolment.start, following.year + YEARS_SHOWN - 1)


def _joining(enrolment: Enrolment, terms: Terms, on: date) -> Iterator[Deed]:
    """F-8: until when to sign, for the next anniversary of one that has not joined, while the framework is open."""
    ready = max(on, enrolment.start, days_later(terms.since, -1))
    at = next_anniversary(enrolment.start, days_later(ready, terms.join_days - 1))
    opens = last_anniversary(enrolment.start, days_later(at, -1))
    if terms.until is None or at < terms.until:
        by = Period(opens, days_later(at, 1 - terms.join_days))
        yield from deed("deed.join", by, "F-8", "participation", effect_on=at)


def _starting(enrolment: Enrolment, terms: Terms, since: date) -> Iterator[Deed]:
    """O-17: the days before the terms hold, and the day they take effect."""
    gap = Period(max(enrolment.start, terms.since), since)
    if terms.gap == "no-framework-terms":
        yield from deed(
            "deed.no-framework-terms", gap, "O-17", "transition", allowed=False, effect_on=since
        )
    else:
        yield from deed("deed.predecessor-terms", gap, "O-17", "transition", effect_on=since)
    yield from deed("deed.terms-start", _day(since), "F-8", "participation", effect_on=since)


def _yearly(enrolment: Enrolment, terms: Terms, since: date, until: date) -> Iterator[Deed]:
    """Every anniversary with its window for changes (M-6, M-7, M-10)."""
    code = "deed.file-changes" if terms.reduction else "deed.file-increases"
    for at in anniversaries(enrolment.start, until):
        if at < since:
            continue
        window = change_window(at, terms.windows)
        if terms.filing:
            yield from deed(
                code,
                window,
                "M-7",
                "order-window",
                effect_on=at,
                required=terms.statement,
                done_on=_filed(enrolment, window),
            )
        if at > since:
            yield from deed("deed.anniversary", _day(at), "O-5", "price-period", effect_on=at)


def _filed(enrolment: Enrolment, window: Period) -> date | None:
    """The first day in a window on which a yearly order or an update statement was filed (M-6)."""
    orders = (o.on for o in enrolment.orders if o.kind in {"true_up", "true_down", "renewal"})
    return min((day for day in (*orders, *enrolment.statements) if day in window), default=None)


def _reserving(enrolment: Enrolment, terms: Terms, since: date, until: date) -> Iterator[Deed]:
    """When reservations can be made, and when not (M-9); an end between two anniversaries closes nothing."""
    starts = [
        since,
        *(at for at in anniversaries(enrolment.start, days_later(until, 1)) if at > since),
    ]
    ahead = {"months": terms.windows.months_ahead}
    for opens, at in pairwise(starts):
        shut = Period(max(opens, closed_window(at, terms.windows).since or opens), at)
        yield from deed(
            "deed.reserve", Period(opens, shut.since), "M-9", "reservation", facts=ahead
        )
        yield from deed(
            "deed.reservations-closed", shut, "M-9", "reservation", allowed=False, effect_on=at
        )
    yield from deed("deed.reserve", Period(starts[-1], until), "M-9", "reservation", facts=ahead)


def _cancelling(enrolment: Enrolment, terms: Terms) -> Iterator[Deed]:
    """Until when each reservation can be cancelled (M-9)."""
    for each in enrolment.orders:
        if each.kind == "reservation" and each.usage_on is not None:
            at_latest = last_cancel(each.usage_on, terms.windows)
            yield from deed(
                "deed.cancel-reservation",
                Period(each.on, days_later(at_latest.date(), 1)),
                "M-9",
                "reservation",
                facts={
                    "part_number": each.part_number,
                    "usage_on": each.usage_on.isoformat(),
                    "time": f"{at_latest:%H:%M}",
                },
            )


def _ending(enrolment: Enrolment, terms: Terms, since: date, last: date) -> Iterator[Deed]:
    """The final order, an early renewal, the reminders and the end itself (M-7, M-15, M-16)."""
    windows, after = terms.windows, days_later(last, 1)
    final = final_window(last, windows)
    yield from deed(
        "deed.final-order",
        final,
        "M-7",
        "order-window",
        effect_on=after,
        required=True,
        done_on=_filed(enrolment, final),
    )
    days = {"days": windows.last_order_days}
    renewal = Period(
        max(since, days_later(last, -max((*windows.alerts, 0)))),
        days_later(last, 1 - windows.last_order_days),
    )
    yield from deed("deed.order-before-renewal", renewal, "M-15", "early-renewal", facts=days)
    for ahead in windows.alerts:
        day = days_later(last, -ahead)
        if day >= since:
            facts: dict[str, FactValue] = {"days": ahead, "end": last.isoformat()}
            yield from deed("deed.alert", _day(day), "M-16", "end-of-term", facts=facts)
    yield from deed("deed.end", _day(last), "O-1", "end", effect_on=after)


def _day(on: date) -> Period:
    return Period(on, days_later(on, 1))
