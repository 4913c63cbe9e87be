"""The oracle's own calendar against the dates that domain.md works out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.oracle import days


@pytest.mark.parametrize(
    ("start", "last"),
    [
        ("2022-12-01", "2027-11-30"),
        ("2022-12-15", "2027-12-14"),
        ("2023-01-01", "2027-12-31"),
        ("2023-03-15", "2027-03-14"),
        ("2023-06-01", "2027-05-31"),
        ("2024-01-01", "2027-12-31"),
        ("2024-02-29", "2027-02-27"),
        ("2024-03-15", "2027-03-14"),
        ("2024-06-01", "2027-05-31"),
        ("2025-09-01", "2027-08-31"),
        ("2026-12-01", "2027-11-30"),
        ("2027-01-01", "2027-12-31"),
        ("2027-03-15", None),
    ],
)
def test_the_worked_table_of_reading_o_1(start: str, last: str | None):
    day = date.fromisoformat(start)
    assert days.end(day, day, 2027) == (last and date.fromisoformat(last))


def test_terms_taken_over_at_an_anniversary_scenario_1():
    start = date(2021, 6, 1)
    takes_effect = days.participation(start, date(2024, 3, 15), date(2022, 12, 1))
    assert takes_effect == date(2024, 6, 1)
    assert days.end(start, takes_effect, 2027) == date(2027, 5, 31)


@pytest.mark.parametrize(
    ("start", "used", "policy", "months"),
    [
        ("2023-06-01", "2025-09-10", "next-first", 8),
        ("2023-06-01", "2025-09-10", "month-of-use", 9),
        ("2023-06-01", "2025-12-01", "next-first", 6),
        ("2019-01-15", "2020-01-01", "next-first", 1),
        ("2019-01-15", "2020-01-02", "next-first", 12),
        ("2024-03-15", "2024-03-15", "next-first", 12),
        ("2023-06-01", "2026-06-01", "next-first", 12),
    ],
)
def test_cover_months_as_worked_out_in_m_8_and_k_5(start: str, used: str, policy: str, months: int):
    assert days.cover_months(date.fromisoformat(start), date.fromisoformat(used), policy) == months


@pytest.mark.parametrize(
    ("since", "last", "months"),
    [
        ("2026-06-01", "2027-05-31", 12),
        ("2026-06-15", "2026-07-14", 1),
        ("2026-01-31", "2026-02-27", 1),
        ("2024-02-29", "2025-02-27", 12),
        ("2026-06-01", "2026-06-29", None),
        ("2026-06-01", "2026-05-31", None),
    ],
)
def test_a_billed_period_in_whole_months(since: str, last: str, months: int | None):
    assert days.whole_months(date.fromisoformat(since), date.fromisoformat(last)) == months


def test_the_window_of_scenario_1_counts_back_from_the_anniversary():
    anniversary = days.next_anniversary(date(2021, 6, 1), date(2024, 3, 15))
    assert anniversary - timedelta(days=60) == date(2024, 4, 2)
    assert anniversary - timedelta(days=30) == date(2024, 5, 2)
