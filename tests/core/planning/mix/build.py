"""Small licence-mix problems from a seed, and the slow oracle: every way tried, month by month."""

from __future__ import annotations

from datetime import date
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

from raamwerk.core.planning.mix.problem import Group, Need, Problem, Product, Year

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPS = "abcd"


def suite(name: str, covers: str, *prices: int | None, **more: Any) -> Product:
    return Product(id=name, kind="suite", covers=frozenset(covers), prices=prices, **more)


def add_on(name: str, covers: str, *prices: int | None, beside: str = "", **more: Any) -> Product:
    requires = frozenset(beside.split())
    return Product(
        id=name, kind="add-on", covers=frozenset(covers), prices=prices, requires=requires, **more
    )


def step_up(name: str, base: str, to: str, *prices: int | None) -> Product:
    return Product(id=name, kind="step-up", covers=frozenset(), prices=prices, base=base, to=to)


def group(name: str, needs: str, heads: list[int], **more: Any) -> Group:
    return Group(id=name, heads=tuple(heads), needs=(Need(0, frozenset(needs)),), **more)


def years(count: int, months: int = 3, *, reducible: bool = True) -> tuple[Year, ...]:
    return tuple(
        Year(n * months, (n + 1) * months, date(2024 + n, 6, 1), reducible or n > 0)
        for n in range(count)
    )


def drawn(seed: int, *, groups: int = 1, months: int = 3, spans: int = 2) -> Problem:
    """A problem small enough to try everything: a few suites, add-ons, a step-up, holdings, changing needs."""
    rng = Random(seed)  # noqa: S311 - draws test cases
    cut = years(spans, months, reducible=rng.random() < 0.5)
    suites = [_suite(rng, n, spans) for n in range(rng.randint(1, 3))]
    add_ons = [_add_on(rng, n, suites, spans) for n in range(rng.randint(1, 3))]
    products = [*suites, *add_ons]
    if len(suites) > 1 and rng.random() < 0.6:
        products.append(step_up("up", "S0", "S1", *_prices(rng, spans)))
    return Problem(
        years=cut,
        products=tuple(products),
        groups=tuple(_group(rng, n, suites, months * spans) for n in range(groups)),
        switch=rng.choice((0, 0, 3, 20)),
    )


def _prices(rng: Random, spans: int) -> list[int | None]:
    return [None if rng.random() < 0.05 else rng.randint(1, 12) for _ in range(spans)]


def _caps(rng: Random, most: int) -> str:
    return "".join(rng.sample(CAPS, rng.randint(1, most)))


def _suite(rng: Random, n: int, spans: int) -> Product:
    more: dict[str, Any] = {"held_only": True} if rng.random() < 0.15 else {}
    if rng.random() < 0.15:
        more = {"entitlement": "SA"}
    return suite(f"S{n}", _caps(rng, 4), *_prices(rng, spans), **more)


def _add_on(rng: Random, n: int, suites: list[Product], spans: int) -> Product:
    under = [s.id for s in suites if rng.random() < 0.5]
    if n and rng.random() < 0.4:
        under.append("A0")
    beside = " ".join(under) if rng.random() < 0.7 else ""
    return add_on(f"A{n}", _caps(rng, 2), *_prices(rng, spans), beside=beside)


def _group(rng: Random, n: int, suites: list[Product], months: int) -> Group:
    needs = [Need(0, frozenset(_caps(rng, 3)))]
    if rng.random() < 0.4:
        needs.append(Need(rng.randrange(1, months), frozenset(_caps(rng, 3))))
    held = rng.random() < 0.6
    return Group(
        id=f"g{n}",
        heads=tuple(rng.randint(0, 4) for _ in range(months)),
        needs=tuple(needs),
        holds=frozenset({suites[0].id, "A0"} if held and rng.random() < 0.3 else {suites[0].id})
        if held
        else frozenset(),
        held=rng.randint(1, 4) if held else 0,
        owns=frozenset({"SA"} if rng.random() < 0.5 else ()),
    )


def needed(who: Group, month: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for need in sorted(who.needs, key=lambda each: each.month):
        if need.month <= month:
            found = need.capabilities
    return found


def tried(problem: Problem, who: Group) -> int | None:
    """The least cost of a group by trying everything; None where nothing covers it."""
    before: dict[str | None, int] = {_first(problem, who): 0}
    for first, until, committed in _cuts(problem):
        after: dict[str | None, int] = {}
        for start, end, cost in _bundles(problem, who, first, until, committed=committed):
            for base, paid in before.items():
                if start is not None and start != base and problem.by_id[start].held_only:
                    continue
                total = paid + cost + problem.moving(base, start) * who.heads[first]
                after[end] = min(total, after.get(end, total))
        before = after
    return min(before.values(), default=None)


def _first(problem: Problem, who: Group) -> str | None:
    return next((p.id for p in problem.products if p.kind == "suite" and p.id in who.holds), None)


def _cuts(problem: Problem) -> list[tuple[int, int, bool]]:
    cuts: list[list[Any]] = []
    for year in problem.years:
        if year.reducible or not cuts:
            cuts.append([year.first, year.until, not year.reducible])
        else:
            cuts[-1][1] = year.until
    return [(a, b, c) for a, b, c in cuts]


def _bundles(
    problem: Problem, who: Group, first: int, until: int, *, committed: bool
) -> Iterator[tuple[str | None, str | None, int]]:
    """Every set of purchases in a span, each product in at most one month, walked month by month."""
    changes = [first, *(m for m in range(first + 1, until) if needed(who, m) != needed(who, m - 1))]
    for starts in product((None, *changes), repeat=len(problem.products)):
        bought = [(p, m) for p, m in zip(problem.products, starts, strict=True) if m is not None]
        found = walked(problem, who, bought, (first, until), committed=committed)
        if found is not None:
            yield found[:3]


def walked(  # noqa: C901, PLR0911, PLR0912 - read from top to bottom, as the contract is
    problem: Problem,
    who: Group,
    bought: list[tuple[Product, int]],
    span: tuple[int, int],
    *,
    committed: bool,
) -> tuple[str | None, str | None, int, int] | None:
    """The base at the beginning and the end, the cost, and what of it is for moving; None where it is not open."""
    first, until = span
    base: str | None = None
    start: str | None = None
    held: set[str] = set()
    total = moved = 0
    seats: dict[str, int] = {}
    for month in range(first, until):
        new = [p for p, m in bought if m == month]
        ups = [p for p in new if p.kind == "step-up"]
        suites = [p for p in new if p.kind == "suite"]
        if len(suites) > 1 or len(ups) > 1 or (ups and suites and month != first):
            return None
        for each in new:
            if each.entitlement and each.entitlement not in who.owns:
                return None
            if each.held_only and each.id not in who.holds:
                return None
        for each in suites:
            if base is not None:
                moved += problem.moving(base, each.id) * who.heads[month]
            base = each.id
            start = each.id if month == first else start
            held.add(each.id)
        for each in ups:
            at_once = month == first
            if each.base != base or (at_once and not (committed and base in who.holds)):
                return None
            moved += problem.moving(base, each.to) * who.heads[month]
            base = each.to
            held |= {each.id, str(each.to)}
        waiting = [p for p in new if p.kind == "add-on"]
        while waiting:
            firm = [p for p in waiting if not p.requires or p.requires & held]
            if not firm:
                return None
            held |= {p.id for p in firm}
            waiting = [p for p in waiting if p not in firm]
        has = frozenset().union(*(problem.by_id[name].covers for name in held))
        if not needed(who, month) <= has:
            return None
        year = next(n for n, y in enumerate(problem.years) if y.first <= month < y.until)
        for each, since in bought:
            if since > month:
                continue
            free = who.held if committed and each.id in who.holds else 0
            seats[each.id] = max(seats.get(each.id, free), who.heads[month])
            price = each.prices[year]
            if price is None and any(_future(who, since, problem, year, free)):
                return None
            total += (price or 0) * (seats[each.id] - free)
    return start, base, total + moved, moved


def _future(who: Group, since: int, problem: Problem, year: int, free: int) -> list[int]:
    """Seats above those held in the months of a year, to see whether a missing price matters."""
    found, most = [], free
    for month in range(since, problem.years[year].until):
        most = max(most, who.heads[month])
        if month >= problem.years[year].first:
            found.append(most - free)
    return found
