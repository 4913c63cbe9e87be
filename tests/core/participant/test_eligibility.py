from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from raamwerk.core.framework.term import Term
from raamwerk.core.framework.vocabulary import TERMS
from raamwerk.core.participant.eligibility import (
    KINDS,
    Bounds,
    eligible,
    judge,
    judge_municipality,
)
from raamwerk.core.rule import Outcome, Sentence
from tests.core.participant.made import DIVIDED

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


def between(least: int, most: int) -> Bounds:
    return Bounds(Fraction(least, 10_000), Fraction(most, 10_000))


@pytest.mark.parametrize(
    ("interest", "code"),
    [
        (between(5_500, 5_500), "eligibility.interest-enough"),
        (between(5_000, 5_000), "eligibility.interest-enough"),
        (between(5_000, 10_000), "eligibility.interest-enough"),
        (between(4_999, 4_999), "eligibility.interest-below"),
        (between(0, 4_999), "eligibility.interest-below"),
        (between(4_999, 5_000), "eligibility.interest-between"),
        (None, "eligibility.interest-not-declared"),
    ],
)
def test_the_reason_for_a_joint_body(interest: Bounds | None, code: str):
    found = judge(TERM, "joint_body", interest)
    assert (found.code, found.reading) == (code, "O-16")


def test_a_hair_below_a_half_is_not_rounded_up():
    hair = Fraction(1, 2) - Fraction(1, 10**12)
    found = judge(TERM, "joint_body", Bounds(hair, hair))
    assert found.outcome is Outcome.BREACH
    assert found.facts["most"] == 499_999


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("municipality", "eligibility.kind-named"),
        ("safety_region", "eligibility.kind-named"),
        ("province", "eligibility.kind-left-out"),
        ("ministry", "eligibility.kind-left-out"),
    ],
)
def test_the_reason_for_a_kind_of_body(kind: str, code: str):
    assert judge(TERM, kind).code == code


@pytest.mark.parametrize(
    ("code", "on", "reason"),
    [
        ("0001", date(2022, 1, 1), "eligibility.kind-named"),
        ("0002", date(2021, 12, 31), "eligibility.kind-named"),
        ("0002", date(2022, 1, 1), "eligibility.municipality-ended"),
        ("0005", date(2021, 12, 31), "eligibility.municipality-not-yet"),
        ("0005", date(2022, 1, 1), "eligibility.kind-named"),
    ],
)
def test_a_municipality_takes_part_only_while_it_is_there(code: str, on: date, reason: str):
    assert judge_municipality(TERM, DIVIDED.municipality(code), on).code == reason


def test_the_kinds_are_those_that_a_framework_can_name():
    kinds = TERMS["eligibility"].parameter("kinds")
    assert kinds is not None
    assert set(KINDS) == set(kinds.choices)
