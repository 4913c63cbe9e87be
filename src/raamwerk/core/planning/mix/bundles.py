"""All bundles of a group that a plan could still take: the columns of the coupled remainder.

A plan never needs a bundle from which an add-on could be left out: leaving it out keeps the cover and
asks for fewer seats. So the bundles without a needless add-on are enough, and of those only the ones whose
cheapest way through all years stays within what the best plan known costs more than the bound.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.planning.mix.choice import (
    Choice,
    Costs,
    climbed,
    counted,
    open_frames,
    open_needs,
)
from raamwerk.core.planning.mix.cover import NEVER, CoverTable
from raamwerk.core.planning.mix.path import base_held, layered, moving
from raamwerk.core.planning.mix.seats import segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.planning.mix.base import Frame, Part
    from raamwerk.core.planning.mix.path import Labels
    from raamwerk.core.planning.mix.problem import Group, Problem, Product

MOST_COLUMNS: Final = 20_000
"""Beyond so many the remainder is solved with the cheapest ones, and the gap is shown."""


@dataclass(frozen=True, slots=True)
class Through:
    """What the cheapest way through a span costs before it and after it, by base, at prices that none can beat.

    Args:
        costs: of the group in the span.
        before: by the base of the choice: of all earlier years and of moving to it.
        after: by the base that it ends with: of all later years.
    """

    costs: Costs
    before: Labels
    after: Labels


def floored(problem: Problem) -> Problem:
    """The problem with every product at its lowest price for any number of seats."""
    return replace(problem, products=tuple(_floor(each) for each in problem.products))


def _floor(product: Product) -> Product:
    offers = (product.prices, *(tier.prices for tier in product.tiers))
    prices = tuple(
        min((p for p in year if p is not None), default=None) for year in zip(*offers, strict=True)
    )
    return replace(product, prices=prices, tiers=())


def throughs(problem: Problem, group: Group) -> tuple[int, list[Through]] | None:
    """The least that a group can cost, whatever the others do, and what lies around each span.

    None where nothing covers its needs.
    """
    layers = layered(problem, group, exact=problem.pool)
    forward: list[Labels] = []
    labels: Labels = {base_held(problem, group): 0}
    for span, open_to in layers:
        entered: Labels = {}
        after: Labels = {}
        for choice in open_to.values():
            for base, label in labels.items():
                move = moving(problem, group, span, base, choice)
                if move is not None:
                    _lower(entered, choice.base_in, label + move)
                    _lower(after, choice.base_out, label + move + choice.cost)
        forward.append(entered)
        labels = after
    if not labels:
        return None
    least = min(labels.values())
    backward: list[Labels] = [dict.fromkeys(labels, 0)]
    for span, open_to in reversed(layers[1:]):
        before: Labels = {}
        for base in {choice.base_out for _, each in layers for choice in each.values()}:
            for choice in open_to.values():
                move = moving(problem, group, span, base, choice)
                if move is not None and choice.base_out in backward[0]:
                    _lower(before, base, move + choice.cost + backward[0][choice.base_out])
        backward.insert(0, before)
    around = zip(layers, forward, backward, strict=True)
    return least, [
        Through(Costs(problem, group, span, exact=problem.pool), before, after)
        for (span, _), before, after in around
    ]


def _lower(labels: Labels, base: str | None, label: int) -> None:
    labels[base] = min(label, labels.get(base, label))


def bundles(
    through: Through, most: int
) -> dict[tuple[str | None, str | None, tuple[Part, ...]], Choice]:
    """The bundles of a group in a span whose cheapest way through all years costs at most so much."""
    found: dict[tuple[str | None, str | None, tuple[Part, ...]], Choice] = {}
    costs = through.costs
    needs = segments(costs.group, costs.span)
    for frame in open_frames(costs, needs):
        around = through.before.get(frame.base_in, NEVER) + through.after.get(frame.base_out, NEVER)
        moved = climbed(costs, frame)
        fixed = sum(costs.of(part) for part in frame.parts) + sum(cost for _, cost in moved)
        for added, cost in _covers(costs, frame, most - around - fixed):
            parts = tuple(sorted((*frame.parts, *added)))
            found[frame.base_in, frame.base_out, parts] = Choice(
                frame.base_in, frame.base_out, parts, fixed + cost, counted(costs, frame), moved
            )
            if len(found) > MOST_COLUMNS:
                return found
    return found


def _covers(costs: Costs, frame: Frame, most: int) -> Iterator[tuple[tuple[Part, ...], int]]:
    """Every set of add-ons that covers what a frame leaves open, each for a need that is open then."""
    if most < 0:
        return
    options, masks, left = open_needs(costs, frame, segments(costs.group, costs.span))
    prices = [costs.of(part) for part in options]
    table = CoverTable(masks, np.array([[p] for p in prices], dtype=np.int64).reshape(-1, 1))
    waiting: list[tuple[int, tuple[int, ...], int]] = [(left, (), 0)]
    while waiting:
        mask, taken, cost = waiting.pop()
        if not mask:
            if _all_needed([masks[index] & left for index in taken]):
                yield tuple(options[index] for index in taken), cost
            continue
        lowest = mask & -mask
        for index, (covers, price) in enumerate(zip(masks, prices, strict=True)):
            rest = mask & ~covers
            if covers & lowest and cost + price + int(table.cost(rest)[0]) <= most:
                waiting.append((rest, (*taken, index), cost + price))


def _all_needed(masks: list[int]) -> bool:
    """Whether each covers something that no other one does."""
    once = twice = 0
    for mask in masks:
        twice |= once & mask
        once |= mask
    return all(mask & ~twice for mask in masks)
