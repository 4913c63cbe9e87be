"""What a plan costs and which rules it keeps, worked out again from what is decided, month by month.

Nothing of how the plan was found is used here: seats follow from the decisions, amounts from the seats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from raamwerk.core.planning.mix.base import editions
from raamwerk.core.planning.mix.path import base_held, moving
from raamwerk.core.planning.mix.seats import running, spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.planning.mix.choice import Choice
    from raamwerk.core.planning.mix.problem import Group, Problem, Product
    from raamwerk.core.planning.mix.seats import Span

Decisions = dict[str, tuple["Choice", ...]]
"""Of each group by id, a choice in every span."""

RuleName = Literal["coverage", "minimum", "most", "budget", "reduction"]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a plan does not keep.

    Args:
        rule: which.
        year: the year in which.
        product: the product, for a rule about one.
        found, asked: seats, users or an amount in 1/scale micro-euros.
    """

    rule: RuleName
    year: int
    product: str | None
    found: int
    asked: int


@dataclass(frozen=True, slots=True)
class Bill:
    """The seats and the cost of a plan.

    Args:
        seats: of each product in each month, by its id.
        licences: what the seats cost in each year, in 1/scale micro-euros.
        moves: what moving users costs in each year.
        unpriced: products that are held until quantities may fall, without a known price: not in the cost.
    """

    seats: Mapping[str, tuple[int, ...]]
    licences: tuple[int, ...]
    moves: tuple[int, ...]
    unpriced: tuple[str, ...]

    @property
    def cost(self) -> int:
        """Everything together."""
        return sum(self.licences) + sum(self.moves)


def bill(
    problem: Problem, decisions: Decisions, bought: Mapping[str, Sequence[int]] | None = None
) -> Bill:
    """The seats that decisions take, and what they cost.

    Args:
        problem: what was asked.
        decisions: of the groups that are planned for; others take nothing.
        bought: at least so many seats of a product in each month, as where more of them are cheaper.
    """
    seats = {
        each.id: _seats(problem, decisions, each.id, (bought or {}).get(each.id))
        for each in problem.products
    }
    years = range(len(problem.years))
    unpriced = tuple(
        each.id
        for each in problem.products
        if any(_unpriced(problem, each, seats[each.id], y) for y in years)
    )
    licences = tuple(
        sum(paid(each, _of_year(problem, seats[each.id], y), y) for each in problem.products)
        for y in years
    )
    return Bill(seats, licences, tuple(_moves(problem, decisions)), unpriced)


def paid(product: Product, seats: Sequence[int], year: int) -> int:
    """What a product's seats of the months of a year cost, at the price for those that it begins with (F-6)."""
    return (price_for(product, seats[0], year) or 0) * sum(seats)


def price_for(product: Product, seats: int, year: int) -> int | None:
    """The price of a seat-month for so many seats: the lowest of the tiers reached; None where there is none."""
    reached = [product.prices, *(tier.prices for tier in product.tiers if tier.seats <= seats)]
    known = (prices[year] for prices in reached)
    return min((price for price in known if price is not None), default=None)


def _unpriced(problem: Problem, product: Product, seats: Sequence[int], year: int) -> bool:
    known = _of_year(problem, seats, year)
    return any(known) and price_for(product, known[0], year) is None


def _of_year(problem: Problem, seats: Sequence[int], year: int) -> Sequence[int]:
    return seats[problem.years[year].first : problem.years[year].until]


def _seats(
    problem: Problem, decisions: Decisions, product: str, bought: Sequence[int] | None
) -> tuple[int, ...]:
    """Seats of a product in every month: shared between groups where they are pooled, else group by group."""
    seats: list[int] = []
    for place, span in enumerate(spans(problem.years)):
        by_group = [
            _asked(group, decisions[group.id][place], product, span)
            for group in problem.groups
            if group.id in decisions
        ]
        held = [_held(group, product, span) for group in problem.groups]
        months = range(span.first, span.until)
        least = [0 if bought is None else bought[month] for month in months]
        if problem.pool:
            asked = [max(sum(column), more) for *column, more in zip(*by_group, least, strict=True)]
            seats += running(asked, 0, len(asked), sum(held))
        else:
            known = [_held(g, product, span) for g in problem.groups if g.id in decisions]
            apart = [running(a, 0, len(a), h) for a, h in zip(by_group, known, strict=True)]
            others = sum(held) - sum(known)
            total = [others + sum(column) for column in zip(*apart, strict=True)]
            total = total or [others for _ in months]
            seats += running([max(pair) for pair in zip(total, least, strict=True)], 0, len(least))
    return tuple(seats)


def _asked(group: Group, choice: Choice, product: str, span: Span) -> list[int]:
    """Users of a group that use a product in each month of a span."""
    since = min((p.month for p in choice.parts if p.product == product), default=span.until)
    return [group.heads[month] if month >= since else 0 for month in range(span.first, span.until)]


def _held(group: Group, product: str, span: Span) -> int:
    return group.held if span.committed and product in group.holds else 0


def _moves(problem: Problem, decisions: Decisions) -> list[int]:
    """What moving users to other bases costs, by year."""
    moves = [0 for _ in problem.years]
    for group in problem.groups:
        before = base_held(problem, group)
        for span, choice in zip(spans(problem.years), decisions.get(group.id, ()), strict=False):
            moves[span.years[0]] += moving(problem, group, span, before, choice) or 0
            for month, cost in choice.moved:
                moves[_year_of(problem, month)] += cost
            before = choice.base_out
    return moves


def _year_of(problem: Problem, month: int) -> int:
    return next(n for n, year in enumerate(problem.years) if year.first <= month < year.until)


def broken(problem: Problem, decisions: Decisions, found: Bill) -> tuple[Broken, ...]:
    """The rules that a plan does not keep, in the order of the years."""
    hits = [*_coverage(problem, decisions), *_sizes(problem, found), *_budget(problem, found)]
    hits += _reduction(problem, found)
    return tuple(sorted(hits, key=lambda each: (each.year, each.rule, each.product or "")))


def covered(problem: Problem, decisions: Decisions, year: int) -> int:
    """Users that count for the coverage rule in the first month of a year."""
    month, by_id = problem.years[year].first, problem.by_id
    place = next(n for n, span in enumerate(spans(problem.years)) if year in span.years)
    total = 0
    for group in problem.groups:
        parts = decisions[group.id][place].parts if group.id in decisions else ()
        held = frozenset(part.product for part in parts if part.month <= month)
        if any(by_id[each].counts for each in editions(held, by_id)):
            total += group.heads[month]
    return total


def headcount(problem: Problem, year: int) -> int:
    """All users in the first month of a year, those without a plan included."""
    return sum(group.heads[problem.years[year].first] for group in problem.groups)


def _coverage(problem: Problem, decisions: Decisions) -> list[Broken]:
    if problem.coverage is None:
        return []
    hits = []
    for year in problem.coverage_years:
        asked = problem.coverage.required(headcount(problem, year))
        reached = covered(problem, decisions, year)
        if reached < asked:
            hits.append(Broken("coverage", year, None, reached, asked))
    return hits


def _sizes(problem: Problem, found: Bill) -> list[Broken]:
    hits = []
    for each in problem.products:
        for year in range(len(problem.years)):
            seats = [count for count in _of_year(problem, found.seats[each.id], year) if count]
            if seats and min(seats) < each.minimum:
                hits.append(Broken("minimum", year, each.id, min(seats), each.minimum))
            if seats and each.most is not None and max(seats) > each.most:
                hits.append(Broken("most", year, each.id, max(seats), each.most))
    return hits


def _budget(problem: Problem, found: Bill) -> list[Broken]:
    spent = [a + b for a, b in zip(found.licences, found.moves, strict=True)]
    return [
        Broken("budget", year, None, spent[year], limit)
        for year, limit in enumerate(problem.budgets)
        if limit is not None and spent[year] > limit
    ]


def _reduction(problem: Problem, found: Bill) -> list[Broken]:
    if problem.reduction is None:
        return []
    hits = []
    for span in spans(problem.years)[1:]:
        for each, seats in found.seats.items():
            before, after = seats[span.first - 1], seats[span.first]
            least = -(-before * (1_000_000 - problem.reduction) // 1_000_000)
            if after < least:
                hits.append(Broken("reduction", span.years[0], each, after, least))
    return hits
