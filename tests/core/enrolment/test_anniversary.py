from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.anniversary import (
    anniversaries,
    anniversary,
    last_anniversary,
    next_anniversary,
)
from tests.core.enrolment.build import STARTS, day
from tests.oracle import days


@pytest.mark.parametrize(
    ("start", "year", "found"),
    [
        ("2024-06-01", 2026, "2026-06-01"),
        ("2024-02-29", 2025, "2025-02-28"),
        ("2024-02-29", 2028, "2028-02-29"),
        ("2023-02-28", 2024, "2024-02-28"),
    ],
)
def test_an_anniversary_in_a_year(start: str, year: int, found: str):
    assert anniversary(day(start), year) == day(found)


def test_the_start_is_no_anniversary_in_the_list_and_the_last_day_is_left_out():
    found = list(anniversaries(day("2024-02-29"), day("2027-02-28")))
    assert found == [day("2025-02-28"), day("2026-02-28")]


@pytest.mark.parametrize(
    ("on", "last", "following"),
    [
        ("2024-02-28", None, "2024-02-29"),
        ("2024-02-29", "2024-02-29", "2025-02-28"),
        ("2025-02-27", "2024-02-29", "2025-02-28"),
        ("2025-02-28", "2025-02-28", "2026-02-28"),
        ("2028-02-28", "2027-02-28", "2028-02-29"),
        ("2028-02-29", "2028-02-29", "2029-02-28"),
    ],
)
def test_around_29_february(on: str, last: str | None, following: str):
    start = day("2024-02-29")
    assert last_anniversary(start, day(on)) == (last and day(last))
    assert next_anniversary(start, day(on)) == day(following)


@given(STARTS, st.integers(-400, 4000))
def test_last_and_next_are_those_of_a_walk_over_days(start: date, ahead: int):
    on = start + timedelta(days=ahead)
    assert last_anniversary(start, on) == days.last_anniversary(start, on)
    assert next_anniversary(start, on) == days.next_anniversary(start, on)


@given(STARTS, st.integers(0, 4000))
def test_the_anniversaries_cut_the_time_into_years(start: date, ahead: int):
    until = start + timedelta(days=ahead)
    walked = [start + timedelta(days=n) for n in range(1, ahead)]
    expected = [on for on in walked if days.is_anniversary(start, on)]
    assert list(anniversaries(start, until)) == expected
