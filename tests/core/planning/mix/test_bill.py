from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.planning.mix.bill import (
    Broken,
    bill,
    broken,
    covered,
    headcount,
    price_for,
)
from raamwerk.core.planning.mix.path import Way, cheapest
from raamwerk.core.planning.mix.plan import held_anyway
from raamwerk.core.planning.mix.problem import Coverage, Problem, Tier
from tests.core.planning.mix.build import drawn, group, suite, years

if TYPE_CHECKING:
    from raamwerk.core.planning.mix.choice import Choice

FALLING = (group("up", "a", [1, 3, 3]), group("down", "a", [3, 1, 1]))


def decided(problem: Problem) -> dict[str, tuple[Choice, ...]]:
    ways = {g.id: cheapest(problem, g) for g in problem.groups}
    return {name: way.choices for name, way in ways.items() if isinstance(way, Way)}


def test_a_bill_costs_what_the_ways_cost_and_the_seats_held_anyway():
    for seed in range(200):
        problem = replace(drawn(seed, groups=2), pool=False)
        ways = {g.id: cheapest(problem, g) for g in problem.groups}
        known = {name: way for name, way in ways.items() if isinstance(way, Way)}
        found = bill(problem, {name: way.choices for name, way in known.items()})
        assert found.cost == sum(w.cost for w in known.values()) + held_anyway(problem), seed


def test_seats_that_one_group_no_longer_uses_serve_another_only_in_a_pool():
    problem = Problem(years=years(1), products=(suite("E3", "a", 5),), groups=FALLING)
    assert bill(problem, decided(problem)).seats["E3"] == (4, 4, 4)
    apart = replace(problem, pool=False)
    assert bill(apart, decided(apart)).seats["E3"] == (4, 6, 6)


def test_a_product_that_is_held_without_a_price_is_named_and_not_counted():
    who = group("g", "a", [2] * 3, holds=frozenset({"old"}), held=2)
    products = (suite("old", "b", None), suite("E3", "a", 5))
    problem = Problem(years=years(1, reducible=False), products=products, groups=(who,))
    found = bill(problem, decided(problem))
    assert (found.unpriced, found.cost) == (("old",), 30)


@pytest.mark.parametrize(("seats", "price"), [(14, 8), (15, 4), (40, 4)])
def test_the_lowest_tier_reached_is_the_price_of_all_seats(seats: int, price: int):
    product = suite("E", "a", 8, tiers=(Tier(seats=15, prices=(4,)),))
    assert price_for(product, seats, 0) == price
    assert price_for(suite("E", "a", None), seats, 0) is None


def test_every_rule_that_is_broken_is_named_with_its_figures():
    product = suite("E3", "a", 5, 5, minimum=3, counts=True)
    other = suite("F3", "a", 4, 4, most=1)
    problem = Problem(
        years=years(2, 2),
        products=(product, other),
        groups=(group("g", "a", [4, 4, 2, 2]),),
        coverage=Coverage(1_000_000),
        budgets=(None, 15),
        reduction=250_000,
    )
    decisions = decided(problem)
    assert [c.base_in for c in decisions["g"]] == ["F3", "F3"]
    hits = broken(problem, decisions, bill(problem, decisions))
    assert hits == (
        Broken("coverage", 0, None, 0, 4),
        Broken("most", 0, "F3", 4, 1),
        Broken("budget", 1, None, 16, 15),
        Broken("coverage", 1, None, 0, 2),
        Broken("most", 1, "F3", 2, 1),
        Broken("reduction", 1, "F3", 2, 3),
    )
    assert (headcount(problem, 1), covered(problem, decisions, 1)) == (2, 0)
    few = {
        "g": tuple(replace(c, parts=(replace(c.parts[0], product="E3"),)) for c in decisions["g"])
    }
    assert Broken("minimum", 1, "E3", 2, 3) in broken(problem, few, bill(problem, few))
