from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest

from raamwerk.core.errors import Conflict
from raamwerk.core.life import Life, Step, state_on


class Light(StrEnum):
    RED = "red"
    GREEN = "green"
    BROKEN = "broken"


LIFE = Life(
    "light",
    Light.RED,
    {
        Light.RED: frozenset({Light.GREEN, Light.BROKEN}),
        Light.GREEN: frozenset({Light.RED}),
        Light.BROKEN: frozenset(),
    },
    reasoned=frozenset({Light.BROKEN}),
)
DAY = date(2026, 6, 1)
BEGUN = (LIFE.begin(DAY),)


def test_a_step_that_may_follow_is_taken_on_its_day():
    assert LIFE.step(BEGUN, Light.GREEN, date(2026, 6, 2), None) == Step(
        Light.GREEN, date(2026, 6, 2)
    )


def test_two_steps_may_be_taken_on_one_day():
    assert LIFE.step(BEGUN, Light.GREEN, DAY, None).on == DAY


def test_a_step_that_may_not_follow_is_refused_with_those_that_may():
    with pytest.raises(Conflict) as refused:
        LIFE.step(BEGUN, Light.RED, DAY, None)
    assert refused.value.code == "life.no-such-step"
    assert refused.value.facts["possible"] == "broken, green"


def test_a_step_before_the_last_one_is_refused():
    with pytest.raises(Conflict, match=r"life\.before-last-step"):
        LIFE.step(BEGUN, Light.GREEN, date(2026, 5, 31), None)


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_state_that_asks_for_a_reason_is_not_reached_without(reason: str | None):
    with pytest.raises(Conflict, match=r"life\.reason-needed"):
        LIFE.step(BEGUN, Light.BROKEN, DAY, reason)
    assert LIFE.step(BEGUN, Light.BROKEN, DAY, "a stone").reason == "a stone"


def test_the_state_on_a_day_is_that_of_the_last_step_up_to_it():
    steps = (*BEGUN, Step(Light.GREEN, date(2026, 7, 1)))
    assert state_on(steps, date(2026, 5, 31)) is None
    assert state_on(steps, date(2026, 6, 30)) is Light.RED
    assert state_on(steps, date(2026, 7, 1)) is Light.GREEN
