from __future__ import annotations

from raamwerk.core.enrolment.overview import overview
from raamwerk.formats.framework import load
from tests.core.enrolment.build import day, enrolment, ordered


def test_an_overview_holds_the_dates_the_remarks_and_the_deeds_of_one_day():
    held = enrolment("2023-01-01", orders=(ordered("2022-12-01"),))
    found = overview(held, load("gt-microsoft-2"), day("2026-11-24"))
    assert found.framework == "GT Microsoft 2"
    assert found.held.ending.last == day("2027-12-31")
    assert {each.code for each in found.remarks} == {
        "enrolment.ends-after-framework",
        "enrolment.order-before-start",
    }
    assert "deed.final-order" in {each.code for each in found.deeds}
