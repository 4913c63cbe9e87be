from __future__ import annotations

from typing import get_args

from raamwerk.cli.kind_words import KIND, ORDER, PARTICIPATION, SIDE, said
from raamwerk.core.enrolment.enrolment import OrderKind
from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.participant.taking_part import SIDES, TakingPartState


def test_every_state_kind_and_side_has_its_words():
    assert set(KIND) == set(get_args(OrderKind))
    assert set(ORDER) == {state.value for state in OrderState}
    assert set(PARTICIPATION) == {state.value for state in TakingPartState}
    assert set(SIDE) == set(SIDES)


def test_a_value_without_words_shows_as_it_is():
    assert said(ORDER, "sent", "nl") == "verzonden"
    assert said(ORDER, "other", "nl") == "other"
    assert said(ORDER, None, "en") == "-"
