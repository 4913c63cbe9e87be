"""The exit plan: value, threshold, procedure and the days worked back (L-1 to L-3, scenarios 18 and 25)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.enrolment.calendar import calendar
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.errors import Refused
from raamwerk.core.period import days_later
from raamwerk.core.planning.exit.plan import exit_plan
from raamwerk.core.planning.forecast.after import ListPrice
from raamwerk.core.planning.forecast.forecast import forecast
from tests.build import euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from raamwerk.core.enrolment.enrolment import Ordered
    from raamwerk.core.framework.framework import Framework

LIST = ListPrice(name="list")


def plan(
    *orders: Ordered,
    price: str = "33.17",
    on: date = made.ON,
    framework: Framework | None = None,
    **more: Any,
):
    framework = framework or made.framework()
    books = [made.book(made.entry(price, listed="37.40"))]
    found = forecast(made.enrolment(*orders), framework, books, on, [LIST])
    return exit_plan(found, framework, **more)


def test_scenario_25_a_tender_for_48_months_is_worth_955_296_and_goes_european():
    found = plan()
    assert found.value == euro("955296.00")
    assert (found.threshold, found.procedure) == (euro("216000"), "european")
    assert (found.months, found.most_months) == (48, 48)


@pytest.mark.parametrize(
    ("quantity", "months", "procedure"),
    [("125", 48, "national"), ("125", 60, "european"), ("1", 48, "national")],
)
def test_the_value_over_the_whole_duration_decides_the_procedure(
    quantity: str, months: int, procedure: str
):
    found = plan(made.ordered(quantity), price="34.20", months=months)
    assert found.procedure == procedure
    assert found.value == int(quantity) * months * euro("34.20")


def test_exactly_the_threshold_is_european():
    found = plan(made.ordered("100"), price="45.00", months=48)
    assert (found.value, found.procedure) == (euro("216000"), "european")
    assert plan(made.ordered("100"), price="44.99", months=48).procedure == "national"


def test_an_unknown_line_leaves_the_procedure_open_unless_the_rest_is_enough():
    other = made.ordered("1", part_number="BBB-00001")
    small, large = plan(made.ordered("1"), other), plan(made.ordered(), other)
    assert (small.unknown, small.procedure) == (1, None)
    assert large.procedure == "european"
    assert small.steps == plan(made.ordered()).steps


def test_the_phases_join_up_and_end_on_the_last_day():
    found = plan()
    assert found.steps[-1].last == found.last == date(2027, 5, 31)
    for one, following in pairwise(found.steps):
        assert following.since == days_later(one.last, 1)
    assert found.starts == date(2026, 8, 20)
    assert found.days_late(made.ON) == 95
    assert [step.late for step in found.steps] == [True, False, False, False, False]


def test_shorter_phases_make_it_in_time():
    found = plan(given={"preparation": 10, "evaluation": 15, "transition": 30})
    assert (found.starts, found.days_late(made.ON)) == (date(2027, 2, 6), 0)
    none = plan(
        given=dict.fromkeys(["preparation", "tender", "evaluation", "standstill", "transition"], 0)
    )
    assert (none.steps, none.starts) == ((), date(2027, 6, 1))


def test_scenario_18_reminds_180_90_60_and_30_days_before_the_end():
    found = calendar(made.enrolment(), terms_of(made.framework(), made.ON), made.ON)
    assert [deed.since.isoformat() for deed in found if deed.code == "deed.alert"] == [
        "2026-12-02",
        "2027-03-02",
        "2027-04-01",
        "2027-05-01",
    ]


def test_what_the_end_costs_is_told_by_scenario_and_year():
    found = plan(price="34.20")
    lost = {year: extra for name, year, extra in found.lost if name == "list"}
    assert lost[2027] == euro("13440.00")
    assert lost[2028] == 12 * 600 * euro("3.20")


def test_past_the_framework_the_latest_threshold_is_assumed_and_without_one_it_is_open():
    assert plan(on=date(2028, 2, 1)).threshold_assumed
    framework = made.framework()
    bare = replace(framework, terms=tuple(t for t in framework.terms if t.id != "reseller-tender"))
    found = plan(framework=bare)
    assert (found.threshold, found.procedure) == (None, None)


@pytest.mark.parametrize("months", [0, 121])
def test_a_duration_that_cannot_be_is_refused(months: int):
    with pytest.raises(Refused, match=r"exit\.months"):
        plan(months=months)
