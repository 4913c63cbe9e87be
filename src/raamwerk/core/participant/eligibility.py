"""Whether a body may take part: by its kind and, for a joint body, by what municipalities hold of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import SCALE
from raamwerk.core.participant.joint_body import JOINT_BODY, MUNICIPALITY
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.framework.term import Term
    from raamwerk.core.participant.municipality import Municipality

KINDS: Final = (
    MUNICIPALITY,
    JOINT_BODY,
    "safety_region",
    "province",
    "water_board",
    "education",
    "public_body",
)
"""The kinds of body that a framework can name, and so can be asked about."""
READING: Final = "O-16"
"""What the public text leaves open: how an interest is measured."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """An interest that is known to lie between two parts of the whole; exact where they are one."""

    least: Fraction
    most: Fraction


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether a body may take part, and why.

    Args:
        outcome: pass, breach, or unknown.
        code: the reason; `eligibility.` and what counted.
        facts: what its sentence needs; interests are ratios in millionths, cut off, never rounded up.
        reading: the reading that the answer rests on, if any.
    """

    outcome: Outcome
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    reading: str | None = None


def eligible(term: Term, kind: str, interest: int | None) -> Outcome:
    """Whether the term `eligibility` lets a body take part (F-7).

    Args:
        term: as it stands on the day of joining.
        kind: `municipality`, `joint_body`, `safety_region`; any other kind may not.
        interest: of municipalities together in a joint body, in millionths (55 % is 550,000), as it was
            declared (O-16); None where it is not known.

    Returns:
        Pass, breach, or unknown for a joint body whose interest is not known.
    """
    part = None if interest is None else Fraction(interest, SCALE)
    return judge(term, kind, None if part is None else Bounds(part, part)).outcome


def judge(term: Term, kind: str, interest: Bounds | None = None) -> Eligibility:
    """The same with the reason, for an interest of which perhaps only the bounds are known.

    Args:
        term: `eligibility` as it stands on the day of joining.
        kind: of the body.
        interest: of municipalities together in a joint body; None where nothing was declared.
    """
    if kind not in term.texts("kinds"):
        return Eligibility(Outcome.BREACH, "eligibility.kind-left-out", {"kind": kind})
    if kind != JOINT_BODY:
        return Eligibility(Outcome.PASS, "eligibility.kind-named", {"kind": kind})
    needed = term.number("percent")
    if interest is None:
        return Eligibility(
            Outcome.UNKNOWN, "eligibility.interest-not-declared", {"percent": needed}, READING
        )
    return _of_interest(interest, needed)


def _of_interest(interest: Bounds, needed: int) -> Eligibility:
    facts: dict[str, FactValue] = {
        "least": int(interest.least * SCALE),
        "most": int(interest.most * SCALE),
        "percent": needed,
    }
    if interest.least * SCALE >= needed:
        return Eligibility(Outcome.PASS, "eligibility.interest-enough", facts, READING)
    if interest.most * SCALE < needed:
        return Eligibility(Outcome.BREACH, "eligibility.interest-below", facts, READING)
    return Eligibility(Outcome.UNKNOWN, "eligibility.interest-between", facts, READING)


def judge_municipality(term: Term, municipality: Municipality, on: date) -> Eligibility:
    """Whether a municipality may take part on a day; one that ended no longer can, its successors can (O-14)."""
    if municipality.since is not None and on < municipality.since:
        begins = {"name": municipality.name, "since": municipality.since.isoformat()}
        return Eligibility(Outcome.BREACH, "eligibility.municipality-not-yet", begins)
    if municipality.until is not None and on >= municipality.until:
        ended = {"name": municipality.name, "until": municipality.until.isoformat()}
        return Eligibility(Outcome.BREACH, "eligibility.municipality-ended", ended)
    return judge(term, MUNICIPALITY)
