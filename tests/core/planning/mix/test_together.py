from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.mix.plan import solved
from raamwerk.core.planning.mix.problem import Coverage, Problem
from raamwerk.core.planning.mix.together import claimed, together
from tests.core.planning.mix.build import add_on, group, suite, years
from tests.core.planning.mix.second import Natural

CAPS = "abcdefgh"


def middle(seed: int) -> Problem:
    """Too many ways to try them all: four groups, three suites, twelve add-ons, two years of three months."""
    rng = Random(seed)  # noqa: S311 - draws test cases

    def some(least: int, most: int) -> str:
        return "".join(rng.sample(CAPS, rng.randint(least, most)))

    def prices(caps: str) -> list[int]:
        return [rng.randint(3, 7) * len(caps) for _ in range(2)]

    suites = [(f"S{n}", some(2, 6)) for n in range(3)]
    add_ons = [(f"A{n}", some(1, 2)) for n in range(4)]
    products = [
        suite(name, caps, *prices(caps), counts=n < 2) for n, (name, caps) in enumerate(suites)
    ]
    products += [
        add_on(name, caps, *prices(caps), beside=" ".join(rng.sample(["S0", "S1", "S2"], 2)) if n % 2 else "")
        for n, (name, caps) in enumerate(add_ons)
    ]  # fmt: skip
    products += [add_on(f"any-{cap}", cap, 9, 9) for cap in CAPS]
    sizes = [rng.randint(3, 9) for _ in range(4)]
    groups = tuple(
        group(f"g{n}", some(2, 4), [size + rng.randint(-2, 2) for _ in range(6)])
        for n, size in enumerate(sizes)
    )
    return Problem(
        years=years(2, 3), products=tuple(products), groups=groups, switch=rng.choice((0, 4))
    )


@pytest.mark.parametrize("seed", range(2, 6))
@pytest.mark.parametrize("share", [None, 800_000])
def test_a_second_solver_finds_the_same_to_the_last_unit(seed: int, share: int | None):
    problem = replace(middle(seed), coverage=None if share is None else Coverage(share))
    least = Natural(problem).least()
    assert least is not None
    plan = solved(problem)
    assert plan.bill.cost == least
    assert plan.certificate.bound <= least
    assert plan.certificate.gap == 0


def test_what_cannot_be_solved_in_time_keeps_the_groups_own_plan_and_shows_the_gap():
    problem = middle(1)
    plan = solved(problem)
    found = together(problem, [], plan.bill.cost, None, 1)
    assert found.decisions == {}
    assert found.bound == plan.bill.cost


def test_the_solvers_bound_becomes_a_whole_number_that_it_still_proves():
    assert claimed(16.0) == 16
    assert claimed(15.9999) == 16
    assert claimed(15.2) == 16
    assert claimed(16.0004) == 16
    assert claimed(0.0) == 0


def test_rules_that_nothing_keeps_are_refused_by_name():
    products = (suite("E3", "a", 5, most=1), suite("F3", "a", 4, most=1))
    problem = Problem(years=years(1, 1), products=products, groups=(group("g", "a", [3]),))
    with pytest.raises(Refused, match=r"mix\.infeasible") as refused:
        solved(problem)
    assert refused.value.facts["rules"] == "most"
