"""The cheapest bundle of a group in a span of years, for every base it may begin and end with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.planning.mix.base import Frame, Part, allowed, editions, frames, stands
from raamwerk.core.planning.mix.cover import NEVER, CoverTable
from raamwerk.core.planning.mix.seats import seat_months, segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.planning.mix.problem import Group, Problem, Product
    from raamwerk.core.planning.mix.seats import Span

Ends = tuple[str | None, str | None, tuple[bool, ...]]
"""The base with which a span begins, the one it ends with, and in which of its years it counts for coverage."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A bundle in a span: what every user of the group has from which month, and what it costs.

    Args:
        base_in, base_out: as in `Frame`.
        parts: sorted by product and month.
        cost: in 1/scale micro-euros, seats that are held anyway left out.
        counts: in each year of the span, whether it counts for the coverage rule; empty without one.
        moved: what moves to another base within the span cost, with their month; part of `cost`.
    """

    base_in: str | None
    base_out: str | None
    parts: tuple[Part, ...]
    cost: int
    counts: tuple[bool, ...] = ()
    moved: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Costs:
    """What a part costs a group in a span, each worked out once.

    Args:
        problem, group, span: whose.
        exact: seats of each month as its users, without the ratchet: a lower bound where seats are pooled.
        unit: a single seat-month of each year, whoever it is for.
    """

    problem: Problem
    group: Group
    span: Span
    exact: bool = False
    unit: bool = False
    _known: dict[Part, int] = field(default_factory=dict)

    def of(self, part: Part) -> int:
        """The cost of a part; NEVER where it has no price in a year in which it takes seats."""
        if part not in self._known:
            self._known[part] = self._worked_out(part)
        return self._known[part]

    def _worked_out(self, part: Part) -> int:
        prices = self.problem.by_id[part.product].prices
        total = 0
        for index, seats in zip(self.span.years, self.seats(part), strict=True):
            price = prices[index]
            if seats and price is None:
                return NEVER
            total += seats * (price or 0)
        return total

    def seats(self, part: Part) -> list[int]:
        """Seat-months by year; a product that is held pays for growth alone in a committed span."""
        held = self.group.held if self.span.committed and part.product in self.group.holds else 0
        if self.unit:
            return [1 for _ in self.span.years]
        if not self.exact:
            return seat_months(self.problem, self.group, self.span, part.month, held)
        years = (self.problem.years[index] for index in self.span.years)
        heads = self.group.heads
        free = self.span.committed and any(
            part.product in each.holds for each in self.problem.groups
        )
        return [0 if free else sum(heads[max(y.first, part.month) : y.until]) for y in years]


Memo = dict[tuple[frozenset[str], frozenset[str], int], dict[Ends, Choice]]
"""The choices for one seat-month by needs, products open to the group, and year: the same for many groups."""


def shared(costs: Costs, memo: Memo) -> dict[Ends, Choice]:
    """As `choices`, by a table that all groups with the same needs share.

    In a span of one year, in which nothing is held and the needs stay the same, every part takes the same
    seats, so the bundle that is cheapest for one seat-month is cheapest for all of them.
    """
    needs, span, group = segments(costs.group, costs.span), costs.span, costs.group
    seats = costs.seats(Part("", span.first))
    if len(needs) > 1 or span.committed or len(span.years) > 1 or not any(seats):
        return choices(costs)
    open_to = frozenset(p.id for p in costs.problem.products if allowed(p, group))
    key = (needs[0][1], open_to, span.years[0])
    if key not in memo:
        memo[key] = choices(Costs(costs.problem, group, span, unit=True))
    return {
        ends: replace(choice, cost=choice.cost * seats[0]) for ends, choice in memo[key].items()
    }


def choices(costs: Costs) -> dict[Ends, Choice]:
    """The cheapest choice for each pair of bases; a pair that cannot cover the needs is absent."""
    found: dict[Ends, Choice] = {}
    needs = segments(costs.group, costs.span)
    for frame in open_frames(costs, needs):
        ends = (frame.base_in, frame.base_out, counted(costs, frame))
        least = found.get(ends)
        choice = _completed(costs, frame, needs, NEVER if least is None else least.cost)
        if choice is not None and (least is None or _better(choice, least)):
            found[ends] = choice
    return found


def counted(costs: Costs, frame: Frame) -> tuple[bool, ...]:
    """In which years of the span a frame counts for the coverage rule, looked at in their first month."""
    if costs.problem.coverage is None:
        return ()
    by_id = costs.problem.by_id
    starts = (costs.problem.years[index].first for index in costs.span.years)
    return tuple(
        any(by_id[each].counts for each in editions(frame.held(month), by_id)) for month in starts
    )


def open_frames(costs: Costs, needs: Sequence[tuple[int, frozenset[str]]]) -> Iterator[Frame]:
    """The frames of a group in a span."""
    products, group, span = costs.problem.products, costs.group, costs.span
    months = [month for month, _ in needs]
    return frames(products, group, months, step_at_once=span.committed)


def _better(one: Choice, other: Choice) -> bool:
    """Cheaper; of equals the one with fewer parts, and then the first by name (K-20)."""
    return (one.cost, len(one.parts), one.parts) < (other.cost, len(other.parts), other.parts)


def _completed(
    costs: Costs, frame: Frame, needs: Sequence[tuple[int, frozenset[str]]], most: int
) -> Choice | None:
    """A frame with the cheapest add-ons that cover what it leaves open; None where they cannot, or cost more."""
    moved = climbed(costs, frame)
    fixed = sum(costs.of(part) for part in frame.parts) + sum(cost for _, cost in moved)
    if fixed >= NEVER or fixed > most:
        return None
    options, masks, left = open_needs(costs, frame, needs)
    table = CoverTable(
        masks, np.array([[costs.of(part)] for part in options], dtype=np.int64).reshape(-1, 1)
    )
    rest = int(table.cost(left)[0])
    if rest >= NEVER:
        return None
    added = (options[index] for index in table.chosen(left, 0))
    parts = tuple(sorted((*frame.parts, *added)))
    return Choice(frame.base_in, frame.base_out, parts, fixed + rest, counted(costs, frame), moved)


def climbed(costs: Costs, frame: Frame) -> tuple[tuple[int, int], ...]:
    """The months in which the users there move to another base within the span, and what that costs."""
    heads = costs.group.heads
    return tuple(
        (each.part.month, costs.problem.moving(each.before, each.after) * heads[each.part.month])
        for each in frame.climbs
    )


def open_needs(
    costs: Costs, frame: Frame, needs: Sequence[tuple[int, frozenset[str]]]
) -> tuple[list[Part], list[int], int]:
    """What is left to cover: the add-ons that may go beside a frame, their bits, and the bits needed.

    A bit stands for a capability from one of the months in which the needs change; an add-on from a month
    covers that month and what follows. Needs that the same options cover share a bit, and a need that is
    covered whenever another is has none.
    """
    by_id = costs.problem.by_id
    asked = [
        (capability, month)
        for month, capabilities in needs
        for capability in sorted(capabilities - covered(frame, month, by_id))
    ]
    options = [
        Part(each.id, month)
        for each in costs.problem.products
        if each.kind == "add-on" and allowed(each, costs.group)
        for month, _ in needs
        if stands(each, editions(frame.held(month), by_id))
        and costs.of(Part(each.id, month)) < NEVER
    ]
    covering = {
        frozenset(
            index
            for index, part in enumerate(options)
            if part.month <= month and capability in by_id[part.product].covers
        )
        for capability, month in asked
    }
    bits = _minimal(covering)
    masks = [
        sum(1 << bit for bit, who in enumerate(bits) if index in who)
        for index in range(len(options))
    ]
    return options, masks, (1 << len(bits)) - 1


def covered(frame: Frame, month: int, by_id: dict[str, Product]) -> frozenset[str]:
    """What a frame alone covers in a month; a step-up covers what the edition covers that it leads to."""
    held = editions(frame.held(month), by_id)
    return frozenset().union(*(by_id[each].covers for each in held if each in by_id))


def _minimal(covering: set[frozenset[int]]) -> list[frozenset[int]]:
    """The sets of options that contain no other one: covering those covers all."""
    ordered = sorted(covering, key=lambda who: (len(who), sorted(who)))
    kept: list[frozenset[int]] = []
    for who in ordered:
        if not any(other <= who for other in kept):
            kept.append(who)
    return kept
