from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Conflict
from raamwerk.core.participant.taking_part import LIFE, TakingPart, TakingPartState

S = TakingPartState
DAY = date(2024, 3, 15)


@pytest.mark.parametrize(
    "way",
    [
        (S.ASSESSED, S.APPROVED, S.WAITING, S.ACTIVE, S.ENDED),
        (S.ASSESSED, S.APPROVED, S.ACTIVE, S.SUCCEEDED),
        (S.ASSESSED, S.APPROVED, S.WAITING, S.WITHDRAWN),
        (S.ASSESSED, S.REFUSED, S.REQUESTED, S.ASSESSED),
    ],
)
def test_the_ways_that_participation_goes(way: tuple[TakingPartState, ...]):
    steps = [LIFE.begin(DAY)]
    for state in way:
        steps.append(LIFE.step(steps, state, DAY, "interest below half"))
    assert steps[-1].state is way[-1]


@pytest.mark.parametrize("state", [S.ACTIVE, S.APPROVED, S.ENDED])
def test_nobody_takes_part_without_an_assessment(state: TakingPartState):
    with pytest.raises(Conflict):
        LIFE.step([LIFE.begin(DAY)], state, DAY, None)


def test_a_refusal_has_a_reason():
    steps = [LIFE.begin(DAY)]
    steps.append(LIFE.step(steps, S.ASSESSED, DAY, None))
    with pytest.raises(Conflict, match=r"life\.reason-needed"):
        LIFE.step(steps, S.REFUSED, DAY, None)


def test_a_part_knows_its_state_now_and_on_a_day():
    steps = [LIFE.begin(DAY)]
    steps.append(LIFE.step(steps, S.ASSESSED, date(2024, 4, 1), None))
    part = TakingPart("GM0344", "gt-microsoft-2", tuple(steps))
    assert part.state is S.ASSESSED
    assert part.state_on(date(2024, 3, 31)) is S.REQUESTED
    assert part.state_on(date(2024, 3, 14)) is None
