from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.anniversary import anniversaries
from raamwerk.core.enrolment.ending import computed_end
from raamwerk.core.enrolment.terms import EndRule, Windows
from raamwerk.core.enrolment.window import (
    change_window,
    closed_window,
    final_window,
    next_filing,
    reduction,
)
from tests.core.enrolment.build import STARTS, day
from tests.oracle import days

if TYPE_CHECKING:
    from raamwerk.core.period import Period

START, LAST = day("2024-06-01"), day("2027-05-31")


def shown(period: Period) -> tuple[date | None, date | None]:
    return period.since, period.last


@pytest.mark.parametrize(
    ("window", "since", "last"),
    [
        (change_window(day("2024-06-01")), "2024-04-02", "2024-05-02"),
        (change_window(day("2026-06-01")), "2026-04-02", "2026-05-02"),
        (final_window(day("2027-05-31")), "2027-05-01", "2027-05-31"),
        (final_window(day("2027-03-14")), "2027-02-12", "2027-03-14"),
        (closed_window(day("2026-06-01")), "2026-05-02", "2026-05-31"),
    ],
)
def test_the_windows_that_the_dossier_works_out(window: Period, since: str, last: str):
    assert shown(window) == (day(since), day(last))


def test_which_anniversaries_are_in_their_window_on_a_day_k_8():
    on, first = day("2026-11-23"), day("2026-12-01")
    found = [at for at in (first + timedelta(days=n) for n in range(90)) if on in change_window(at)]
    assert (found[0], found[-1], len(found)) == (day("2026-12-23"), day("2027-01-22"), 31)


@pytest.mark.parametrize(
    ("filed", "wanted", "accepted", "effect", "final"),
    [
        ("2026-04-20", "2026-06-01", True, "2026-06-01", False),
        ("2026-04-02", "2026-06-01", True, "2026-06-01", False),
        ("2026-05-02", "2026-06-01", True, "2026-06-01", False),
        ("2026-04-01", "2026-06-01", False, "2026-06-01", False),
        ("2026-05-03", "2026-06-01", False, "2027-06-01", True),
        ("2026-05-10", "2026-06-01", False, "2027-06-01", True),
        ("2025-11-15", "2025-11-15", False, "2026-06-01", False),
        ("2027-05-10", "2027-06-01", False, "2027-06-01", True),
    ],
)
def test_a_reduction_only_at_an_anniversary_filed_in_its_window_scenario_12(
    filed: str, wanted: str, effect: str, *, accepted: bool, final: bool
):
    found = reduction(START, day(filed), day(wanted), LAST)
    assert found.accepted == accepted
    assert (found.filing.effect_on, found.filing.final) == (day(effect), final)


def test_the_last_window_of_all_is_the_final_one():
    filing = next_filing(START, day("2026-05-10"), LAST)
    assert shown(filing.window) == (day("2027-05-01"), day("2027-05-31"))


def test_without_a_known_end_there_is_always_a_next_window():
    filing = next_filing(START, day("2026-05-10"))
    assert (filing.effect_on, filing.final) == (day("2027-06-01"), False)


def test_other_day_counts_are_a_parameter():
    windows = Windows(opens_days=90, closes_days=10)
    assert shown(change_window(day("2026-06-01"), windows)) == (
        day("2026-03-03"),
        day("2026-05-22"),
    )


@given(STARTS, st.integers(0, 2000))
def test_the_next_window_is_the_first_that_a_walk_over_days_finds(start: date, ahead: int):
    on = start + timedelta(days=ahead)
    filing = next_filing(start, on)
    at = on
    while not (days.is_anniversary(start, at) and at - on >= timedelta(days=30)):
        at += timedelta(days=1)
    assert filing.effect_on == at
    assert (on in filing.window) == (at - on <= timedelta(days=60))


@given(STARTS)
def test_no_two_windows_share_a_day(start: date):
    last = computed_end(start, EndRule())
    if last is None:
        return
    windows = [change_window(at) for at in anniversaries(start, last)] + [final_window(last)]
    covered = [
        window.since + timedelta(days=n)
        for window in windows
        if window.since and window.until
        for n in range((window.until - window.since).days)
    ]
    assert len(covered) == len(set(covered)) == 31 * len(windows)
    assert max(covered) == last
