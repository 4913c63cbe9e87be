from __future__ import annotations

from random import Random

import numpy as np
import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.mix.country import Country, plan_country
from raamwerk.core.planning.mix.cover import NEVER
from raamwerk.core.planning.mix.path import Uncovered, cheapest
from raamwerk.core.planning.mix.problem import Group, Need, Problem, Product, Year
from raamwerk.core.planning.mix.seats import running
from tests.core.planning.mix.build import CAPS, add_on, suite, years

YEARS, MONTHS, ROWS = 3, 4, 12


def catalogue(rng: Random) -> tuple[Product, ...]:
    def some(most: int) -> str:
        return "".join(rng.sample(CAPS, rng.randint(1, most)))

    suites = [suite(f"S{n}", some(4)) for n in range(3)]
    add_ons = [
        add_on(f"A{n}", some(2), beside=rng.choice(("", "S0 S1", "S2", "S1 A0" if n else "S0")))
        for n in range(4)
    ]
    return (*suites, *add_ons)


def made(seed: int) -> tuple[Country, list[list[int]]]:
    rng = Random(seed)  # noqa: S311 - draws test cases
    products = catalogue(rng)
    heads = [[rng.randint(0, 5) for _ in range(YEARS * MONTHS)] for _ in range(ROWS)]
    seats = [
        [
            sum(running(row, y * MONTHS, (y + 1) * MONTHS))
            for y in range(YEARS)
        ]
        for row in heads
    ]  # fmt: skip
    vectors = 6
    prices = [
        [NEVER if rng.random() < 0.08 else rng.randint(1, 20) for _ in range(vectors)]
        for _ in products
    ]
    needs = tuple(frozenset(rng.sample(CAPS, rng.randint(1, 3))) for _ in range(5))
    given = Country(
        products=products,
        prices=np.array(prices, dtype=np.int64),
        needs=needs,
        need=np.array([rng.randrange(5) for _ in range(ROWS)], dtype=np.int32),
        vector=np.array(
            [[rng.randrange(vectors) for _ in range(YEARS)] for _ in range(ROWS)], dtype=np.int32
        ),
        seats=np.array(seats, dtype=np.int64),
        movers=np.array(heads, dtype=np.int64)[:, ::MONTHS],
        held=np.array([rng.randrange(-1, 3) for _ in range(ROWS)], dtype=np.int32),
        switch=rng.choice((0, 4, 40)),
    )
    return given, heads


def alone(given: Country, heads: list[int], row: int) -> int:
    """The same row as a problem of one group."""
    cut: tuple[Year, ...] = years(YEARS, MONTHS)
    products = tuple(
        type(each)(
            id=each.id,
            kind=each.kind,
            covers=each.covers,
            requires=each.requires,
            prices=tuple(
                None if given.prices[n, v] >= NEVER else int(given.prices[n, v])
                for v in given.vector[row]
            ),
        )
        for n, each in enumerate(given.products)
    )
    held = int(given.held[row])
    who = Group(
        id="g",
        heads=tuple(heads),
        needs=(Need(0, given.needs[given.need[row]]),),
        holds=frozenset({given.suites[held].id}) if held >= 0 else frozenset(),
    )
    problem = Problem(years=cut, products=products, groups=(who,), switch=given.switch)
    found = cheapest(problem, who)
    return NEVER if isinstance(found, Uncovered) else found.cost


@pytest.mark.parametrize("seed", range(40))
def test_every_row_costs_what_its_group_costs_alone(seed: int):
    given, heads = made(seed)
    plan = plan_country(given)
    for row in range(ROWS):
        busy = (given.seats[row] > 0).all()
        if busy:
            assert int(plan.cost[row]) == alone(given, heads[row], row), row
    assert plan.recomputed() == plan.total


def test_a_need_that_nothing_covers_is_reported_and_not_counted():
    given, _ = made(1)
    lacking = type(given)(
        **{name: getattr(given, name) for name in Country.__slots__}
        | {"needs": (frozenset({"z"}), *given.needs[1:])}
    )
    plan = plan_country(lacking)
    rows = [int(row) for row in np.flatnonzero(lacking.need == 0) if lacking.seats[row].any()]
    assert rows
    assert set(rows) <= {int(row) for row in plan.uncovered}
    assert plan.total < NEVER


def test_amounts_that_would_overflow_are_refused():
    given, _ = made(2)
    huge = type(given)(
        **{name: getattr(given, name) for name in Country.__slots__}
        | {"prices": np.minimum(given.prices, 20) * 2**46, "seats": given.seats + 2**9}
    )
    with pytest.raises(Refused, match=r"mix\.too-large"):
        plan_country(huge)
