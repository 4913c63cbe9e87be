from __future__ import annotations

from itertools import product

import pytest

from raamwerk.core.planning.mix.locked import lowered, solved_with_locks
from raamwerk.core.planning.mix.problem import Problem
from tests.core.planning.mix.build import group, suite, years


def risen(first: int, second: int, other: int) -> Problem:
    """E rises from the first to the second year; F costs the same in both."""
    products = (suite("E", "a", first, second), suite("F", "a", other, other))
    return Problem(years=years(2, 1), products=products, groups=(group("g", "a", [1, 1]),))


def tried(problem: Problem) -> int:
    """Both years by hand: bought in the first, E keeps that price."""
    e, f = ([price or 0 for price in p.prices] for p in problem.products)
    costs = []
    for way in product("EF", repeat=2):
        first = e[0] if way[0] == "E" else f[0]
        later = min(e[0], e[1]) if way[0] == "E" else e[1]
        costs.append(first + (later if way[1] == "E" else f[1]))
    return min(costs)


@pytest.mark.parametrize(
    ("first", "second", "other"), [(5, 9, 6), (5, 9, 4), (6, 9, 5), (5, 3, 4), (8, 9, 6)]
)
def test_a_price_locked_by_the_first_order_is_paid_in_later_years(
    first: int, second: int, other: int
):
    problem = risen(first, second, other)
    plan = solved_with_locks(problem, frozenset({"E"}))
    assert plan.bill.cost == tried(problem)
    assert plan.certificate.bound <= plan.bill.cost
    assert plan.certificate.cost == plan.bill.cost


def test_a_plan_dearer_than_everything_locked_at_once_shows_the_gap_and_names_the_lock():
    # E at 1 is locked only by who buys it in a year in which it is not needed.
    products = (suite("E", "b", 1, 9), suite("F", "a", 5, 5), suite("G", "b", 8, 8))
    groups = (group("g", "a", [1, 0]), group("h", "b", [0, 1]))
    problem = Problem(years=years(2, 1), products=products, groups=groups)
    plan = solved_with_locks(problem, frozenset({"E"}))
    assert plan.bill.cost == 13
    assert plan.certificate.bound == 6
    assert plan.certificate.gap == 7
    assert plan.certificate.proof == "open"
    assert "lock" in plan.certificate.binding


def test_prices_fall_through_a_lock_and_never_rise():
    problem = risen(5, 9, 6)
    assert lowered(problem, {"E": 0}).products[0].prices == (5, 5)
    assert lowered(problem, {"E": 1}).products[0].prices == (5, 9)
    assert lowered(problem, {}) == problem
