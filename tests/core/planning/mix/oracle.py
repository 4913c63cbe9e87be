"""The slow oracle for groups together: every bundle of every group in every span, every seat walked."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from raamwerk.core.planning.mix.base import Part
from raamwerk.core.planning.mix.choice import Choice
from tests.core.planning.mix.build import needed, walked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.planning.mix.problem import Group, Problem, Product

Taken = tuple[str | None, str | None, tuple[tuple[str, int], ...], int]
"""The base at the beginning and the end of a span, what was bought when, and what moving within it cost."""


def together(problem: Problem) -> int | None:
    """The least cost of all ways that keep every rule; None where there is none."""
    cuts = spans(problem)
    open_to = [ways(problem, who, cuts) for who in problem.groups]
    costs = (cost(problem, list(way), cuts) for way in product(*open_to))
    return min((each for each in costs if each is not None), default=None)


def spans(problem: Problem) -> list[tuple[int, int, bool]]:
    """The first month, the month after the last, and whether seats held stay."""
    found: list[tuple[int, int, bool]] = []
    for year in problem.years:
        if year.reducible or not found:
            found.append((year.first, year.until, not year.reducible))
        else:
            found[-1] = (found[-1][0], year.until, found[-1][2])
    return found


def ways(problem: Problem, who: Group, cuts: list[tuple[int, int, bool]]) -> list[tuple[Any, ...]]:
    """Every sequence of bundles of a group: the moves' cost, then what it has in each span."""
    layers = [list(bundles(problem, who, cut)) for cut in cuts]
    held = next((p.id for p in problem.products if p.kind == "suite" and p.id in who.holds), None)
    found = []
    for way in product(*layers):
        before, moves, fine = held, 0, True
        for cut, (start, end, _, moved) in zip(cuts, way, strict=True):
            if start is not None and start != before and problem.by_id[start].held_only:
                fine = False
            moves += problem.moving(before, start) * who.heads[cut[0]] + moved
            before = end
        if fine:
            found.append((moves, *way))
    return found


def bundles(problem: Problem, who: Group, cut: tuple[int, int, bool]) -> Iterator[Taken]:
    """Every set of purchases that meets the needs in a span."""
    first, until, committed = cut
    changes = [first, *(m for m in range(first + 1, until) if needed(who, m) != needed(who, m - 1))]
    for starts in product((None, *changes), repeat=len(problem.products)):
        bought = [(p, m) for p, m in zip(problem.products, starts, strict=True) if m is not None]
        found = walked(problem, who, bought, (first, until), committed=committed)
        if found is not None:
            yield found[0], found[1], tuple((p.id, m) for p, m in bought), found[3]


def cost(
    problem: Problem, way: list[tuple[Any, ...]], cuts: list[tuple[int, int, bool]]
) -> int | None:
    """What the groups cost together at the wisest numbers of seats; None where a rule is broken."""
    demand = {p.id: asked(problem, p, way, cuts) for p in problem.products}
    if not covered(problem, way, cuts):
        return None
    levels = [
        sorted({0, *(tier.seats for tier in each.tiers)})
        for each in problem.products
        for _ in problem.years
    ]
    best: int | None = None
    for level in product(*levels):
        total = sum(int(each[0]) for each in way)
        fine = True
        for n, each in enumerate(problem.products):
            least = level[n * len(problem.years) : (n + 1) * len(problem.years)]
            found = paid(problem, each, demand[each.id], least, cuts)
            if found is None:
                fine = False
                break
            total += found
        if fine and (best is None or total < best):
            best = total
    return best


def asked(
    problem: Problem, each: Product, way: list[tuple[Any, ...]], cuts: list[tuple[int, int, bool]]
) -> list[int]:
    """Seats in use by month; with no pool each group's own running maximum."""
    total = [0] * problem.months
    for who, taken in zip(problem.groups, way, strict=True):
        for (first, until, committed), (_, _, bought, _) in zip(cuts, taken[1:], strict=True):
            since = min((m for name, m in bought if name == each.id), default=until)
            own = who.held if committed and each.id in who.holds else 0
            most = own
            for month in range(first, until):
                users = who.heads[month] if month >= since else 0
                most = max(most, users)
                total[month] += users if problem.pool else most
    return total


def paid(
    problem: Problem,
    each: Product,
    demand: list[int],
    least: tuple[int, ...],
    cuts: list[tuple[int, int, bool]],
) -> int | None:
    held = sum(who.held for who in problem.groups if each.id in who.holds)
    total, last = 0, 0
    for first, until, committed in cuts:
        seats, at_start = held if committed else 0, 0
        for month in range(first, until):
            year = next(n for n, y in enumerate(problem.years) if y.first <= month < y.until)
            seats = max(seats, demand[month], least[year])
            if month == first and problem.reduction is not None:
                seats = max(seats, -(-last * (1_000_000 - problem.reduction) // 1_000_000))
            seats = max(seats, each.minimum) if seats else 0
            at_start = seats if month == problem.years[year].first else at_start
            if each.most is not None and seats > each.most:
                return None
            offers = [
                each.prices[year],
                *(t.prices[year] for t in each.tiers if t.seats <= at_start),
            ]
            prices = [offer for offer in offers if offer is not None]
            if seats and not prices:
                return None
            total += seats * min(prices, default=0)
        last = seats
    return total


def covered(
    problem: Problem, way: list[tuple[Any, ...]], cuts: list[tuple[int, int, bool]]
) -> bool:
    if problem.coverage is None:
        return True
    for index, year in enumerate(problem.years):
        if not index and not year.reducible:
            continue
        users = counted = 0
        for who, taken in zip(problem.groups, way, strict=True):
            place = next(
                n for n, (first, until, _) in enumerate(cuts) if first <= year.first < until
            )
            bought = {name for name, m in taken[1 + place][2] if m <= year.first}
            bought |= {str(problem.by_id[name].to) for name in bought if problem.by_id[name].to}
            users += who.heads[year.first]
            counted += who.heads[year.first] * any(problem.by_id[name].counts for name in bought)
        if counted * 1_000_000 < users * problem.coverage.millionths:
            return False
    return True


def as_choice(taken: Taken) -> Choice:
    """A bundle as the product writes it."""
    start, end, bought, _ = taken
    return Choice(start, end, tuple(sorted(Part(name, month) for name, month in bought)), 0)
