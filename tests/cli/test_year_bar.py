from __future__ import annotations

import io
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.cli.year_bar import CELLS, MONTHS, Track, short_day, year_bar
from raamwerk.core.period import Period

ON = date(2026, 11, 24)
WINDOW = Track("Wijzigen", (Period(date(2027, 5, 1), date(2027, 6, 1)),))


def test_a_window_of_a_month_fills_that_month():
    heading, line, today = year_bar(ON, [WINDOW], {}, "nl")
    assert heading.split() == [
        "nov",
        "dec",
        "jan",
        "feb",
        "mrt",
        "apr",
        "mei",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt",
    ]
    at = heading.index("mei")
    assert line[at : at + CELLS] == "█████"
    assert line.count("█") == CELLS
    assert heading.index("nov") <= today.index("▲") < heading.index("dec")


def test_single_days_are_marked_by_their_letter_below():
    marks = {date(2027, 5, 31): "E", date(2020, 1, 1): "V"}
    heading, _, row, _ = year_bar(ON, [WINDOW], marks, "nl")
    assert row.strip() == "E"
    assert row.index("E") == heading.index("mei") + CELLS - 1


def test_what_is_nearly_always_possible_is_drawn_lighter_and_an_empty_line_left_out():
    tracks = [Track("Reserving", (Period(ON, None),), light=True), Track("Nothing", ())]
    heading, line, _ = year_bar(ON, tracks, {}, "en")
    assert heading.split()[0] == "Nov"
    assert "·" in line
    assert set(line.removeprefix("Reserving").strip()) == {"·", "▒"}


def test_an_output_without_these_signs_gets_plain_ones(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    lines = year_bar(ON, [WINDOW], {}, "nl")
    assert all(line.isascii() for line in lines)
    assert "#####" in lines[1]
    assert "^" in lines[-1]


def cell_of(first_month: date, on: date) -> int:
    """The cell of a day, by dividing its month in five."""
    month = 12 * (on.year - first_month.year) + on.month - first_month.month
    length = monthrange(on.year, on.month)[1]
    return CELLS * month + max(c for c in range(CELLS) if length * c // CELLS < on.day)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 400), st.integers(1, 400))
def test_a_cell_is_drawn_where_a_day_of_it_is_in_the_period(on: date, ahead: int, length: int):
    first = on.replace(day=1)
    since = first + timedelta(days=ahead)
    days = [since + timedelta(days=n) for n in range(length)]
    _, line, _ = year_bar(
        on, [Track("x", (Period(since, days[-1] + timedelta(days=1)),))], {}, "nl"
    )
    drawn = {cell for cell in (cell_of(first, day) for day in days) if cell < MONTHS * CELLS}
    assert {at for at, sign in enumerate(line[3:]) if sign == "█"} == drawn
    assert len(line[3:]) == MONTHS * CELLS


@pytest.mark.parametrize(("language", "text"), [("nl", "2 mrt 2027"), ("en", "2 Mar 2027")])
def test_a_day_in_a_narrow_column(language: str, text: str):
    assert short_day(date(2027, 3, 2), language) == text  # type: ignore[arg-type]
