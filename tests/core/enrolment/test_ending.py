from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from raamwerk.core.enrolment.ending import Ending, computed_end, end, whole_months
from raamwerk.core.enrolment.terms import EndRule
from raamwerk.core.period import months_later
from tests.core.enrolment.build import FRAMEWORK_UNTIL, STARTS, day
from tests.oracle import days

PAGE = Path(__file__).parents[3] / "docs/algorithms/end-of-an-enrolment.md"


def ending(start: str, registered: str | None = None, **rule: Any) -> Ending:
    return end(
        day(start),
        EndRule(**rule),
        framework_until=FRAMEWORK_UNTIL,
        registered=registered and day(registered),  # type: ignore[arg-type]
    )


def codes(found: Ending) -> list[str]:
    return [remark.code for remark in found.remarks]


@pytest.mark.parametrize(
    ("start", "last", "months", "after"),
    [
        ("2022-12-01", "2027-11-30", 60, False),
        ("2022-12-02", "2027-12-01", 60, True),
        ("2022-12-15", "2027-12-14", 60, True),
        ("2023-01-01", "2027-12-31", 60, True),
        ("2023-03-15", "2027-03-14", 48, False),
        ("2023-06-01", "2027-05-31", 48, False),
        ("2024-01-01", "2027-12-31", 48, True),
        ("2024-02-29", "2027-02-27", 36, False),
        ("2024-03-15", "2027-03-14", 36, False),
        ("2024-06-01", "2027-05-31", 36, False),
        ("2025-09-01", "2027-08-31", 24, False),
        ("2026-12-01", "2027-11-30", 12, False),
        ("2027-01-01", "2027-12-31", 12, True),
        ("2023-01-02", "2027-01-01", 48, False),
    ],
)
def test_the_worked_table_of_o_1(start: str, last: str, months: int, *, after: bool):
    found = ending(start)
    assert (found.last, found.months, found.registered) == (day(last), months, False)
    assert codes(found) == (["enrolment.ends-after-framework"] if after else [])


def test_a_start_on_1_january_ends_31_days_after_the_framework_scenario_3():
    [remark] = ending("2023-01-01").remarks
    assert remark.facts["days"] == 31
    assert remark.facts["framework_last"] == "2027-11-30"
    assert remark.reading == "O-2"


def test_no_full_term_left_scenario_5():
    found = ending("2027-03-15")
    assert found.last is None
    assert codes(found) == ["enrolment.no-full-term-left"]
    assert found.remarks[0].reading == "O-3"


def test_a_short_first_term_where_the_framework_allows_it():
    assert ending("2026-07-01", short_term=True).last == day("2027-06-30")
    assert ending("2027-03-15", short_term=True).last is None  # its eve in 2027 lies before it


def test_a_term_of_more_than_five_years_is_no_term():
    assert codes(ending("2021-06-01")) == ["enrolment.starts-too-early"]


@pytest.mark.parametrize(
    ("rule", "start", "last"),
    [
        ({"reading": "common-end"}, "2023-06-01", "2027-11-30"),
        ({"reading": "common-end", "common_end": date(2027, 9, 30)}, "2023-06-01", "2027-09-30"),
        ({"reading": "common-end"}, "2027-01-01", None),
        ({"reading": "framework-end"}, "2023-01-01", "2027-11-30"),
        ({"reading": "framework-end"}, "2023-06-01", "2027-05-31"),
        ({"after_framework": "clip"}, "2023-01-01", "2027-11-30"),
        ({"after_framework": "block"}, "2023-06-01", "2027-05-31"),
        ({"after_framework": "block"}, "2023-01-01", None),
        ({"after_framework": "block"}, "2022-12-01", "2027-11-30"),
        ({"after_framework": "block"}, "2022-12-02", None),
        ({"reading": "framework-stops"}, "2021-06-01", None),
        ({"year": None}, "2021-06-01", None),
        ({"year": 2031, "most_months": 48}, "2027-12-01", "2031-11-30"),
    ],
)
def test_the_other_readings(rule: dict[str, Any], start: str, last: str | None):
    assert ending(start, **rule).last == (last and day(last))


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ({"after_framework": "block"}, "enrolment.end-blocked"),
        ({"reading": "framework-stops"}, "enrolment.end-unknown"),
        ({"year": None}, "enrolment.end-unknown"),
    ],
)
def test_why_there_is_no_end(rule: dict[str, Any], code: str):
    assert codes(ending("2023-01-01", **rule)) == [code]


def test_the_contracts_own_date_wins_and_a_difference_is_said():
    found = ending("2024-06-01", "2027-03-31")
    assert (found.last, found.computed, found.registered) == (
        day("2027-03-31"),
        day("2027-05-31"),
        True,
    )
    assert codes(found) == ["enrolment.registered-end-differs"]
    assert found.months == 34
    assert codes(ending("2024-06-01", "2027-05-31")) == []


@pytest.mark.parametrize(
    ("start", "registered", "rule", "expected"),
    [
        ("2027-03-15", "2027-12-14", {}, ["no-full-term-left", "ends-after-framework"]),
        ("2024-06-01", "2029-12-31", {}, ["registered-end-differs", "ends-after-framework", "term-too-long"]),
        ("2024-06-01", "2024-01-01", {}, ["registered-end-differs", "ends-before-start"]),
        ("2024-06-01", "2028-01-31", {"reading": "framework-stops"}, ["terms-stop"]),
        ("2024-06-01", "2027-01-31", {"reading": "framework-stops"}, []),
        ("2024-06-01", "2027-01-31", {"year": None}, []),
    ],
)  # fmt: skip
def test_what_is_odd_about_a_registered_end(
    start: str, registered: str, rule: dict[str, Any], expected: list[str]
):
    found = ending(start, registered, **rule)
    assert codes(found) == [f"enrolment.{code}" for code in expected]
    assert found.last == day(registered)


@given(STARTS)
def test_the_end_is_the_eve_of_an_anniversary_in_2027_within_one_to_five_years(start: date):
    last = computed_end(start, EndRule())
    assert last == days.end(start, start, 2027)
    if last is not None:
        assert last.year == 2027
        assert days.is_anniversary(start, last + timedelta(days=1))
        assert months_later(start, 12) <= last + timedelta(days=1) <= months_later(start, 60)


@given(STARTS, STARTS)
def test_the_anniversaries_of_the_enrolment_itself_decide(began: date, at: date):
    takes_effect = days.next_anniversary(began, max(began, at))
    found = computed_end(takes_effect, EndRule(year=2028), None, began)
    assert found == days.end(began, takes_effect, 2028)


@given(STARTS, STARTS)
def test_whole_months_fit_and_one_more_does_not(since: date, until: date):
    since, until = min(since, until), max(since, until)
    months = whole_months(since, until)
    assert months_later(since, months) <= until < months_later(since, months + 1)


def test_the_table_of_the_page_is_what_the_code_gives():
    rows = re.findall(
        r"^\| (\d{4}-\d\d-\d\d) \| (\S+) \| (\S+) \| (.*?) \|$", PAGE.read_text(), re.MULTILINE
    )
    assert len(rows) == 12
    for start, last, months, remark in rows:
        found = ending(start)
        assert (str(found.last or "none"), str(found.months or "-")) == (last, months)
        assert remark == (found.remarks[0].code if found.remarks else "")
