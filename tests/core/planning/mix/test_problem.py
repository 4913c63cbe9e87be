from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.planning.mix.problem import Coverage, Problem
from tests.core.planning.mix.build import group, suite, years


def test_ninety_per_cent_of_412_users_is_371():
    assert Coverage(900_000).required(412) == 371


@given(st.integers(0, 100_000), st.integers(0, 1_000_000))
def test_what_is_required_is_the_least_whole_number_that_reaches_the_share(heads: int, share: int):
    asked = Coverage(share).required(heads)
    assert asked * 1_000_000 >= heads * share
    assert asked == 0 or (asked - 1) * 1_000_000 < heads * share


@pytest.mark.parametrize(
    ("before", "after", "cost"),
    [("A", "B", 7), ("B", "A", 3), ("A", "A", 0), (None, "A", 0), ("A", None, 0)],
)
def test_only_a_move_between_two_bases_costs(before: str | None, after: str | None, cost: int):
    problem = Problem(years=years(1), products=(), groups=(), switch=3, switches={("A", "B"): 7})
    assert problem.moving(before, after) == cost


def test_coverage_is_not_asked_of_what_is_left_of_the_running_year():
    groups, products = (group("g", "a", [1] * 6),), (suite("E3", "a", 1, 1),)
    problem = Problem(years=years(2), products=products, groups=groups, coverage=Coverage(1))
    assert problem.coverage_years == (0, 1)
    running = Problem(
        years=years(2, reducible=False), products=products, groups=groups, coverage=Coverage(1)
    )
    assert running.coverage_years == (1,)
    assert Problem(years=years(1), products=(), groups=()).coverage_years == ()
    assert running.months == 6
    assert running.by_id["E3"].kind == "suite"
