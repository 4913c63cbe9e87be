"""Taking part in a framework: from the request to the end (domain.md 9, participation)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.life import Life, Step, state_on

if TYPE_CHECKING:
    from datetime import date


class TakingPartState(StrEnum):
    """How far a participant is."""

    REQUESTED = "requested"
    ASSESSED = "assessed"
    APPROVED = "approved"
    REFUSED = "refused"
    WAITING = "waiting"
    """Approved, and in force from a day that is still to come: the next anniversary (F-8)."""
    ACTIVE = "active"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    SUCCEEDED = "succeeded"
    """Carried on by the successor after a merger (O-14)."""


_S: Final = TakingPartState
LIFE: Final = Life(
    "participation",
    _S.REQUESTED,
    {
        _S.REQUESTED: frozenset({_S.ASSESSED, _S.WITHDRAWN}),
        _S.ASSESSED: frozenset({_S.APPROVED, _S.REFUSED, _S.WITHDRAWN}),
        _S.APPROVED: frozenset({_S.WAITING, _S.ACTIVE, _S.WITHDRAWN}),
        _S.REFUSED: frozenset({_S.REQUESTED}),
        _S.WAITING: frozenset({_S.ACTIVE, _S.WITHDRAWN}),
        _S.ACTIVE: frozenset({_S.ENDED, _S.SUCCEEDED}),
        _S.ENDED: frozenset(),
        _S.WITHDRAWN: frozenset(),
        _S.SUCCEEDED: frozenset(),
    },
    reasoned=frozenset({_S.REFUSED}),
)


@dataclass(frozen=True, slots=True)
class TakingPart:
    """A participant's part in a framework.

    Args:
        participant: the code of the organisation.
        framework: the id of the framework.
        steps: in the order in which they were taken.
    """

    participant: str
    framework: str
    steps: tuple[Step[TakingPartState], ...]

    @property
    def state(self) -> TakingPartState:
        """How far it is by now."""
        return self.steps[-1].state

    def state_on(self, on: date) -> TakingPartState | None:
        """How far it was on a day; None before the request."""
        return state_on(self.steps, on)
