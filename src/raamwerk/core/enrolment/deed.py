"""A deed: one thing that can, must or cannot be done with an enrolment, and on which days."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.period import Period


class State(StrEnum):
    """What a deed is on a day."""

    OPEN = "open"
    FUTURE = "future"
    PAST = "past"
    DONE = "done"
    LATE = "late"
    """It had to be done by now, and what it is for still lies ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What can be done on some days.

    Args:
        code: what it is; the doors turn it into a sentence.
        since: the first day.
        last: the last day, as contracts write it.
        facts: what the sentence needs; dates as ISO texts.
        source: the fact it rests on, by its number (M-7).
        term: the id of the framework's term.
        allowed: False for days on which something cannot be done.
        effect_on: the anniversary or end that it is for, where there is one.
        required: whether a person must do it (M-6), so that it can be late.
        done_on: the day on which it was done, if it was.
    """

    code: str
    since: date
    last: date
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    source: str
    term: str
    allowed: bool = True
    effect_on: date | None = None
    required: bool = False
    done_on: date | None = None

    def state(self, on: date) -> State:
        """What it is on a day; a deed done after that day counts as not done yet."""
        if self.done_on is not None and self.done_on <= on:
            return State.DONE
        if on < self.since:
            return State.FUTURE
        if on <= self.last:
            return State.OPEN
        late = self.required and self.effect_on is not None and on < self.effect_on
        return State.LATE if late else State.PAST

    def days_left(self, on: date) -> int:
        """The days after `on` up to and including the last day; 0 on the last day, negative after it."""
        return (self.last - on).days

    def days_until(self, on: date) -> int:
        """The days from `on` to the first day; negative once it has begun."""
        return (self.since - on).days


def deed(
    code: str,
    days: Period,
    source: str,
    term: str,
    *,
    facts: Mapping[str, FactValue] | None = None,
    allowed: bool = True,
    effect_on: date | None = None,
    required: bool = False,
    done_on: date | None = None,
) -> tuple[Deed, ...]:
    """The deed of a closed period; nothing where the period is empty or open at a side."""
    if days.since is None or days.last is None or days.last < days.since:
        return ()
    about = {} if effect_on is None else {"effect_on": effect_on.isoformat()}
    return (
        Deed(
            code=code,
            since=days.since,
            last=days.last,
            facts={"since": days.since.isoformat(), "last": days.last.isoformat()}
            | about
            | dict(facts or {}),
            source=source,
            term=term,
            allowed=allowed,
            effect_on=effect_on,
            required=required,
            done_on=done_on,
        ),
    )
