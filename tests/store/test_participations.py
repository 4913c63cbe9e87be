from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.life import Step
from raamwerk.core.participant.taking_part import TakingPart, TakingPartState
from raamwerk.store import frameworks, models, organisations, participations
from raamwerk.store.frameworks import FrameworkFile
from tests.world import MINE, THEIRS

if TYPE_CHECKING:
    from tests.registers import Register

S = TakingPartState
DAY = date(2024, 3, 15)


@pytest.fixture(autouse=True)
def _bodies(register: Register) -> None:
    organisations.add(MINE)
    organisations.add(THEIRS)
    for code in ("f-1", "f-2"):
        frameworks.add(FrameworkFile(code, "f.toml", b"x", "x", DAY))


def test_a_request_is_the_first_step_and_further_steps_follow():
    participations.request(MINE.code, "f-1", DAY)
    participations.step(MINE.code, "f-1", S.ASSESSED, date(2024, 3, 20))
    found = participations.step(MINE.code, "f-1", S.REFUSED, date(2024, 4, 1), "no interest")
    assert found == TakingPart(
        MINE.code,
        "f-1",
        (
            Step(S.REQUESTED, DAY),
            Step(S.ASSESSED, date(2024, 3, 20)),
            Step(S.REFUSED, date(2024, 4, 1), "no interest"),
        ),
    )
    assert participations.of(MINE.code, "f-1") == found


def test_they_are_listed_by_participant_and_by_framework():
    participations.request(THEIRS.code, "f-1", DAY)
    participations.request(MINE.code, "f-2", DAY)
    participations.request(MINE.code, "f-1", DAY)
    assert [p.framework for p in participations.of_participant(MINE.code)] == ["f-1", "f-2"]
    assert [p.participant for p in participations.of_framework("f-1")] == [MINE.code, THEIRS.code]


def test_a_step_that_may_not_follow_is_refused_and_leaves_nothing():
    participations.request(MINE.code, "f-1", DAY)
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        participations.step(MINE.code, "f-1", S.ACTIVE, DAY)
    with pytest.raises(Conflict, match=r"participation\.there-already"):
        participations.request(MINE.code, "f-1", DAY)
    assert len(participations.of(MINE.code, "f-1").steps) == 1


def test_a_step_that_was_taken_is_never_changed():
    participations.request(MINE.code, "f-1", DAY)
    with pytest.raises(IntegrityError):
        models.ParticipationStep.objects.update(state="active")


def test_one_that_is_not_there_is_not_found():
    with pytest.raises(NotFound, match=r"participation\.unknown"):
        participations.of(MINE.code, "f-1")
    with pytest.raises(NotFound, match=r"participation\.unknown"):
        participations.step(MINE.code, "f-1", S.ASSESSED, DAY)
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        participations.request(MINE.code, "f-3", DAY)
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        participations.request("GM0001", "f-1", DAY)
