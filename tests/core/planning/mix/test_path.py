from __future__ import annotations

from dataclasses import replace

import pytest

from raamwerk.core.planning.mix.path import Uncovered, Way, bound, cheapest
from raamwerk.core.planning.mix.problem import Need, Problem
from tests.core.planning.mix.build import add_on, drawn, group, step_up, suite, tried, years

MANY = 1_500


def test_thousands_of_small_groups_cost_what_trying_everything_finds():
    solved = 0
    for seed in range(MANY):
        problem = drawn(seed)
        (who,) = problem.groups
        found, least = cheapest(problem, who), tried(problem, who)
        if least is None:
            assert isinstance(found, Uncovered), seed
        else:
            assert isinstance(found, Way), seed
            assert found.cost == least, seed
            assert bound(problem, who, found) == least, seed
            solved += 1
    assert MANY // 3 < solved < MANY


def test_a_label_that_is_too_high_proves_nothing():
    problem = Problem(
        years=years(2), products=(suite("E3", "a", 5, 5),), groups=(group("g", "a", [2] * 6),)
    )
    found = cheapest(problem, problem.groups[0])
    assert isinstance(found, Way)
    assert bound(problem, problem.groups[0], found) == found.cost == 60
    wrong = replace(found.layers[0], labels={"E3": 31})
    assert bound(problem, problem.groups[0], replace(found, layers=(wrong, found.layers[1]))) == 0


def test_a_move_is_made_only_where_it_pays_for_itself():
    def way(switch: int) -> list[str | None]:
        products = (suite("A", "a", 5, 5), suite("B", "a", 6, 3))
        who = group("g", "a", [1] * 6, holds=frozenset({"A"}), held=1)
        problem = Problem(years=years(2), products=products, groups=(who,), switch=switch)
        found = cheapest(problem, who)
        assert isinstance(found, Way)
        return [choice.base_in for choice in found.choices]

    assert way(5) == ["A", "B"]
    assert way(6) == ["A", "A"]
    assert way(7) == ["A", "A"]


def test_what_only_holders_keep_is_never_come_back_to():
    products = (suite("teams", "a", 9, 2, held_only=True), suite("new", "a", 1, 8))
    who = group("g", "a", [1] * 6, holds=frozenset({"teams"}), held=1)
    problem = Problem(years=years(2), products=products, groups=(who,))
    found = cheapest(problem, who)
    assert isinstance(found, Way)
    assert found.cost == 3 + 24
    other = group("h", "a", [1] * 6)
    alone = cheapest(replace(problem, groups=(other,)), other)
    assert isinstance(alone, Way)
    assert [choice.base_in for choice in alone.choices] == ["new", "new"]


def test_a_need_from_halfway_a_year_is_met_by_a_step_up_from_that_month():
    products = (suite("E3", "a", 34), suite("E5", "ab", 50), step_up("up", "E3", "E5", 16))
    who = replace(
        group("g", "a", [50] * 12), needs=(Need(0, frozenset("a")), Need(6, frozenset("ab")))
    )
    problem = Problem(years=years(1, 12), products=products, groups=(who,))
    found = cheapest(problem, who)
    assert isinstance(found, Way)
    assert found.cost == 50 * (34 * 12 + 16 * 6)
    assert [(part.product, part.month) for part in found.choices[0].parts] == [
        ("E3", 0),
        ("up", 6),
    ]
    assert found.choices[0].base_out == "E5"


@pytest.mark.parametrize(
    ("covers", "needs", "lacking", "together"),
    [("a", "ab", ("b",), False), ("ab", "ab", ("a", "b"), True)],
)
def test_a_need_that_nothing_covers_is_named(
    covers: str, needs: str, lacking: tuple[str, ...], *, together: bool
):
    products = (suite("E3", "c", 5), add_on("X", covers, 2, beside="E9"))
    who = group("g", needs, [1] * 3)
    problem = Problem(years=years(1), products=products, groups=(who,))
    assert cheapest(problem, who) == Uncovered("g", 0, lacking, together)
