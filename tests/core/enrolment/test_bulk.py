from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.anniversary import last_anniversary, next_anniversary
from raamwerk.core.enrolment.bulk import (
    NEVER,
    Days,
    last_anniversary_days,
    next_anniversary_days,
    price_days,
)
from raamwerk.core.enrolment.lock import price_day
from tests.core.enrolment.build import STARTS

EPOCH = date(1970, 1, 1).toordinal()


def numbers(days: list[date | None]) -> Days:
    return np.array(
        [NEVER if day is None else day.toordinal() - EPOCH for day in days], dtype=np.int32
    )


pairs = st.lists(
    st.tuples(STARTS, st.integers(-800, 8000), st.none() | st.integers(-800, 8000)),
    min_size=1,
    max_size=60,
)


@given(pairs)
def test_whole_columns_give_the_same_days_as_the_plain_functions(
    rows: list[tuple[date, int, int | None]],
):
    starts = [start for start, _, _ in rows]
    on = [start + timedelta(days=ahead) for start, ahead, _ in rows]
    first = [None if n is None else start + timedelta(days=n) for start, _, n in rows]
    start_days, on_days, first_days = numbers([*starts]), numbers([*on]), numbers(first)
    expected = [last_anniversary(*pair) for pair in zip(starts, on, strict=True)]
    assert (last_anniversary_days(start_days, on_days) == numbers(expected)).all()
    following = [next_anniversary(*pair) for pair in zip(starts, on, strict=True)]
    assert (next_anniversary_days(start_days, on_days) == numbers([*following])).all()
    for effect in ("sticky", "calendar"):
        plain = [price_day(*row, effect) for row in zip(starts, first, on, strict=True)]
        found = price_days(start_days, first_days, on_days, effect)
        assert (found == numbers(plain)).all()
        assert found.dtype == np.int32


@pytest.mark.parametrize("start", [date(2024, 2, 29), date(2023, 12, 31), date(2024, 1, 1)])
def test_every_day_of_nine_years_from_one_start(start: date):
    on = [start + timedelta(days=n) for n in range(-3, 9 * 366)]
    start_day = numbers([start])
    expected = [last_anniversary(start, each) for each in on]
    assert (last_anniversary_days(start_day, numbers([*on])) == numbers(expected)).all()


def test_the_last_days_of_the_tables_and_those_beyond_them():
    start = numbers([date(2024, 2, 29)])
    on = numbers([date(2199, 12, 31), date(2200, 6, 1), date(9999, 12, 31)])
    last = numbers([date(2199, 2, 28)])
    assert (last_anniversary_days(start, on) == last).all()
    assert next_anniversary_days(start, on)[0] == numbers([date(2200, 2, 28)])[0]


def test_a_line_without_a_date_has_no_price_day():
    start = numbers([date(2024, 6, 1)])
    for effect in ("sticky", "calendar"):
        found = price_days(start, start, np.array([NEVER]), effect)
        assert found.tolist() == [NEVER]
