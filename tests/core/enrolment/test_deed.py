from __future__ import annotations

import pytest

from raamwerk.core.enrolment.deed import Deed, State, deed
from raamwerk.core.period import Period
from tests.core.enrolment.build import day

[WINDOW] = deed(
    "deed.file-changes",
    Period(day("2026-04-02"), day("2026-05-03")),
    "M-7",
    "order-window",
    effect_on=day("2026-06-01"),
    required=True,
)


@pytest.mark.parametrize(
    ("on", "state", "left", "until"),
    [
        ("2026-04-01", State.FUTURE, 31, 1),
        ("2026-04-02", State.OPEN, 30, 0),
        ("2026-05-02", State.OPEN, 0, -30),
        ("2026-05-03", State.LATE, -1, -31),
        ("2026-05-31", State.LATE, -29, -59),
        ("2026-06-01", State.PAST, -30, -60),
    ],
)
def test_the_states_of_a_yearly_task_scenario_13(on: str, state: State, left: int, until: int):
    assert WINDOW.state(day(on)) == state
    assert WINDOW.days_left(day(on)) == left
    assert WINDOW.days_until(day(on)) == until


def test_what_was_done_is_done_from_that_day_on():
    [done] = deed(
        WINDOW.code,
        Period(WINDOW.since, day("2026-05-03")),
        "M-7",
        "order-window",
        effect_on=day("2026-06-01"),
        required=True,
        done_on=day("2026-04-20"),
    )
    assert done.state(day("2026-04-19")) == State.OPEN
    assert done.state(day("2026-05-10")) == State.DONE


def test_what_nobody_must_do_is_never_late():
    free = Deed(
        code="deed.reserve",
        since=day("2026-01-01"),
        last=day("2026-02-01"),
        source="M-9",
        term="reservation",
        effect_on=day("2027-01-01"),
    )
    assert free.state(day("2026-03-01")) == State.PAST


@pytest.mark.parametrize(
    "days",
    [
        Period(day("2026-01-01"), day("2026-01-01")),
        Period(None, day("2026-01-01")),
        Period(day("2026-01-01"), None),
    ],
)
def test_no_days_no_deed(days: Period):
    assert deed("deed.reserve", days, "M-9", "reservation") == ()


def test_the_days_are_facts_of_the_sentence():
    assert WINDOW.facts == {
        "since": "2026-04-02",
        "last": "2026-05-02",
        "effect_on": "2026-06-01",
    }
