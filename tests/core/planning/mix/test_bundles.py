from __future__ import annotations

from dataclasses import replace

from raamwerk.core.planning.mix.bundles import bundles, floored, throughs
from raamwerk.core.planning.mix.path import Way, cheapest
from raamwerk.core.planning.mix.problem import Problem, Tier
from tests.core.planning.mix.build import add_on, drawn, group, suite, years

PRODUCTS = (
    suite("E3", "a", 5),
    suite("E5", "abc", 11),
    add_on("X", "b", 2, beside="E3"),
    add_on("Y", "bc", 3),
    add_on("Z", "c", 9),
)
PROBLEM = Problem(years=years(1, 1), products=PRODUCTS, groups=(group("g", "abc", [1]),))


def listed(most: int) -> set[str]:
    found = throughs(PROBLEM, PROBLEM.groups[0])
    assert found is not None
    choices = bundles(found[1][0], most).values()
    return {"+".join(part.product for part in each.parts) for each in choices}


def test_only_bundles_within_the_limit_are_listed_and_none_twice():
    assert listed(8) == {"E3+Y"}
    assert listed(11) == {"E3+Y", "E5"}
    assert listed(16) == {"E3+Y", "E5", "E3+X+Z"}
    assert listed(7) == set()


def test_a_product_at_its_floor_has_the_lowest_price_for_any_number_of_seats():
    product = replace(PRODUCTS[0], tiers=(Tier(seats=9, prices=(3,)),))
    (low,) = floored(replace(PROBLEM, products=(product,))).products
    assert (low.prices, low.tiers) == ((3,), ())


def test_the_least_of_a_group_never_exceeds_what_it_costs_by_itself():
    for seed in range(150):
        problem = drawn(seed)
        way, found = cheapest(problem, problem.groups[0]), throughs(problem, problem.groups[0])
        if isinstance(way, Way):
            assert found is not None, seed
            assert found[0] <= way.cost, seed
            apart = throughs(replace(problem, pool=False), problem.groups[0])
            assert apart is not None
            assert apart[0] == way.cost, seed
