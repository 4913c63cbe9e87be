from __future__ import annotations

import pytest

from raamwerk.core.checking.answer import answers
from raamwerk.core.checking.case import NOT_JUDGED
from raamwerk.core.errors import NotFound
from raamwerk.core.rules import RULES
from raamwerk.formats.case.read import read
from raamwerk.formats.framework import shipped

HEADING = """[case]
title = { nl = "Een geval", en = "A case" }
framework = "gt-microsoft-2"
on = 2026-11-24
"""
ENROLMENT = """
[enrolment]
number = "8000001"
framework = "gt-microsoft-2"
start = 2023-06-01

[participant]
id = "GM9901"
"""
LINE = """
[[maximum]]
part-number = "AAA-00001"
product-type = "online-service"
price = 34.20
since = 2022-12-01

[[document]]
kind = "quote"
issued-on = 2026-11-01

[[document.line]]
part-number = "AAA-00001"
quantity = 2
unit = "month"
unit-price = 35.00
"""


def found_in(text: str) -> list[str | None]:
    case = read((HEADING + text).encode(), "case.toml", rules=list(RULES))
    return [answer.found for answer in answers(case, shipped(), RULES)]


def test_a_verdict_and_the_euros_at_stake_are_found():
    text = 'expect = { "price.above-maximum" = "pass" }\neffect = { "price.above-maximum" = 0 }\n'
    assert found_in(LINE + text) == ["breach", "1.60"]


def test_a_verdict_comes_with_its_reason_and_every_fact():
    text = LINE + 'expect = { "price.above-maximum" = "pass" }\n'
    case = read((HEADING + text).encode(), "case.toml", rules=list(RULES))
    answer = answers(case, shipped(), RULES)[0]
    assert not answer.agrees
    assert answer.verdict
    assert answer.verdict.rule == "price.above-maximum"
    assert answer.facts["unit_price"] == 35_000_000


def test_a_rule_that_does_not_apply_and_one_that_was_not_run_are_told_apart():
    text = (
        LINE + 'expect = { "quantity.outside-window" = "pass", "price.tier-not-given" = "pass" }\n'
    )
    assert found_in(text) == [NOT_JUDGED, NOT_JUDGED]
    text = LINE + 'expect = { "quantity.reduction-without-right" = "pass" }\n'
    assert found_in(text) == ["not-applicable"]


def test_nothing_is_at_stake_where_nothing_is_broken():
    text = LINE.replace("35.00", "34.20") + 'effect = { "price.above-maximum" = 1 }\n'
    assert found_in(text) == [None]


def test_dates_of_an_enrolment_are_found():
    text = '\n[expect]\nlast-day = "none"\nmonths = 1\nparticipation = "none"\n'
    assert found_in(ENROLMENT + text) == ["2027-05-31", "48", "2023-06-01"]


def test_a_question_about_an_enrolment_that_is_not_there_is_refused():
    with pytest.raises(NotFound) as refused:
        found_in("\n[expect]\nmonths = 1\n")
    assert refused.value.code == "case.no-enrolment"


def test_an_unknown_framework_is_refused():
    text = HEADING.replace("gt-microsoft-2", "gt-microsoft-9") + "\n[expect]\nmonths = 1\n"
    case = read(text.encode(), "case.toml", rules=[])
    with pytest.raises(NotFound) as refused:
        answers(case, shipped(), RULES)
    assert refused.value.code == "framework.unknown"


def test_a_remark_that_is_not_made_shows_those_that_are():
    text = ENROLMENT.replace("2023-06-01", "2023-01-01")
    text += '\n[expect]\nremarks = ["enrolment.no-full-term-left"]\n'
    assert found_in(text) == ["enrolment.ends-after-framework"]


def test_a_joint_body_of_unknown_interest_gets_no_answer():
    text = '\n[[expect.body]]\nkind = "joint_body"\non = 2026-11-24\neligible = true\n'
    assert found_in(text) == [None]
