"""The phases of a procurement, each with its grounds."""

from __future__ import annotations

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.exit.phase import PHASES, phases


def test_a_user_replaces_the_days_of_a_phase_and_that_shows():
    found = {
        phase.name: (phase.days, phase.grounds) for phase in phases("european", {"tender": 30})
    }
    assert found["tender"] == (30, "given")
    assert found["standstill"] == (20, "act")


def test_both_procedures_have_the_same_phases_in_the_same_order():
    assert [p.name for p in PHASES["european"]] == [p.name for p in PHASES["national"]]


@pytest.mark.parametrize("wrong", [{"party": 3}, {"tender": -1}, {"tender": 731}])
def test_a_phase_that_cannot_be_is_refused(wrong: dict[str, int]):
    with pytest.raises(Refused, match=r"exit\.phase"):
        phases("european", wrong)
