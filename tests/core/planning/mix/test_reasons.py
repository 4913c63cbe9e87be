from __future__ import annotations

from dataclasses import replace
from typing import Any

from raamwerk.core.planning.mix.choice import Choice
from raamwerk.core.planning.mix.plan import solved
from raamwerk.core.planning.mix.problem import Coverage, Problem
from raamwerk.core.planning.mix.reasons import Staying, named, reasons, staying
from tests.core.planning.mix.build import group, suite, years

E3 = suite("E3", "ab", 5, 5, counts=True)
F3 = suite("F3", "a", 2, 2)


def problem(needs: str, **more: Any) -> Problem:
    who = group("g", needs, [3] * 4, holds=frozenset({"E3"}), held=3)
    known = Problem(years=years(2, 2, reducible=False), products=(E3, F3), groups=(who,))
    return replace(known, **more)


def told(asked: Problem) -> list[tuple[str, dict[str, object]]]:
    return [(each.code, dict(each.facts)) for each in reasons(solved(asked))]


def test_what_is_there_stays_until_it_may_fall_and_then_the_cheapest_is_taken():
    assert told(problem("a")) == [
        ("mix.because-committed", {"held": 3}),
        ("mix.because-cheapest", {"other": "E3", "extra": 18}),
    ]


def test_what_nothing_else_covers_and_what_stays_are_told_apart():
    assert told(problem("ab"))[1] == ("mix.because-only", {})
    dear = problem("a", switch=20)
    assert told(dear)[1] == ("mix.because-stays", {"other": "F3", "extra": 60 - 18})


def test_a_rule_that_makes_a_group_take_something_else_is_named():
    code, facts = told(problem("a", coverage=Coverage(900_000)))[1]
    assert code == "mix.because-coupled"
    assert facts["other"] == "F3"
    assert "coverage" in str(facts["rules"])
    assert facts["extra"] == 18


def test_staying_costs_what_is_held_and_names_what_it_does_not_meet():
    assert staying(solved(problem("a"))) == Staying(60, ())
    assert staying(solved(problem("a"))).will_do
    asked = problem("ab", coverage=Coverage(1_000_000))
    held = replace(asked.groups[0], holds=frozenset({"F3"}))
    found = staying(solved(replace(asked, groups=(held,))))
    assert found == Staying(24, ("g",), ("coverage",))
    assert not found.will_do
    new = replace(asked.groups[0], holds=frozenset(), held=0)
    assert staying(solved(replace(asked, groups=(new,)))).cost is None


def test_a_bundle_of_nothing_is_a_dash():
    assert named(Choice(None, None, (), 0)) == "-"
