from __future__ import annotations

from dataclasses import replace

import pytest

from raamwerk.core.money import decimal
from raamwerk.core.planning.mix.plan import solved
from raamwerk.core.planning.mix.problem import Need, Problem
from tests.build import euro
from tests.core.planning.mix.build import add_on, group, step_up, suite, years
from tests.house.source import ROOT

PAGE = (ROOT / "docs/algorithms/licence-mix.md").read_text("utf-8")
PRODUCTS = {
    "E3": suite("E3", "a", euro("34.20")),
    "E5": suite("E5", "ab", euro("50.40")),
    "up": step_up("up", "E3", "E5", euro("16.20")),
    "Security": add_on("Security", "b", euro("9.90"), beside="E3"),
}


@pytest.mark.parametrize(
    ("offered", "way"),
    [
        ("E3 E5 up Security", "E3, with Security after six months"),
        ("E3 E5 up", "E3, stepping up after six months"),
        ("E3 E5", "E5 from the beginning"),
    ],
)
def test_the_worked_example_of_the_page_is_what_the_plan_finds(offered: str, way: str):
    who = replace(
        group("g", "a", [50] * 12), needs=(Need(0, frozenset("a")), Need(6, frozenset("ab")))
    )
    products = tuple(PRODUCTS[name] for name in offered.split())
    plan = solved(Problem(years=years(1, 12), products=products, groups=(who,)))
    assert f"| {way} | {decimal(plan.bill.cost):,} |" in PAGE
    assert plan.certificate.proof == "exact"
