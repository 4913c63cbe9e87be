from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from raamwerk.core.checking.again import changes, differences
from raamwerk.core.checking.receipt import Receipt, Result, rule_sha256
from raamwerk.core.rules import RULES

NAME = "price.above-maximum"
THEN = Receipt(
    made_at=datetime(2026, 11, 24, tzinfo=UTC),
    program="1",
    engine="2",
    framework="gt-microsoft-2",
    framework_sha256="f",
    named=None,
    on=date(2026, 11, 24),
    declared_months=None,
    form=True,
    inputs=(),
    rules={NAME: rule_sha256(RULES[NAME])},
    rule_sets=("nlcius 2",),
    results=(Result("a.xml", "s", "r"),),
)


def test_nothing_changed_where_program_engine_and_rules_are_the_same():
    assert not list(changes(THEN, "1", "2", RULES))
    assert not list(differences(THEN, THEN))


def test_each_change_of_the_program_is_named():
    then = replace(THEN, rules={NAME: "x", "gone.rule": "y"})
    assert [each.code for each in changes(then, "3", "4", RULES)] == [
        "receipt.other-program",
        "receipt.other-engine",
        "receipt.rule-changed",
        "receipt.rule-gone",
    ]


def test_each_difference_of_the_outcome_is_named():
    now = replace(
        THEN,
        framework_sha256="g",
        rule_sets=(),
        rules={**THEN.rules, "new.rule": "z"},
        results=(Result("a.xml", "s", "q"),),
    )
    assert [each.code for each in differences(THEN, now)] == [
        "receipt.framework-changed",
        "receipt.other-rule-sets",
        "receipt.rule-new",
        "receipt.other-result",
    ]
