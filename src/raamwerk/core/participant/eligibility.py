"""Whether a body may take part: by its kind and, for a joint body, by what municipalities hold of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from raamwerk.core.framework.term import Term

JOINT_BODY: Final = "joint_body"


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
    if kind not in term.texts("kinds"):
        return Outcome.BREACH
    if kind != JOINT_BODY:
        return Outcome.PASS
    if interest is None:
        return Outcome.UNKNOWN
    return Outcome.PASS if interest >= term.number("percent") else Outcome.BREACH
