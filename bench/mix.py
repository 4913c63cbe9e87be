"""The cheapest licences of a whole country, exact, beside HiGHS group by group.

    python -m bench.mix [--participants 342] [--sample 200] [--quick]

342 participants with 40 groups each, 60 products (12 suites, 48 add-ons) over 45 capabilities, five
enrolment years, head counts by the month, a price rise, prices locked by the month of joining, and a
cost of moving to another suite. All of it is made up from a seed. Each sampled group is also a natural
integer programme (which products in which year, every need covered, moves paid for), solved by HiGHS to
a gap of nought; its cost has to be the same to the last cent. The country's time by HiGHS is scaled
from the sample of the same run.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from math import gcd
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from bench.measure import Figure, tell

from raamwerk.core.planning.mix.country import Country, CountryPlan, plan_country
from raamwerk.core.planning.mix.cover import NEVER
from raamwerk.core.planning.mix.problem import BASES, Product
from raamwerk.core.planning.programme import Programme, Row, solve

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED: Final = 20_261_124
WHOLE: Final = 342
"""Fewer participants share less of the table, and are not held to the bound."""
GROUPS: Final = 40
YEARS: Final = 5
CENT: Final = 10_000
CAPABILITIES: Final = tuple(f"c{n:02d}" for n in range(45))
PROFILES: Final = 119
STARTS: Final = 32
"""Months of joining; with five years they give the distinct price vectors."""


def country(participants: int) -> Country:
    """Made-up groups of so many participants."""
    rng, draw = Random(SEED), np.random.default_rng(SEED)  # noqa: S311 - made-up data
    products = catalogue(rng)
    rows = participants * GROUPS
    heads = head_counts(draw, rows)
    start = np.repeat(draw.integers(0, STARTS, participants), GROUPS)
    return Country(
        products=products,
        prices=prices(draw, products),
        needs=needs(rng, products),
        need=draw.integers(0, PROFILES, rows).astype(np.int32),
        vector=(start[:, None] * YEARS + np.arange(YEARS)).astype(np.int32),
        seats=np.maximum.accumulate(heads, axis=2).sum(axis=2),
        movers=heads[:, :, 0],
        held=draw.integers(-1, 12, rows).astype(np.int32),
        switch=3_000 * CENT,
    )


def catalogue(rng: Random) -> tuple[Product, ...]:
    """12 suites of 8 to 30 capabilities, 48 add-ons of 1 to 4 that go beside some of them or stand alone."""
    suites = [
        Product(
            id=f"S{n}",
            kind="suite",
            covers=frozenset(rng.sample(CAPABILITIES, 8 + 2 * n)),
            prices=(),
        )
        for n in range(12)
    ]
    add_ons = [
        Product(
            id=f"A{n}",
            kind="add-on",
            covers=frozenset((CAPABILITIES[n % 45], *rng.sample(CAPABILITIES, rng.randint(0, 3)))),
            prices=(),
            requires=frozenset(f"S{s}" for s in rng.sample(range(12), 6)) if n % 3 else frozenset(),
        )
        for n in range(48)
    ]
    return (*suites, *add_ons)


def prices(draw: np.random.Generator, products: tuple[Product, ...]) -> NDArray[np.int64]:
    """Whole cents a seat-month; dearer with more capabilities, a rise after year three, locks by start."""
    base = np.array([draw.integers(90, 200) * len(p.covers) for p in products])
    factor = np.array(
        [
            1_000 + 3 * start + (80 if year >= 3 else 0)
            for start in range(STARTS)
            for year in range(YEARS)
        ]
    )
    noise = draw.integers(970, 1_030, (len(products), len(factor)))
    cents: NDArray[np.int64] = base[:, None] * factor * noise // 1_000_000
    return cents * CENT


def needs(rng: Random, products: tuple[Product, ...]) -> tuple[frozenset[str], ...]:
    """Profiles of 4 to 18 capabilities, each with a core that some suite has."""
    suites = [each for each in products if each.kind in BASES]
    found = []
    for _ in range(PROFILES):
        core = sorted(suites[rng.randrange(12)].covers)
        picked = rng.sample(core, min(len(core), rng.randint(4, 14)))
        found.append(frozenset((*picked, *rng.sample(CAPABILITIES, rng.randint(0, 4)))))
    return tuple(found)


def head_counts(draw: np.random.Generator, rows: int) -> NDArray[np.int64]:
    """Rows x years x months: a size with a heavy tail, and noise of some per cent a month."""
    size = np.exp(draw.normal(3.2, 1.1, rows)).astype(np.int64) + 1
    noise = draw.integers(950, 1_050, (rows, YEARS, 12))
    found: NDArray[np.int64] = size[:, None, None] * noise // 1_000
    return found


@dataclass(slots=True)
class Natural:
    """One group as a person would write it for a solver: a column a product and year, and the moves."""

    country: Country
    row: int

    def cost(self) -> int:
        """What HiGHS finds the group to cost."""
        programme, common = self.programme()
        solved = solve(programme)
        if solved.status != "optimal":
            sys.exit(f"HiGHS on group {self.row}: {solved.status}")
        costs = zip(programme.costs, solved.values, strict=True)
        return common * sum(cost * value for cost, value in costs)

    def programme(self) -> tuple[Programme, int]:
        """The programme, its costs divided by what they have in common, and that."""
        country, count = self.country, len(self.country.products)
        costs: list[int] = []
        most: list[int] = []
        rows: list[Row] = []
        for year in range(YEARS):
            price = country.prices[:, country.vector[self.row, year]]
            seats = int(country.seats[self.row, year])
            costs += [int(p) * seats if p < NEVER else 0 for p in price]
            most += [int(p < NEVER) for p in price]
            costs.append(country.switch * int(country.movers[self.row, year]))
            most.append(1)
            rows += self._year(year * (count + 1), year)
        common = gcd(*costs) or 1
        return Programme([cost // common for cost in costs], most, rows), common

    def _year(self, start: int, year: int) -> list[Row]:
        country, products = self.country, self.country.products
        suites = [i for i, each in enumerate(products) if each.kind in BASES]
        rows = [Row({start + i: 1 for i in suites}, None, 1)]
        for need in country.needs[country.need[self.row]]:
            covering = {start + i: 1 for i, each in enumerate(products) if need in each.covers}
            rows.append(Row(covering, 1, None))
        for index, each in enumerate(products):
            if each.requires:
                beside = {start + i: -1 for i in suites if products[i].id in each.requires}
                rows.append(Row({start + index: 1} | beside, None, 0))
        return rows + self._moves(start, year, suites)

    def _moves(self, start: int, year: int, suites: list[int]) -> list[Row]:
        """A move is paid for by a group on a suite that it was not on, unless it was on none."""
        products, moved = self.country.products, start + len(self.country.products)
        if year == 0:
            held = int(self.country.held[self.row])
            others = [i for n, i in enumerate(suites) if n != held]
            return [Row({start + i: 1, moved: -1}, None, 0) for i in others] if held >= 0 else []
        before = start - len(products) - 1
        return [
            Row(
                {start + i: 1, moved: -1} | {before + j: 1 for j in suites if j != i},
                None,
                1,
            )
            for i in suites
        ]


def timed(given: Country) -> tuple[CountryPlan, float]:
    """The plan, and the median of three times."""
    times: list[float] = []
    for _ in range(3):
        begun = perf_counter()
        plan = plan_country(given)
        times.append(perf_counter() - begun)
    return plan, median(times)


def sampled(plan: CountryPlan, count: int) -> tuple[list[int], float]:
    """Groups by HiGHS one by one: those that cost something else, and the seconds of all."""
    rng = Random(SEED + 1)  # noqa: S311 - draws a sample
    coverable = [int(row) for row in np.flatnonzero(plan.cost < NEVER)]
    begun = perf_counter()
    differ = [
        row
        for row in rng.sample(coverable, count)
        if Natural(plan.country, row).cost() != int(plan.cost[row])
    ]
    return differ, perf_counter() - begun


def measure(participants: int, sample: int) -> list[Figure]:
    """All figures."""
    given = country(participants)
    plan, seconds = timed(given)
    rows = len(given.need)
    differ, by_solver = sampled(plan, sample)
    scaled = by_solver / sample * rows
    print(
        f"{rows:,} groups x {YEARS} years: {seconds:.3f} s; HiGHS {1000 * by_solver / sample:.1f} ms a group, "
        f"{scaled / 60:.1f} minutes for all (scaled); total {plan.total / 1_000_000:,.2f} euros, "
        f"{len(plan.uncovered):,} groups have a need that nothing covers"
    )
    least = 1_000 if participants >= WHOLE else None
    exact = plan.recomputed() == plan.total
    return [
        Figure("sampled groups that HiGHS finds otherwise", len(differ), 0, unit="groups"),
        Figure("recomputed from the bundles in whole numbers, off", 0 if exact else 1, 0, unit=""),
        Figure("times faster than HiGHS group by group", scaled / seconds, least, "least"),
        Figure("the country", seconds, unit="s"),
    ]


def main() -> None:
    """Measure."""
    options: Any = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--participants", type=int, default=342)
    options.add_argument("--sample", type=int, default=200)
    options.add_argument("--quick", action="store_true")
    given = options.parse_args()
    size, sample = (20, 10) if given.quick else (given.participants, given.sample)
    sys.exit(not tell(measure(size, sample)))


if __name__ == "__main__":
    main()
