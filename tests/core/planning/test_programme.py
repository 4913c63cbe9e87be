from __future__ import annotations

from itertools import product
from random import Random

import pytest

from raamwerk.core.planning.programme import Programme, Row, exact_bound, solve


def test_the_cheapest_whole_numbers_are_found_with_their_bound(capfd: pytest.CaptureFixture[str]):
    found = solve(Programme([3, 2], [5, None], [Row({0: 2, 1: 1}, 7, None)]))
    assert (found.status, found.values, found.bound) == ("optimal", (3, 1), 11.0)
    assert capfd.readouterr().out == ""


def test_what_cannot_be_is_not_answered():
    found = solve(Programme([1], [1], [Row({0: 1}, 2, None)]))
    assert (found.status, found.values) == ("infeasible", ())


def test_nothing_to_decide_costs_nothing():
    assert solve(Programme([], [], [])).values == ()


@pytest.mark.parametrize(("values", "held"), [((2, 1), True), ((3, 0), False), ((0, 1), False)])
def test_a_row_is_recomputed_in_whole_numbers(values: tuple[int, int], *, held: bool):
    assert Row({0: 2, 1: 1}, 2, 5).holds(values) is held


@pytest.mark.parametrize("seed", range(60))
def test_the_exact_bound_never_exceeds_what_trying_everything_finds(seed: int):
    rng = Random(seed)  # noqa: S311 - draws test cases
    count = rng.randint(1, 5)
    most = [rng.randint(1, 3) for _ in range(count)]
    rows = [
        Row({n: rng.randint(-2, 4) for n in range(count)}, rng.randint(-2, 6), None)
        for _ in range(rng.randint(1, 4))
    ]
    programme = Programme([rng.randint(0, 9) for _ in range(count)], most, rows)
    ways = product(*(range(each + 1) for each in most))
    costs = [
        sum(c * v for c, v in zip(programme.costs, way, strict=True))
        for way in ways
        if all(row.holds(way) for row in rows)
    ]
    found = solve(programme, 60)
    assert (found.status == "optimal") is bool(costs)
    if costs:
        assert 0 <= exact_bound(programme) <= min(costs)
        assert round(found.bound) == min(costs)


def test_the_exact_bound_is_the_optimum_where_the_limits_are_tight():
    rows = [Row({0: 1, 1: 1}, 1, None), Row({2: 1}, 1, None)]
    assert exact_bound(Programme([3_000_007, 5, 11], [1, 1, 1], rows)) == 16
    assert exact_bound(Programme([1], [1], [Row({0: 1}, 2, None)])) == 0
    assert exact_bound(Programme([], [], [])) == 0
