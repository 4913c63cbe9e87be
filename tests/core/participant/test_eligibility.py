from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.framework.term import Term
from raamwerk.core.participant.eligibility import eligible
from raamwerk.core.rule import Outcome, Sentence

TERM = Term(
    id="eligibility",
    since=date(2022, 12, 1),
    words=Sentence(nl="", en=""),
    sources=(),
    parameters={
        "kinds": ("municipality", "joint_body", "safety_region"),
        "percent": 500_000,
        "measure": "declared",
    },
)


@pytest.mark.parametrize(
    ("kind", "interest", "outcome"),
    [
        ("municipality", None, Outcome.PASS),
        ("safety_region", None, Outcome.PASS),
        ("joint_body", 550_000, Outcome.PASS),
        ("joint_body", 500_000, Outcome.PASS),
        ("joint_body", 499_900, Outcome.BREACH),
        ("joint_body", None, Outcome.UNKNOWN),
        ("province", None, Outcome.BREACH),
        ("water_board", 1_000_000, Outcome.BREACH),
    ],
)
def test_who_may_take_part(kind: str, interest: int | None, outcome: Outcome):
    assert eligible(TERM, kind, interest) is outcome
