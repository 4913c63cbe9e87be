"""A joint body: who takes part in it since when, and what municipalities together hold of it (F-7, O-16).

An interest is declared with what was measured - votes, shares or funding - and the document that shows it. What is
not declared is not known, so a sum has a least and a most; only where those two would give different answers is the
answer unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, TypeVar, get_args

from raamwerk.core.period import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Measure = Literal["votes", "shares", "funding"]
"""What an interest was measured by; the public text leaves it open (O-16)."""

MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
MUNICIPALITY: Final = "municipality"
JOINT_BODY: Final = "joint_body"
WHOLE: Final = Fraction(1)
_NOTHING: Final = Fraction(0)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """What a member holds by one measure, as a part of the whole, and the document that shows it."""

    measure: Measure
    part: Fraction
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a joint body from a day on; a later entry of the same id replaces it.

    Args:
        id: of the member: `GM0344` for a municipality, any other text for another body.
        kind: `municipality`, `province`, `water_board`, `joint_body` or another kind of body.
        since: the first day.
        interests: by measure; none where nothing was declared.
        left: the entry only says that the member left on that day.
    """

    id: str
    kind: str
    since: date
    interests: tuple[Interest, ...] = ()
    left: bool = False

    def part(self, measure: Measure) -> Interest | None:
        """Its interest by one measure, or None where that was not declared."""
        return next((each for each in self.interests if each.measure == measure), None)


@dataclass(frozen=True, slots=True)
class Sum:
    """What municipalities hold together by one measure: at least and at most, and on what it rests.

    Args:
        measures: of the interests, one or those that bound it together.
        least: the sum of what is declared for municipalities.
        most: the whole less what is declared for others that are no joint body.
        members: the municipalities that were counted.
        missing: the members whose interest by this measure is not known.
        evidence: the documents, each once.
    """

    measures: tuple[Measure, ...]
    least: Fraction
    most: Fraction
    members: tuple[str, ...]
    missing: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """Whether the two are one, so that the interest is known."""
        return self.least == self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class JointBody:
    """A joint body as registered.

    Args:
        id: of the body.
        name: as it signs.
        kind: `joint_body`, or `safety_region` for one that is.
        members: every dated entry, also those ended by a later one.
    """

    id: str
    name: str
    kind: str
    members: tuple[Member, ...]

    def on(self, on: date) -> tuple[Member, ...]:
        """The members on a day, in the order in which they are registered."""
        ids = dict.fromkeys(member.id for member in self.members)
        entries = (in_force((m for m in self.members if m.id == each), on) for each in ids)
        return tuple(each for each in entries if each is not None and not each.left)

    def sums(self, on: date) -> tuple[Sum, ...]:
        """What municipalities hold on a day, by each measure that is declared for any member.

        A joint body that is itself a member may be in municipal hands or not: what it holds counts in the most and
        not in the least.
        """
        members = self.on(on)
        declared = {each.measure for member in members for each in member.interests}
        return tuple(_sum(members, measure) for measure in MEASURES if measure in declared)


def _sum(members: Iterable[Member], measure: Measure) -> Sum:
    known = [(member, member.part(measure)) for member in members]
    held = [(m.kind, m.id, i) for m, i in known if i is not None]
    ours = [(name, each) for kind, name, each in held if kind == MUNICIPALITY]
    others = (i.part for kind, _, i in held if kind not in {MUNICIPALITY, JOINT_BODY})
    missing = tuple(member.id for member, interest in known if interest is None)
    least = sum((each.part for _, each in ours), _NOTHING)
    most = max(least, WHOLE - sum(others, _NOTHING))
    if not missing and not any(kind == JOINT_BODY for kind, _, _ in held):
        most = least
    evidence = _once(each.evidence for _, _, each in held)
    return Sum((measure,), least, most, tuple(name for name, _ in ours), missing, evidence)


def chosen(sums: Iterable[Sum], how: str) -> Sum | None:
    """The sum that counts where the framework reads the interest in a given way (O-16).

    Args:
        sums: by measure.
        how: `declared`: the one measure that was declared; where there are several it is not known which counts, so
            all of them together bound it. `highest` or `lowest`: of the three measures, of which one that was not
            declared could be anything.

    Returns:
        The sum, or None where nothing was declared.
    """
    found = tuple(sums)
    if len(found) <= 1 and (how == "declared" or not found):
        return found[0] if found else None
    whole = len(found) == len(MEASURES)
    least, most = [each.least for each in found], [each.most for each in found]
    match how:
        case "highest":
            bounds = max(least), max(most) if whole else WHOLE
        case "lowest":
            bounds = min(least) if whole else _NOTHING, min(most)
        case _:
            bounds = min(least), max(most)
    return Sum(
        measures=_once(name for each in found for name in each.measures),
        least=bounds[0],
        most=bounds[1],
        members=_once(name for each in found for name in each.members),
        missing=_once(name for each in found for name in each.missing),
        evidence=_once(one for each in found for one in each.evidence),
    )


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
