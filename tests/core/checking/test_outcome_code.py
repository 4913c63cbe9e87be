from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest
from polars import col

from raamwerk.core.checking.outcome_code import (
    BLOCKING,
    NOT_APPLICABLE,
    PASS,
    REMARK,
    UNKNOWN,
    code,
    concerned,
    overall,
    stops,
)
from raamwerk.core.rule import Outcome, Rule, Sentence, Severity
from tests.core.checking.build import framework, term

if TYPE_CHECKING:
    from raamwerk.core.framework.framework import Framework

SAID = Sentence(nl="x", en="x")
RULE = Rule(
    id="price.some",
    term="some",
    applies=col("a"),
    breach=col("b"),
    because=SAID,
    kept=SAID,
    unknown=SAID,
)


def codes(held: Framework, applies: bool | None, breach: bool | None) -> int:  # noqa: FBT001 - three values
    facts = pl.DataFrame(
        {"a": [applies], "b": [breach], "price_date": [date(2026, 6, 1)]},
        schema={"a": pl.Boolean, "b": pl.Boolean, "price_date": pl.Date},
    )
    found: int = facts.select(code(RULE, held)).item()
    return found


@pytest.mark.parametrize(
    ("applies", "breach", "expected"),
    [
        (True, True, BLOCKING),
        (True, False, PASS),
        (True, None, UNKNOWN),
        (None, True, UNKNOWN),
        (None, False, UNKNOWN),
        (False, True, NOT_APPLICABLE),
        (False, None, NOT_APPLICABLE),
    ],
)
def test_a_code_says_what_became_of_a_rule(
    applies: bool | None,  # noqa: FBT001 - three values
    breach: bool | None,  # noqa: FBT001 - the same
    expected: int,
) -> None:
    assert codes(framework(term("some")), applies, breach) == expected


def test_the_gravest_code_is_the_smallest_and_a_remark_stops_nothing() -> None:
    assert [overall(each) for each in range(NOT_APPLICABLE + 1)] == [
        Outcome.BREACH,
        Outcome.UNKNOWN,
        Outcome.PASS,
        Outcome.PASS,
        Outcome.NOT_APPLICABLE,
    ]


@pytest.mark.parametrize(("severity", "blocking"), [("remark", False), ("blocking", True)])
def test_a_rule_stops_a_line_where_its_term_says_so(severity: str, *, blocking: bool) -> None:
    held = framework(term("some", parameters={"severity": severity}))
    assert stops(RULE, held) is blocking
    assert codes(held, applies=True, breach=True) == (BLOCKING if blocking else REMARK)
    assert Severity(severity) in Severity


def test_rules_of_terms_that_the_framework_never_holds_do_not_concern_it() -> None:
    assert concerned(framework(term("some")), {RULE.id: RULE}) == [RULE]
    assert concerned(framework(term("other")), {RULE.id: RULE}) == []
