"""iCalendar (RFC 5545): all-day events with reminders, for any calendar program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import TRANSP, Alarm, Calendar, Event

from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
PRODUCT: Final = "-//Raamwerk//raamwerk//NL"
_MORNING: Final = timedelta(hours=9)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllDay:
    """An event of whole days.

    Args:
        key: what it is, the same each time it is written: a calendar program replaces an event by it.
        since, last: the first and the last day.
        summary, description: as people read them.
        remind_days: reminders so many days before the last day, at nine in the morning; 0 is that day itself.
        remind_at_start: a reminder on the first day, at nine in the morning.
    """

    key: str
    since: date
    last: date
    summary: str
    description: str = ""
    remind_days: tuple[int, ...] = ()
    remind_at_start: bool = False


def write(events: Sequence[AllDay], *, key: str, name: str, stamp: datetime) -> bytes:
    """A calendar file.

    Args:
        events: what is in it.
        key: what the calendar is of, the same each time it is written.
        name: shown by the calendar program.
        stamp: the moment it is made, in UTC (DTSTAMP).
    """
    calendar = Calendar.new(prodid=PRODUCT, name=name, uid=_uid(key))
    for each in events:
        calendar.add_component(_event(each, stamp))
    return bytes(calendar.to_ical())


def _uid(key: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"raamwerk:{key}")


def _event(each: AllDay, stamp: datetime) -> Event:
    event = Event.new(
        uid=_uid(each.key),
        stamp=stamp,
        start=each.since,
        end=days_later(each.last, 1),
        summary=each.summary,
        description=each.description or None,
        transparency=TRANSP.TRANSPARENT,
    )
    if each.remind_at_start:
        event.add_component(_alarm(each.summary, _MORNING, "START"))
    for days in each.remind_days:
        event.add_component(_alarm(each.summary, _MORNING - timedelta(days=days + 1), "END"))
    return event


def _alarm(text: str, after: timedelta, related: str) -> Alarm:
    alarm = Alarm.new(description=text)
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", after, parameters={"related": related})
    return alarm
