from __future__ import annotations

from itertools import product
from random import Random

import pytest

from raamwerk.core.planning.mix.pattern import filled, options, programme_of, taken
from raamwerk.core.planning.mix.plan import solved
from raamwerk.core.planning.mix.problem import Coverage, Problem
from raamwerk.core.planning.programme import solve
from tests.core.planning.mix.build import group, suite, years


def knapsack() -> Problem:
    """Three groups of 60, 41 and 49 for which E3 costs 10, 6 and 9 more than F3, and 90 users to cover."""
    products = (
        *(suite(f"E{n}", name, price, counts=True) for n, (name, price) in enumerate((("a", 10), ("b", 6), ("c", 9)))),
        suite("F", "abc", 0),
    )  # fmt: skip
    return Problem(
        years=years(1, 1),
        products=products,
        groups=(group("g60", "a", [60]), group("g41", "b", [41]), group("g49", "c", [49])),
        coverage=Coverage(600_000),
    )


def test_whole_groups_are_a_knapsack_that_the_cheapest_seat_first_gets_wrong():
    # Extra cost a group 10, 6, 9: by the seat 41 comes first (6/41), then 60 (10/60): 16, yet 41 and 49 cost 15.
    problem = knapsack()
    scaled = tuple(
        suite(p.id, "".join(p.covers), price, counts=p.counts)
        for p, price in zip(
            problem.products, (10 * 41 * 49, 6 * 60 * 49, 9 * 60 * 41, 0), strict=True
        )
    )  # a price a seat, so that each whole group costs 10, 6 and 9 in the same unit
    problem = Problem(
        years=problem.years, products=scaled, groups=problem.groups, coverage=problem.coverage
    )
    plan = solved(problem)
    unit = 60 * 41 * 49
    assert plan.bill.cost == 15 * unit
    assert plan.certificate.method == "coverage"
    assert plan.certificate.binding == ("coverage",)
    assert plan.certificate.gap == 0
    assert {g for g, c in plan.decisions.items() if c[0].base_in != "F"} == {"g41", "g49"}


@pytest.mark.parametrize("seed", range(80))
def test_where_groups_may_split_the_cheapest_seats_first_are_the_optimum(seed: int):
    rng = Random(seed)  # noqa: S311 - draws test cases
    sizes = [(rng.randint(0, 4), rng.randint(0, 9)) for _ in range(rng.randint(1, 4))]
    asked = rng.randint(0, 10)
    costs = [
        sum(n * extra for n, (_, extra) in zip(way, sizes, strict=True))
        for way in product(*(range(users + 1) for users, _ in sizes))
        if sum(way) >= asked
    ]
    found = filled(sizes, asked)
    assert (None if found is None else found[0]) == min(costs, default=None)
    assert found is None or sum(found[1]) == asked


def test_each_group_shrinks_to_its_patterns_and_dearer_ones_that_count_less_go():
    problem = Problem(
        years=years(2, 1),
        products=(suite("E", "a", 5, 1, counts=True), suite("F", "a", 2, 2)),
        groups=(group("g", "a", [1, 1]),),
        coverage=Coverage(500_000),
    )
    found = options(problem, problem.groups[0], {})
    assert {pattern: way.cost for pattern, way in found.ways} == {(False, True): 3, (True, True): 6}
    programme, common = programme_of(problem, [found])
    answer = solve(programme)
    assert taken([found], answer.values)["g"].cost == 6
    assert common * sum(c * v for c, v in zip(programme.costs, answer.values, strict=True)) == 6
