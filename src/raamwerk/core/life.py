"""The life of a thing as a series of dated steps, each of which has to follow from the one before (domain.md 9)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from raamwerk.core.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """A state that was reached on a day, and why where that has to be said."""

    state: S
    on: date
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Life(Generic[S]):
    """Which states there are, and which may follow which.

    Args:
        name: of the thing, for the refusal.
        first: the state it begins in.
        follows: for every state those that may come after it; none for a last one.
        reasoned: states that are reached with a reason only.
    """

    name: str
    first: S
    follows: Mapping[S, frozenset[S]]
    reasoned: frozenset[S] = frozenset()

    def begin(self, on: date) -> Step[S]:
        """The first step."""
        return Step(self.first, on)

    def step(self, taken: Sequence[Step[S]], state: S, on: date, reason: str | None) -> Step[S]:
        """The step to a state, where it may follow those that were taken.

        Raises:
            Conflict: `life.no-such-step`, `life.before-last-step` or `life.reason-needed`.
        """
        last = taken[-1]
        possible = self.follows[last.state]
        if state not in possible:
            raise Conflict(
                "life.no-such-step",
                what=self.name,
                state=last.state.value,
                asked=state.value,
                possible=", ".join(sorted(each.value for each in possible)),
            )
        if on < last.on:
            raise Conflict("life.before-last-step", on=on.isoformat(), last=last.on.isoformat())
        if state in self.reasoned and not (reason and reason.strip()):
            raise Conflict("life.reason-needed", asked=state.value)
        return Step(state, on, reason)


def state_on(steps: Sequence[Step[S]], on: date) -> S | None:
    """The state on a day: that of the last step up to it; None before the first."""
    reached = [step.state for step in steps if step.on <= on]
    return reached[-1] if reached else None
