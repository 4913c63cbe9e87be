"""Three-valued logic in plain Python: True, False and None for "not known" (Kleene)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

Truth = bool | None


def every(*parts: Truth) -> Truth:
    """False as soon as one is false, unknown as soon as one of the others is unknown."""
    if any(part is False for part in parts):
        return False
    return None if any(part is None for part in parts) else True


def some(*parts: Truth) -> Truth:
    """True as soon as one is true, unknown as soon as one of the others is unknown."""
    if any(part is True for part in parts):
        return True
    return None if any(part is None for part in parts) else False


def opposite(part: Truth) -> Truth:
    return None if part is None else not part


def over(test: Callable[..., bool], *facts: object) -> Truth:
    """The test of facts that are all known; unknown when one is missing."""
    return None if any(fact is None for fact in facts) else test(*facts)


def outcome(applies: Truth, breach: Truth) -> Outcome:
    """What becomes of a rule: never a pass while something that decides it is unknown."""
    if applies is False:
        return Outcome.NOT_APPLICABLE
    if applies is None or breach is None:
        return Outcome.UNKNOWN
    return Outcome.BREACH if breach else Outcome.PASS


def in_cents(euros: Fraction) -> int:
    """Micro-euros of an amount rounded to whole cents, half away from zero."""
    cents = abs(euros) * 100
    whole = int(cents + Fraction(1, 2))
    return (whole if euros >= 0 else -whole) * 10_000
