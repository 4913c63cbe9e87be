from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.planning.mix.bundles import bundles, throughs
from raamwerk.core.planning.mix.coupled import (
    Stretch,
    decided,
    model_of,
    programme_of,
    stretches,
)
from raamwerk.core.planning.mix.problem import Need, Problem
from raamwerk.core.planning.programme import solve
from tests.core.planning.mix.build import group, suite, years

if TYPE_CHECKING:
    from raamwerk.core.planning.mix.choice import Choice


def test_months_in_which_nothing_changes_are_one_stretch():
    who = group("g", "a", [1, 1, 2, 2, 2, 2])
    later = type(who)(
        id="h", heads=(1,) * 6, needs=(Need(0, frozenset("a")), Need(5, frozenset("b")))
    )
    problem = Problem(years=years(2), products=(), groups=(who, later))
    assert stretches(problem) == (
        Stretch(0, 2, 0, 0), Stretch(2, 3, 0, 0), Stretch(3, 5, 1, 1), Stretch(5, 6, 1, 1),
    )  # fmt: skip


def test_the_programme_of_all_bundles_gives_back_the_decisions_and_the_seats_bought():
    problem = Problem(
        years=years(1, 2),
        products=(suite("E3", "a", 5, minimum=4), suite("F3", "a", 9)),
        groups=(group("g", "a", [3, 2]),),
    )
    found = throughs(problem, problem.groups[0])
    assert found is not None
    columns: dict[str, tuple[tuple[Choice, ...], ...]] = {
        "g": (tuple(bundles(found[1][0], 1_000).values()),)
    }
    model = model_of(problem, columns)
    programme, common = programme_of(model)
    answer = solve(programme)
    decisions, bought = decided(model, answer.values)
    assert [choice.base_in for choice in decisions["g"]] == ["E3"]
    assert bought == {"E3": [4, 4]}
    assert common * sum(c * v for c, v in zip(programme.costs, answer.values, strict=True)) == 40
