from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.lock import locked_on, locks, price_day
from tests.core.enrolment.build import PART, STARTS, day, enrolment, ordered
from tests.oracle import days

PAGE = Path(__file__).parents[3] / "docs/algorithms/price-lock.md"


@pytest.mark.parametrize(
    ("start", "first", "on", "effect", "found"),
    [
        # Scenario 16: the period's price of 1 December reaches an anniversary of 1 June half a year later.
        ("2024-06-01", "2024-06-01", "2026-12-15", "sticky", "2026-06-01"),
        ("2024-06-01", "2024-06-01", "2026-12-15", "calendar", "2026-12-15"),
        ("2023-12-01", "2023-12-01", "2026-12-15", "sticky", "2026-12-01"),
        # First ordered within this year of the enrolment.
        ("2024-06-01", "2026-12-10", "2026-12-15", "sticky", "2026-12-10"),
        ("2024-06-01", None, "2026-12-15", "sticky", "2026-12-15"),
        ("2024-06-01", "2027-01-01", "2026-12-15", "sticky", "2026-12-15"),
        ("2024-06-01", "2024-05-20", "2024-06-01", "sticky", "2024-06-01"),
        ("2024-06-01", None, "2024-05-31", "sticky", None),
        ("2024-06-01", None, "2024-05-31", "calendar", None),
    ],
)
def test_the_day_whose_price_counts(
    start: str, first: str | None, on: str, effect: str, found: str | None
):
    got = price_day(day(start), first and day(first), day(on), effect)  # type: ignore[arg-type]
    assert got == (found and day(found))


@given(STARTS, st.none() | st.integers(-100, 2500), st.integers(0, 2500))
def test_it_lies_in_the_year_of_the_enrolment_and_not_after_the_day_itself(
    start: date, first: int | None, ahead: int
):
    on = start + timedelta(days=ahead)
    ordered_on = None if first is None else start + timedelta(days=first)
    found = price_day(start, ordered_on, on)
    last = days.last_anniversary(start, on)
    assert found is not None
    assert last is not None
    assert last <= found <= on
    if ordered_on is not None and ordered_on <= last:
        assert found == last


def test_the_first_order_or_reservation_locks_the_price():
    one = enrolment(
        "2024-06-01",
        orders=(
            ordered("2025-03-01"),
            ordered("2024-09-01", kind="reservation", usage_on=day("2024-12-01")),
            ordered("2024-07-01", kind="true_down"),
            ordered("2024-06-15", price_source="ONE_OFF"),
            ordered("2024-06-10", part_number="BBB-00002"),
        ),
    )
    assert locked_on(one, PART) == day("2024-09-01")
    assert locked_on(one, "CCC-00003") is None
    assert locks(one) == {PART: day("2024-09-01"), "BBB-00002": day("2024-06-10")}


def test_a_framework_that_fixes_every_price_at_the_start():
    assert locked_on(enrolment("2024-06-01"), PART, "enrolment-start") == day("2024-06-01")


def test_the_example_of_the_page_is_what_the_code_gives():
    text = PAGE.read_text()
    rows = re.findall(r"^\| (\S+) \| (\S+) \| (\S+) \| (\d\S+) \| (\d\S+) \|$", text, re.MULTILINE)
    assert len(rows) == 4
    for start, first, on, sticky, calendar in rows:
        ordered_on = None if first == "never" else day(first)
        assert price_day(day(start), ordered_on, day(on)) == day(sticky)
        assert price_day(day(start), ordered_on, day(on), "calendar") == day(calendar)
