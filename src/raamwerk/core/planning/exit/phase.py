"""How long a procurement takes, phase by phase; every number of days says where it comes from.

The minimum terms of the procurement act were not read again here (the dossier's copy is older than the
2016 revision), so they are marked as to be checked; the rest is practice and a guess that a user replaces.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

Procedure = Literal["european", "national"]
Grounds = Literal["act", "practice", "given"]
"""`act`: a legal minimum, to be checked against the text in force; `practice`: assumed; `given`: by the user."""

LONGEST: Final = 730


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase: its name, how many days, and on what grounds."""

    name: str
    days: int
    grounds: Grounds


PHASES: Final[dict[Procedure, tuple[Phase, ...]]] = {
    "european": (
        Phase("preparation", 120, "practice"),
        Phase("tender", 40, "act"),
        Phase("evaluation", 45, "practice"),
        Phase("standstill", 20, "act"),
        Phase("transition", 60, "practice"),
    ),
    "national": (
        Phase("preparation", 60, "practice"),
        Phase("tender", 20, "practice"),
        Phase("evaluation", 20, "practice"),
        Phase("standstill", 0, "practice"),
        Phase("transition", 60, "practice"),
    ),
}
"""In the order of time; together they end on the day the old enrolment does."""


def phases(procedure: Procedure, given: Mapping[str, int]) -> tuple[Phase, ...]:
    """The phases of a procedure, with the user's own days where given.

    Raises:
        Refused: `exit.phase` for a phase that there is not, or days that cannot be.
    """
    known = PHASES[procedure]
    names = [phase.name for phase in known]
    for name, days in given.items():
        if name not in names or not 0 <= days <= LONGEST:
            raise Refused("exit.phase", name=name, days=days, known=", ".join(names), most=LONGEST)
    return tuple(
        replace(phase, days=given[phase.name], grounds="given") if phase.name in given else phase
        for phase in known
    )
