"""The cheapest way of one group through the years: a shortest path over bases, layer by layer (P2).

Within a span the bundle is a cover; between spans only the base matters, because a move costs by base.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.planning.mix.base import Part, allowed
from raamwerk.core.planning.mix.choice import Choice, Costs, shared
from raamwerk.core.planning.mix.cover import NEVER
from raamwerk.core.planning.mix.problem import BASES
from raamwerk.core.planning.mix.seats import segments, spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from raamwerk.core.planning.mix.choice import Ends, Memo
    from raamwerk.core.planning.mix.problem import Group, Problem
    from raamwerk.core.planning.mix.seats import Span

Labels = dict[str | None, int]
"""The least cost of all years so far, by the base that they end with."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A span with all its choices, and the labels after it: the potentials that prove the path (see `bound`)."""

    span: Span
    choices: dict[Ends, Choice]
    labels: Labels


@dataclass(frozen=True, slots=True)
class Way:
    """The cheapest way of a group: a choice in every span.

    Args:
        group: its id.
        choices: one a span.
        moves: what moving users to another base costs at the beginning of each span.
        cost: of all choices and moves, in 1/scale micro-euros; seats held anyway left out.
        layers: everything that was weighed.
    """

    group: str
    choices: tuple[Choice, ...]
    moves: tuple[int, ...]
    cost: int
    layers: tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Needs of a group that cannot be met, from a month of the plan on.

    Args:
        group: its id.
        month: the first month of the span.
        capabilities: those that no product open to the group covers; all its needs, where each is
            covered by something but nothing covers them together at a known price.
        together: whether that is so.
    """

    group: str
    month: int
    capabilities: tuple[str, ...]
    together: bool


def base_held(problem: Problem, group: Group) -> str | None:
    """The base that the group's users have when the plan begins."""
    held = (each.id for each in problem.products if each.kind in BASES and each.id in group.holds)
    return next(held, None)


def layered(
    problem: Problem, group: Group, *, exact: bool = False, memo: Memo | None = None
) -> list[tuple[Span, dict[Ends, Choice]]]:
    """The choices of a group in each span; see `Costs` for `exact` and `shared` for `memo`."""
    known: Memo = {} if memo is None else memo
    return [
        (span, shared(Costs(problem, group, span, exact=exact), known))
        for span in spans(problem.years)
    ]


def cheapest(
    problem: Problem,
    group: Group,
    *,
    layers: Sequence[tuple[Span, dict[Ends, Choice]]] | None = None,
    permitted: Callable[[int, Choice], bool] | None = None,
) -> Way | Uncovered:
    """The cheapest way of a group by itself.

    Args:
        problem: in which prices do not depend on quantity; rules that couple groups are not looked at.
        group: one of its groups.
        layers: its choices, where they are already known.
        permitted: which choices may be taken in a span (by index); all without it.
    """
    known = layered(problem, group) if layers is None else layers
    before: Labels = {base_held(problem, group): 0}
    found: list[Layer] = []
    for place, (span, open_to) in enumerate(known):
        kept = {
            ends: choice
            for ends, choice in open_to.items()
            if permitted is None or permitted(place, choice)
        }
        before = _after(problem, group, Layer(span, kept, before))
        if not before:
            return uncovered(problem, group, span)
        found.append(Layer(span, kept, before))
    return _traced(problem, group, found)


def moving(
    problem: Problem, group: Group, span: Span, before: str | None, choice: Choice
) -> int | None:
    """What the users there at the beginning of a span cost to move to a choice's base; None where they may not.

    What only holders may keep can be kept, and not come back to (P-5).
    """
    base = choice.base_in
    if base is not None and base != before and problem.by_id[base].held_only:
        return None
    return problem.moving(before, base) * group.heads[span.first]


def _after(problem: Problem, group: Group, layer: Layer) -> Labels:
    """The labels after a span; `layer.labels` are those before it."""
    after: Labels = {}
    for choice in layer.choices.values():
        for base, label in layer.labels.items():
            move = moving(problem, group, layer.span, base, choice)
            if move is not None:
                total = label + move + choice.cost
                if total < after.get(choice.base_out, total + 1):
                    after[choice.base_out] = total
    return after


def _traced(problem: Problem, group: Group, layers: list[Layer]) -> Way:
    """The path back from the cheapest end; of equals the one that stays on its base (K-20)."""
    base = min(layers[-1].labels, key=lambda each: (layers[-1].labels[each], str(each)))
    cost = layers[-1].labels[base]
    taken: list[Choice] = []
    moves: list[int] = []
    for place in range(len(layers) - 1, -1, -1):
        layer = layers[place]
        before = layers[place - 1].labels if place else {base_held(problem, group): 0}
        choice, came, move = _step(problem, group, layer, before, base)
        taken.append(choice)
        moves.append(move)
        base = came
    return Way(group.id, tuple(reversed(taken)), tuple(reversed(moves)), cost, tuple(layers))


def _step(
    problem: Problem, group: Group, layer: Layer, before: Labels, base: str | None
) -> tuple[Choice, str | None, int]:
    """The choice and the base before it by which the label of `base` came about."""
    found = [
        (choice.base_in != came, str(came), choice.parts, choice, came, move)
        for choice in layer.choices.values()
        if choice.base_out == base
        for came, label in before.items()
        if (move := moving(problem, group, layer.span, came, choice)) is not None
        and label + move + choice.cost == layer.labels[base]
    ]
    best = min(found, key=lambda each: each[:3])
    return best[3:]


def bound(problem: Problem, group: Group, way: Way) -> int:
    """A lower bound on every way of the group, checked in integers without trusting how the labels were made.

    If no choice in any span ends below its label from any label before it, then by induction no way costs
    less than the smallest last label. A label that breaks this gives the bound 0, which proves nothing.
    """
    before: Labels = {base_held(problem, group): 0}
    for layer in way.layers:
        for choice in layer.choices.values():
            for base, label in before.items():
                move = moving(problem, group, layer.span, base, choice)
                if move is not None and label + move + choice.cost < layer.labels[choice.base_out]:
                    return 0
        before = layer.labels
    return min(before.values())


def uncovered(problem: Problem, group: Group, span: Span) -> Uncovered:
    """What of a group's needs in a span nothing open to it covers."""
    asked = frozenset().union(*(needs for _, needs in segments(group, span)))
    costs = Costs(problem, group, span)
    by_any = frozenset().union(
        *(
            each.covers
            for each in problem.products
            if allowed(each, group) and costs.of(Part(each.id, span.first)) < NEVER
        )
    )
    alone = tuple(sorted(asked - by_any))
    return Uncovered(group.id, span.first, alone or tuple(sorted(asked)), not alone)
