from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from raamwerk.cli.participation import page
from raamwerk.core.life import Step
from raamwerk.core.participant.eligibility import Eligibility
from raamwerk.core.participant.taking_part import TakingPart, TakingPartState
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    import pytest

S = TakingPartState
DAY = date(2026, 11, 2)


def test_the_test_is_told_with_its_reason_in_both_languages(capsys: pytest.CaptureFixture[str]):
    held = TakingPart(
        "GM0344",
        "gt-microsoft-2",
        (Step(S.REQUESTED, DAY), Step(S.REFUSED, DAY, "belang te klein")),
        eligibility=Eligibility(Outcome.BREACH, "eligibility.kind-left-out", {"kind": "province"}),
    )
    page.write_one(held, DAY, "nl")
    said = capsys.readouterr().out
    assert "GM0344, gt-microsoft-2: afgewezen" in said
    assert "Toets: wijkt af. " in said
    assert "afgewezen: belang te klein" in said
    page.write_one(held, DAY, "en")
    assert "Test: breach. " in capsys.readouterr().out
