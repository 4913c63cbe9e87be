"""Why each group gets what it gets, and what the plan saves against staying as is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from raamwerk.core.planning.mix.base import Part, editions
from raamwerk.core.planning.mix.bill import bill, broken
from raamwerk.core.planning.mix.choice import Choice
from raamwerk.core.planning.mix.path import Way, base_held, cheapest
from raamwerk.core.planning.mix.seats import segments, spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.errors import FactValue
    from raamwerk.core.planning.mix.plan import Plan
    from raamwerk.core.planning.mix.problem import Group


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a group has its bundle in a span; amounts among the facts are in 1/scale micro-euros.

    Args:
        group: its id.
        span: which.
        choice: its bundle.
        code: the doors turn it into a sentence.
        facts: what the sentence needs.
    """

    group: str
    span: int
    choice: Choice
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Staying:
    """What it would cost to keep what the groups have now.

    Args:
        cost: for the same users, in 1/scale micro-euros; None where a price is not known or a group has nothing.
        lacking: the groups whose needs are not met by what they have.
        rules: the rules that it does not keep.
    """

    cost: int | None
    lacking: tuple[str, ...]
    rules: tuple[str, ...] = ()

    @property
    def will_do(self) -> bool:
        """Whether it meets all needs and keeps all rules, so that the plan can be held against it."""
        return self.cost is not None and not self.lacking and not self.rules


def reasons(plan: Plan) -> tuple[Reason, ...]:
    """A reason for every group and span in which it has users."""
    found = []
    for group in plan.problem.groups:
        if group.id in plan.decisions:
            for place, span in enumerate(spans(plan.problem.years)):
                if any(group.heads[span.first : span.until]):
                    found.append(_reason(plan, group, place))
    return tuple(found)


def _reason(plan: Plan, group: Group, place: int) -> Reason:
    choice, way = plan.decisions[group.id][place], plan.ways[group.id]
    span = spans(plan.problem.years)[place]
    if choice.parts != way.choices[place].parts:
        alone, now = way.choices[place], choice
        facts: dict[str, FactValue] = {
            "rules": ", ".join(plan.certificate.binding),
            "other": named(alone),
            "extra": now.cost - alone.cost,
        }
        return Reason(group.id, place, choice, "mix.because-coupled", facts)
    held = frozenset(part.product for part in choice.parts)
    if span.committed and held and held <= group.holds:
        return Reason(group.id, place, choice, "mix.because-committed", {"held": group.held})
    other = cheapest(
        plan.problem,
        group,
        layers=[(layer.span, layer.choices) for layer in way.layers],
        permitted=lambda at, each: at != place or each.base_in != choice.base_in,
    )
    if not isinstance(other, Way):
        return Reason(group.id, place, choice, "mix.because-only")
    facts = {"other": named(other.choices[place]), "extra": other.cost - way.cost}
    stays = choice.base_in is not None and choice.base_in == _before(plan, group, place)
    code = "mix.because-stays" if stays else "mix.because-cheapest"
    return Reason(group.id, place, choice, code, facts)


def _before(plan: Plan, group: Group, place: int) -> str | None:
    if place == 0:
        return base_held(plan.problem, group)
    return plan.decisions[group.id][place - 1].base_out


def named(choice: Choice) -> str:
    """A bundle in one line: `E3 + Phone`."""
    return " + ".join(dict.fromkeys(part.product for part in choice.parts)) or "-"


def staying(plan: Plan) -> Staying:
    """What keeping everything as it is costs, for the groups that the plan is for."""
    problem = plan.problem
    kept = {
        group.id: tuple(
            Choice(
                base_held(problem, group),
                base_held(problem, group),
                tuple(Part(name, span.first) for name in sorted(group.holds)),
                0,
                tuple(any(problem.by_id[name].counts for name in group.holds) for _ in span.years),
            )
            for span in spans(problem.years)
        )
        for group in problem.groups
        if group.id in plan.decisions
    }
    found = bill(problem, kept)
    by_id = problem.by_id
    lacking = []
    for group in problem.groups:
        has = editions(group.holds, by_id)
        covers = frozenset().union(*(by_id[each].covers for each in has if each in by_id))
        needs = [n for span in spans(problem.years) for _, n in segments(group, span)]
        if group.id in kept and any(not need <= covers for need in needs):
            lacking.append(group.id)
    nothing = any(not group.holds for group in problem.groups if group.id in kept)
    rules = tuple(dict.fromkeys(each.rule for each in broken(problem, kept, found)))
    return Staying(None if found.unpriced or nothing else found.cost, tuple(lacking), rules)
