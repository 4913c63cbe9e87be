from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.period import Period, days_later, in_force, months_later

days = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def test_a_period_holds_its_first_day_and_not_the_day_it_ends():
    days = Period(date(2022, 12, 1), date(2027, 12, 1))
    assert date(2022, 12, 1) in days
    assert date(2027, 11, 30) in days
    assert date(2022, 11, 30) not in days
    assert date(2027, 12, 1) not in days
    assert days.last == date(2027, 11, 30)


def test_an_open_side_has_no_end():
    assert date.min in Period(None, date(2022, 12, 1))
    assert date.max in Period(date(2022, 12, 1), None)
    assert Period(date(2022, 12, 1), None).last is None


@pytest.mark.parametrize(
    ("on", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_are_counted_from_the_first_date_and_kept_inside_the_month(
    on: date, months: int, then: date
):
    assert months_later(on, months) == then


@given(days, st.integers(-600, 600))
def test_so_many_months_later_is_in_that_month(on: date, months: int):
    then = months_later(on, months)
    assert (then.year * 12 + then.month) - (on.year * 12 + on.month) == months
    assert then.day == on.day or (then.day < on.day and (then.day + 1 > 28))


@given(days, st.integers(-1000, 1000))
def test_days_later_and_back_is_the_same_day(on: date, count: int):
    assert days_later(days_later(on, count), -count) == on
    assert (days_later(on, count) - on).days == count


@dataclass(frozen=True)
class Rate:
    since: date
    value: int


@given(st.lists(days, unique=True), days)
def test_the_value_in_force_has_the_latest_start_that_is_not_after_the_day(
    starts: list[date], on: date
):
    found = in_force([Rate(start, i) for i, start in enumerate(starts)], on)
    earlier = [start for start in starts if start <= on]
    assert (found.since if found else None) == max(earlier, default=None)
