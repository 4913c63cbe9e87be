from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.deed import State
from raamwerk.core.enrolment.overview import Overview, overview
from raamwerk.core.enrolment.task import due, reminders, tasks
from raamwerk.formats.framework import load
from tests.core.enrolment.build import STARTS, day, enrolment

GT2 = load("gt-microsoft-2")


def seen(on: str, start: str = "2024-06-01", **facts: object) -> Overview:
    return overview(enrolment(start, **facts), GT2, day(on))


def test_reminders_lie_before_the_last_day_and_none_before_it_can_be_done():
    found = next(t for t in tasks(seen("2026-03-01")) if t.deed.code == "deed.file-changes")
    assert [str(each) for each in reminders(found.deed)] == [
        *("2026-04-02", "2026-04-18", "2026-04-25", "2026-05-01")
    ]


@pytest.mark.parametrize(
    ("on", "reminder"),
    [
        ("2026-04-01", None),
        ("2026-04-02", "2026-04-02"),
        ("2026-04-20", "2026-04-18"),
        ("2026-05-02", "2026-05-01"),
        ("2026-05-03", None),
    ],
)
def test_the_latest_reminder_is_due_and_none_once_nothing_can_be_done(
    on: str, reminder: str | None
):
    found = None if reminder is None else day(reminder)
    year = [t for t in tasks(seen(on)) if t.deed.effect_on == day("2026-06-01")]
    assert [found] == [due(each, day(on)) for each in year]


@given(STARTS, st.dates(day("2022-12-01"), day("2028-06-01")))
def test_whoever_is_reminded_can_still_do_something(start: object, on: object):
    for each in tasks(overview(enrolment(start), GT2, on)):  # type: ignore[arg-type]
        reminder = due(each, on)  # type: ignore[arg-type]
        if reminder is not None:
            assert each.deed.since <= reminder <= on <= each.deed.last  # type: ignore[operator]
            assert each.state is State.OPEN
        assert all(day >= on for day in each.remind_on)  # type: ignore[operator]


def test_what_runs_by_itself_and_what_cannot_be_done_is_no_task():
    codes = {each.deed.code for each in tasks(seen("2026-11-24"))}
    assert not codes & {"deed.reserve", "deed.order-more", "deed.reservations-closed", "deed.end"}


def test_a_task_has_the_same_key_on_every_day():
    early = {each.key for each in tasks(seen("2026-03-01"))}
    later = {each.key for each in tasks(seen("2026-04-05"))}
    assert early <= later
