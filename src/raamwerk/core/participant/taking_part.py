"""Taking part in a framework: from the request to the end (domain.md 9, participation)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal, get_args

from raamwerk.core.life import Life, Step, state_on

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.participant.eligibility import Eligibility


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


IN: Final = frozenset({_S.APPROVED, _S.WAITING, _S.ACTIVE})
"""Admitted, and not ended: whoever is here can have an enrolment."""

Side = Literal["participant", "central-body"]
"""Who signs an accession (row 36)."""
SIDES: Final[tuple[Side, ...]] = get_args(Side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One side signed.

    Args:
        side: which.
        signatory: who signed, by name and function as the paper has it.
        on: the day of the signature.
        by: the e-mail address of who recorded it.
    """

    side: Side
    signatory: str
    on: date
    by: str = ""


@dataclass(frozen=True, slots=True)
class TakingPart:
    """A participant's part in a framework.

    Args:
        participant: the code of the organisation.
        framework: the id of the framework.
        steps: in the order in which they were taken.
        effective_on: the day from which the terms hold for it, once that is known.
        signatures: under the accession.
        eligibility: what the test said, once it was made.
        evidence: the SHA-256 of the file about the joint body that was tested.
    """

    participant: str
    framework: str
    steps: tuple[Step[TakingPartState], ...]
    effective_on: date | None = None
    signatures: tuple[Signature, ...] = ()
    eligibility: Eligibility | None = None
    evidence: str | None = None

    @property
    def state(self) -> TakingPartState:
        """The last state that was recorded; `state_on` knows when waiting is over."""
        return self.steps[-1].state

    def state_on(self, on: date) -> TakingPartState | None:
        """How far it is on a day; None before the request.

        Waiting ends by itself on the day from which the terms hold: nobody has to record that.
        """
        found = state_on(self.steps, on)
        waited = self.effective_on is not None and self.effective_on <= on
        return TakingPartState.ACTIVE if found is TakingPartState.WAITING and waited else found

    def signed(self, side: Side) -> Signature | None:
        """The signature of a side, if it is there."""
        return next((each for each in self.signatures if each.side == side), None)

    @property
    def signed_on(self) -> date | None:
        """The day of the last of the two signatures; None while one is missing."""
        days = [each.on for each in self.signatures]
        return max(days) if len(days) == len(SIDES) else None
