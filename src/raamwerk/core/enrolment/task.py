"""The tasks of an enrolment's year and when to be reminded of them, counted back from the last day to act (row 49).

What can no longer be done gives no reminder, and what runs by itself is no task.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.deed import State
from raamwerk.core.enrolment.ledger import positions
from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.enrolment.deed import Deed
    from raamwerk.core.enrolment.ledger import Position
    from raamwerk.core.enrolment.overview import Overview

REMINDERS: Final = {
    "deed.join": (30, 14, 3),
    "deed.file-changes": (14, 7, 1),
    "deed.file-increases": (14, 7, 1),
    "deed.final-order": (14, 7, 1),
    "deed.order-before-renewal": (30, 14, 3),
    "deed.cancel-reservation": (3, 0),
    "deed.alert": (0,),
}
"""What is a task, and so many days before its last day somebody is reminded."""
AT_THE_START: Final = frozenset({"deed.file-changes", "deed.file-increases", "deed.final-order"})
"""Tasks of which somebody is told on the first day too."""
AHEAD: Final = 400
"""So many days ahead tasks are listed: a year, and the window that follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do for an enrolment.

    Args:
        key: of the task, the same whenever it is computed.
        enrolment: the number of the enrolment.
        participant: the code of the participant.
        framework: the id of the framework.
        deed: what it is, its first and last day, and what it is for.
        state: open, still ahead, or late: the day is over and what it was for is not, so it can no longer be done.
        remind_on: the days on which somebody is reminded, those before the day looked at left out.
        losing: for an alert about the end, what loses its cover then (M-16).
    """

    key: str
    enrolment: str
    participant: str
    framework: str
    deed: Deed
    state: State
    remind_on: tuple[date, ...] = ()
    losing: tuple[Position, ...] = ()


def tasks(seen: Overview, ahead: int = AHEAD) -> tuple[Task, ...]:
    """What is to be done for an enrolment, by the last day to do it; nothing that is done or over."""
    horizon = days_later(seen.on, ahead)
    found = (_task(seen, deed) for deed in seen.deeds if _is_task(deed, seen.on, horizon))
    return tuple(sorted(found, key=lambda task: (task.deed.last, task.key)))


def _is_task(deed: Deed, on: date, horizon: date) -> bool:
    possible = deed.allowed and deed.code in REMINDERS and deed.since <= horizon
    return possible and deed.state(on) in {State.OPEN, State.FUTURE, State.LATE}


def _task(seen: Overview, deed: Deed) -> Task:
    enrolment, state = seen.enrolment, deed.state(seen.on)
    named = (deed.facts.get(name) for name in ("part_number", "usage_on", "days"))
    about = (deed.effect_on or deed.last, *(each for each in named if each is not None))
    key = "/".join([enrolment.number, deed.code, *map(str, about)])
    losing = tuple(_losing(seen)) if deed.code == "deed.alert" else ()
    return Task(
        key=key,
        enrolment=enrolment.number,
        participant=enrolment.participant,
        framework=enrolment.framework,
        deed=deed,
        state=state,
        remind_on=() if state is State.LATE else _ahead(deed, seen.on),
        losing=losing,
    )


def _ahead(deed: Deed, on: date) -> tuple[date, ...]:
    return tuple(day for day in reminders(deed) if on <= day)


def reminders(deed: Deed) -> tuple[date, ...]:
    """The days on which somebody is reminded of a task, none before it can be done."""
    days = {days_later(deed.last, -many) for many in REMINDERS.get(deed.code, ())}
    if deed.code in AT_THE_START:
        days.add(deed.since)
    return tuple(sorted(day for day in days if deed.since <= day))


def due(task: Task, on: date) -> date | None:
    """The latest reminder that should be there on a day, while the task can still be done; None where there is none.

    Whoever looks every day gets each of them, and whoever missed some days gets the last one only.
    """
    if task.state is State.LATE or on > task.deed.last:
        return None
    return max((day for day in reminders(task.deed) if day <= on), default=None)


def _losing(seen: Overview) -> Iterator[Position]:
    """What there is on the last day."""
    last = seen.held.ending.last
    if last is not None:
        yield from (each for each in positions(seen.enrolment, last) if each.quantity != 0)
