from __future__ import annotations

from raamwerk.core.planning.mix.base import Part
from raamwerk.core.planning.mix.choice import Costs, choices, shared
from raamwerk.core.planning.mix.cover import NEVER
from raamwerk.core.planning.mix.problem import Coverage, Problem
from raamwerk.core.planning.mix.seats import spans
from tests.core.planning.mix.build import add_on, drawn, group, suite, years


def test_the_table_that_groups_share_gives_what_each_would_find_alone():
    for seed in range(120):
        problem = drawn(seed, groups=3)
        memo: dict[object, object] = {}
        for group_ in problem.groups:
            for span in spans(problem.years):
                costs = Costs(problem, group_, span)
                found = shared(costs, memo)  # type: ignore[arg-type]  # any dictionary will do
                alone = choices(Costs(problem, group_, span))
                assert {e: c.cost for e, c in found.items()} == {
                    e: c.cost for e, c in alone.items()
                }


def test_a_part_without_a_price_can_only_be_had_while_nobody_uses_it():
    problem = Problem(
        years=years(1, 2), products=(suite("E3", "a", None),), groups=(group("g", "a", [0, 1]),)
    )
    (span,) = spans(problem.years)
    assert Costs(problem, problem.groups[0], span).of(Part("E3", 0)) == NEVER
    empty = group("g", "a", [0, 0])
    assert Costs(problem, empty, span).of(Part("E3", 0)) == 0


def test_of_two_bundles_at_one_cost_the_one_with_fewer_parts_is_taken():
    products = (suite("E3", "a", 5), add_on("X", "b", 0, beside="E3"), add_on("Y", "c", 2), add_on("Z", "bc", 2))  # fmt: skip
    problem = Problem(years=years(1, 1), products=products, groups=(group("g", "abc", [1]),))
    (span,) = spans(problem.years)
    found = choices(Costs(problem, problem.groups[0], span))
    assert [part.product for part in found["E3", "E3", ()].parts] == ["E3", "Z"]


def test_each_choice_says_in_which_years_it_counts():
    products = (suite("E3", "a", 5, counts=True), suite("F3", "a", 1))
    problem = Problem(
        years=years(1, 1),
        products=products,
        groups=(group("g", "a", [1]),),
        coverage=Coverage(900_000),
    )
    (span,) = spans(problem.years)
    found = choices(Costs(problem, problem.groups[0], span))
    assert set(found) == {("E3", "E3", (True,)), ("F3", "F3", (False,))}
