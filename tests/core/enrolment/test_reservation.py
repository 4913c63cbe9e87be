from __future__ import annotations

from datetime import UTC, datetime

import pytest

from raamwerk.core.enrolment.reservation import (
    barriers,
    last_cancel,
    may_cancel,
    touches_step_ups,
    usage_instant,
)
from raamwerk.core.enrolment.terms import Windows
from tests.core.enrolment.build import day

START, LAST = day("2024-06-01"), day("2027-05-31")


def test_use_starts_at_midnight_pacific_and_can_be_cancelled_until_72_hours_before_m_9():
    usage = day("2026-09-10")
    assert usage_instant(usage) == datetime(2026, 9, 10, 8, tzinfo=UTC)
    assert last_cancel(usage) == datetime(2026, 9, 7, 8, tzinfo=UTC)


@pytest.mark.parametrize(("hour", "minute", "may"), [(8, 0, True), (8, 1, False), (9, 0, False)])
def test_cancelling_at_the_last_moment_scenario_14(hour: int, minute: int, *, may: bool):
    at = datetime(2026, 9, 7, hour, minute, tzinfo=UTC)
    assert may_cancel(day("2026-09-10"), at) == may


def test_other_hours_are_a_parameter():
    windows = Windows(cancel_hours=24, utc_offset_hours=1)
    assert last_cancel(day("2026-09-10"), windows) == datetime(2026, 9, 8, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("on", "usage", "expected"),
    [
        ("2025-07-01", "2025-09-10", []),
        ("2026-05-10", "2026-09-10", ["closed"]),
        ("2026-05-01", "2026-09-10", []),
        ("2026-05-02", "2026-09-10", ["closed"]),
        ("2026-05-31", "2026-09-10", ["closed"]),
        ("2026-06-01", "2026-09-10", []),
        ("2026-06-01", "2026-12-01", []),
        ("2026-06-01", "2026-12-02", ["too-far-ahead"]),
        ("2026-06-10", "2026-06-09", ["backdated"]),
        ("2027-01-10", "2027-06-01", ["after-end"]),
        ("2027-06-10", "2027-06-12", ["after-end"]),
    ],
)
def test_what_stands_in_the_way(on: str, usage: str, expected: list[str]):
    found = [remark.code for remark in barriers(START, day(on), day(usage), LAST)]
    assert found == [f"reservation.{code}" for code in expected]


def test_the_closed_days_are_named():
    [remark] = barriers(START, day("2026-05-10"), day("2026-09-10"))
    assert (remark.facts["since"], remark.facts["last"]) == ("2026-05-02", "2026-05-31")


@pytest.mark.parametrize(
    ("usage", "touches"),
    [("2026-04-01", False), ("2026-04-02", True), ("2026-06-01", True), ("2026-06-02", False)],
)
def test_a_use_close_before_an_anniversary_can_touch_step_ups(usage: str, *, touches: bool):
    assert touches_step_ups(START, day(usage)) == touches
