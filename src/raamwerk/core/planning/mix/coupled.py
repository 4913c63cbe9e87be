"""The groups together, as one integer programme: where a rule or shared seats couple them.

A column is a bundle of a group in a span, taken or not; seats of a product in a stretch of months are a
whole number that no user's demand exceeds and that never falls within a span. Licences a group no longer
uses serve another where seats are pooled.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import gcd
from typing import TYPE_CHECKING, Final

from raamwerk.core.planning.mix.bill import headcount, price_for
from raamwerk.core.planning.mix.path import base_held, moving
from raamwerk.core.planning.mix.seats import running, spans
from raamwerk.core.planning.programme import Programme, Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.planning.mix.bill import Decisions
    from raamwerk.core.planning.mix.choice import Choice
    from raamwerk.core.planning.mix.problem import Group, Problem, Product
    from raamwerk.core.planning.mix.seats import Span

Columns = dict[str, tuple[tuple["Choice", ...], ...]]
"""Of each group by id, the bundles open to it in every span."""

_WHOLE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Months of one year in which no head count and no need changes."""

    first: int
    until: int
    year: int
    span: int

    @property
    def months(self) -> int:
        """How many months."""
        return self.until - self.first


def stretches(problem: Problem) -> tuple[Stretch, ...]:
    """The months of the plan, joined where nothing changes."""
    cuts = {year.first for year in problem.years}
    for group in problem.groups:
        cuts |= {need.month for need in group.needs}
        heads = group.heads
        cuts |= {month for month in range(1, problem.months) if heads[month] != heads[month - 1]}
    ordered = [*sorted(cut for cut in cuts if cut < problem.months), problem.months]
    found = []
    for first, until in pairwise(ordered):
        year = next(n for n, y in enumerate(problem.years) if y.first <= first < y.until)
        span = next(n for n, s in enumerate(spans(problem.years)) if year in s.years)
        found.append(Stretch(first, until, year, span))
    return tuple(found)


@dataclass(slots=True)
class Model:
    """The programme being built, and which column means what."""

    problem: Problem
    columns: Columns
    costs: list[int] = field(default_factory=list)
    most: list[int | None] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    taken: dict[int, tuple[str, int, Choice]] = field(default_factory=dict)
    seats: dict[tuple[str, int], int] = field(default_factory=dict)
    year_of_cost: dict[int, int] = field(default_factory=dict)
    stretches: tuple[Stretch, ...] = ()
    spans: tuple[Span, ...] = ()

    def column(self, cost: int = 0, most: int = 1, year: int = 0) -> int:
        """A new column, with what it costs in which year."""
        self.costs.append(cost)
        self.most.append(most)
        self.year_of_cost[len(self.costs) - 1] = year
        return len(self.costs) - 1

    def limit(self, factors: Mapping[int, int], least: int | None, most: int | None = None) -> None:
        """A new row."""
        self.rows.append(Row(dict(factors), least, most))

    def groups(self) -> list[Group]:
        """The groups that are planned for."""
        return [group for group in self.problem.groups if group.id in self.columns]


def model_of(problem: Problem, columns: Columns) -> Model:
    """The programme of a problem with the bundles given, all rules in it."""
    model = Model(problem, columns, stretches=stretches(problem), spans=spans(problem.years))
    for group in model.groups():
        _group(model, group)
    for product in problem.products:
        _product(model, product)
    _coverage(model)
    _budgets(model)
    _reduction(model)
    return model


def programme_of(model: Model) -> tuple[Programme, int]:
    """The programme, its costs divided by what they have in common, and that."""
    common = gcd(*model.costs) or 1
    return Programme([cost // common for cost in model.costs], model.most, model.rows), common


def decided(model: Model, values: Sequence[int]) -> tuple[Decisions, dict[str, list[int]]]:
    """What the values mean: the bundles taken, and the seats bought in each month where more may be wise."""
    decisions: dict[str, list[Choice]] = {group.id: [] for group in model.groups()}
    for place in sorted(model.taken):
        group, _, choice = model.taken[place]
        if values[place]:
            decisions[group].append(choice)
    bought: dict[str, list[int]] = {}
    for product in model.problem.products:
        if product.tiers or product.minimum or model.problem.reduction is not None:
            bought[product.id] = [
                values[model.seats[product.id, place]]
                for place, stretch in enumerate(model.stretches)
                for _ in range(stretch.months)
            ]
    return {group: tuple(chosen) for group, chosen in decisions.items()}, bought


def _group(model: Model, group: Group) -> None:
    """One bundle a span, and moves between the bases of two spans."""
    held = base_held(model.problem, group)
    before: dict[str | None, list[int]] | None = None
    for place, open_to in enumerate(model.columns[group.id]):
        span = model.spans[place]
        entering: dict[str | None, list[tuple[int, Choice]]] = {}
        leaving: dict[str | None, list[int]] = {}
        for choice in open_to:
            cost = sum(cost for _, cost in choice.moved)
            if before is None:
                first = moving(model.problem, group, span, held, choice)
                if first is None:
                    continue
                cost += first
            column = model.column(cost, year=span.years[0])
            model.taken[column] = (group.id, place, choice)
            entering.setdefault(choice.base_in, []).append((column, choice))
            leaving.setdefault(choice.base_out, []).append(column)
        if before is None:
            model.limit({c: 1 for each in entering.values() for c, _ in each}, 1, 1)
        else:
            _arcs(model, group, span, before, entering)
        before = leaving


def _arcs(
    model: Model,
    group: Group,
    span: Span,
    before: dict[str | None, list[int]],
    entering: dict[str | None, list[tuple[int, Choice]]],
) -> None:
    """Whoever leaves a base enters one: a flow, so that moves cost what they cost."""
    out: dict[str | None, dict[int, int]] = {
        base: dict.fromkeys(c, -1) for base, c in before.items()
    }
    for columns in entering.values():
        into = {column: -1 for column, _ in columns}
        for base, row in out.items():
            cost = moving(model.problem, group, span, base, columns[0][1])
            if cost is not None:
                arc = model.column(cost, year=span.years[0])
                row[arc] = 1
                into[arc] = 1
        model.limit(into, 0, 0)
    for row in out.values():
        model.limit(row, 0, 0)


def _product(model: Model, product: Product) -> None:
    """The seats of a product: enough for all who use it, never fewer within a span, paid for by the month."""
    held = [_held(group, product, model.spans[0]) for group in model.problem.groups]
    top = max(
        sum(held) + sum(max(group.heads) for group in model.problem.groups),
        product.minimum,
        *(tier.seats for tier in product.tiers),
        1,
    )
    before: int | None = None
    for place, stretch in enumerate(model.stretches):
        floor = sum(held) if model.spans[stretch.span].committed else 0
        price = price_for(product, top, stretch.year)
        ceiling = top if product.most is None else min(top, max(product.most, floor))
        ceiling = floor if price is None else ceiling
        plain = 0 if product.tiers else (price or 0) * stretch.months
        seats = model.column(plain, ceiling, stretch.year)
        model.seats[product.id, place] = seats
        _demand(model, product, stretch, seats, floor)
        same_span = place > 0 and model.stretches[place - 1].span == stretch.span
        if same_span and before is not None:
            model.limit({seats: 1, before: -1}, 0)
        if product.minimum:
            used = model.column()
            model.limit({seats: 1, used: -product.minimum}, 0)
            model.limit({seats: 1, used: -top}, None, 0)
        before = seats
    if product.tiers:
        _tiers(model, product, top)


def _held(group: Group, product: Product, span: Span) -> int:
    return group.held if span.committed and product.id in group.holds else 0


def _demand(model: Model, product: Product, stretch: Stretch, seats: int, floor: int) -> None:
    """Seats for all whose bundle has the product by then: pooled, or each group with its own ratchet."""
    asked = {seats: 1}
    heads = {group.id: group for group in model.groups()}
    for column, (group, place, choice) in model.taken.items():
        since = min((p.month for p in choice.parts if p.product == product.id), default=None)
        if place != stretch.span or since is None or since > stretch.first:
            continue
        who = heads[group]
        if model.problem.pool:
            users = who.heads[stretch.first]
        else:
            own = _held(who, product, model.spans[place])
            users = running(who.heads, since, stretch.first + 1, own)[-1] - own
        if users:
            asked[column] = -users
    if model.problem.pool:
        model.limit({seats: 1}, floor)
        floor = 0
    model.limit(asked, floor)


def _tiers(model: Model, product: Product, top: int) -> None:
    """In each year one tier holds, reached by the seats it begins with; all seats have its price (F-6)."""
    offers = [(0, product.prices), *((tier.seats, tier.prices) for tier in product.tiers)]
    for year in range(len(model.problem.years)):
        places = [n for n, each in enumerate(model.stretches) if each.year == year]
        open_to = [(seats, prices[year]) for seats, prices in offers if prices[year] is not None]
        if not open_to:
            continue
        holds = [model.column() for _ in open_to]
        model.limit(dict.fromkeys(holds, 1), 0 if product.prices[year] is None else 1, 1)
        start = model.seats[product.id, places[0]]
        reach = {column: -seats for column, (seats, _) in zip(holds, open_to, strict=True) if seats}
        model.limit({start: 1} | reach, 0)
        for place in places:
            seats, months = model.seats[product.id, place], model.stretches[place].months
            split = {seats: -1}
            for column, (_, price) in zip(holds, open_to, strict=True):
                part = model.column((price or 0) * months, top, year)
                model.limit({part: 1, column: -top}, None, 0)
                split[part] = 1
            model.limit(split, 0, 0)


def _coverage(model: Model) -> None:
    if model.problem.coverage is None:
        return
    heads = {group.id: group.heads for group in model.groups()}
    for year in model.problem.coverage_years:
        each = model.problem.years[year]
        counted = {
            column: heads[group][each.first]
            for column, (group, place, choice) in model.taken.items()
            if year in model.spans[place].years
            and choice.counts[model.spans[place].years.index(year)]
        }
        model.limit(counted, model.problem.coverage.required(headcount(model.problem, year)))


def _budgets(model: Model) -> None:
    for year, limit in enumerate(model.problem.budgets):
        if limit is not None:
            spent = {
                column: cost
                for column, cost in enumerate(model.costs)
                if cost and model.year_of_cost[column] == year
            }
            common = gcd(*spent.values()) or 1
            least = {column: cost // common for column, cost in spent.items()}
            model.limit(least, None, limit // common)


def _reduction(model: Model) -> None:
    share = model.problem.reduction
    if share is None:
        return
    for place, stretch in enumerate(model.stretches):
        if place and model.stretches[place - 1].span != stretch.span:
            for product in model.problem.products:
                now, then = model.seats[product.id, place], model.seats[product.id, place - 1]
                model.limit({now: _WHOLE, then: share - _WHOLE}, 0)
