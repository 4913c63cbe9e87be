from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from polars import col

from raamwerk.core.checking.facts import Batch, gather
from raamwerk.core.checking.run import judge
from raamwerk.core.rule import Outcome, Rule, Sentence, Severity
from tests.core.checking.build import E3, context, framework, invoice, line, price, term

if TYPE_CHECKING:
    from raamwerk.core.framework.term import Term

SAID = Sentence(nl="{unit_price}", en="{unit_price}")


def rule(rule_id: str = "price.test", **more: object) -> Rule:
    given: dict[str, object] = {
        "term": "maximum-price",
        "applies": col("part_known"),
        "breach": col("unit_price") > col("maximum"),
        **more,
    }
    return Rule(id=rule_id, because=SAID, kept=SAID, unknown=SAID, **given)  # type: ignore[arg-type]


def batch(*prices: str | None, on: str = "2026-02-01", part: str = E3) -> Batch:
    document = invoice(*(line(unit_price=p, since=on, part_number=part) for p in prices))
    return gather([document], context(price(E3, "34.20", "2023-01-01")))


def outcome(facts: Batch, rules: Rule, *terms: Term) -> str:
    judged = judge(facts, framework(*terms), {rules.id: rules})
    return judged.line(0).verdicts[0].outcome if judged.line(0).verdicts else "not-applicable"


MAXIMUM = term("maximum-price")


@pytest.mark.parametrize(
    ("price_asked", "expected"), [("34.20", "pass"), ("34.200001", "breach"), (None, "unknown")]
)
def test_a_rule_gives_breach_pass_or_unknown(price_asked: str | None, expected: str) -> None:
    assert outcome(batch(price_asked), rule(), MAXIMUM) == expected


def test_a_rule_that_does_not_apply_says_nothing() -> None:
    assert outcome(batch("99"), rule(applies=~col("part_known")), MAXIMUM) == "not-applicable"


def test_a_rule_of_which_it_is_not_known_whether_it_applies_is_unknown() -> None:
    applies = col("online_service")
    assert outcome(batch("1"), rule(applies=applies), MAXIMUM) == "unknown"


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2022-11-30", "not-applicable"),
        ("2022-12-01", "breach"),
        ("2025-05-31", "breach"),
        ("2025-06-01", "not-applicable"),
        ("2025-12-31", "not-applicable"),
        ("2026-01-01", "breach"),
        ("2027-11-30", "breach"),
        ("2027-12-01", "not-applicable"),
    ],
)
def test_a_rule_is_on_while_its_term_holds(on: str, expected: str) -> None:
    terms = (
        MAXIMUM,
        term("maximum-price", date(2025, 6, 1), withdrawn=True),
        term("maximum-price", date(2026, 1, 1)),
    )
    dear = rule(breach=col("unit_price") > 0)
    assert outcome(batch("99", on=on), dear, *terms) == expected


def test_a_rule_whose_term_the_framework_does_not_hold_is_not_run() -> None:
    judged = judge(batch("99"), framework(term("other")), {"price.test": rule()})
    assert judged.line(0).outcome is Outcome.NOT_APPLICABLE
    assert "price.test" not in judged.rules


def test_a_rule_about_the_framework_itself_is_judged_on_any_day() -> None:
    always = rule(always=True, breach=col("price_date") < col("framework_since"))
    assert outcome(batch("99", on="2019-01-01"), always, MAXIMUM) == "breach"


def test_a_term_that_cannot_be_executed_makes_its_rule_unknown() -> None:
    vague = term("maximum-price", executable=False)
    assert outcome(batch("1"), rule(), vague) == "unknown"


def test_a_rule_that_lacks_what_it_needs_is_named_as_not_checked() -> None:
    needy = rule(needs=("enrolment",))
    judged = judge(batch("99"), framework(MAXIMUM), {needy.id: needy})
    assert judged.not_checked == {"price.test": "enrolment"}
    assert judged.line(0).verdicts == ()


def test_a_term_may_say_how_grave_a_breach_is() -> None:
    mild = term("maximum-price", parameters={"severity": "remark"})
    judged = judge(batch("99"), framework(mild), {"price.test": rule()})
    assert judged.line(0).verdicts[0].severity is Severity.REMARK
    assert (judged.line(0).outcome, judged.line(0).remarked) == (Outcome.PASS, True)


def test_a_line_is_as_grave_as_its_gravest_rule_and_its_effect_that_of_the_largest_breach() -> None:
    rules = {
        each.id: each
        for each in (
            rule("a.small", effect=col("unit_price") - col("maximum")),
            rule("b.large", effect=col("unit_price")),
            rule("c.remark", severity=Severity.REMARK, effect=col("unit_price") * 100),
            rule("d.unknown", breach=col("locked_price") > 0),
        )
    }
    judged = judge(batch("35.20", "34.20"), framework(MAXIMUM), rules)
    first, second = judged.line(0), judged.line(1)
    assert (first.outcome, first.effect) == (Outcome.BREACH, 35_200_000)
    assert [v.rule for v in first.verdicts] == ["a.small", "b.large", "d.unknown", "c.remark"]
    assert (second.outcome, second.effect) == (Outcome.UNKNOWN, None)
    assert judged.document(0).outcome is Outcome.BREACH


def test_a_document_rule_is_judged_once_a_document() -> None:
    once = rule(subject="document", breach=col("document") == "F2")
    documents = [invoice(line(), line()), invoice(line(), line(), id="F2")]
    facts = gather(documents, context(price(E3, "34.20", "2023-01-01")))
    judged = judge(facts, framework(MAXIMUM), {once.id: once})
    assert judged.documents["price.test"].to_list() == [3, 0]
    assert judged.document(1).rows == range(2, 4)
    assert [v.outcome for v in judged.document(1).verdicts] == [Outcome.BREACH]
    assert judged.line(2).verdicts == ()


def test_a_document_without_lines_is_never_a_pass() -> None:
    facts = gather([invoice(), invoice(line())], context(price(E3, "34.20", "2023-01-01")))
    judged = judge(facts, framework(MAXIMUM), {"price.test": rule()})
    assert judged.document(0).outcome is Outcome.UNKNOWN
    assert judged.document(1).outcome is Outcome.PASS


def test_a_verdict_carries_its_facts_term_source_and_reading() -> None:
    verdict = judge(batch("35"), framework(MAXIMUM), {"price.test": rule()}).line(0).verdicts[0]
    assert verdict.facts == {"unit_price": 35_000_000, "part_known": True, "maximum": 34_200_000}
    assert (verdict.term, verdict.source and verdict.source.id) == ("maximum-price", "page")


def test_what_is_at_stake_on_a_document_is_the_sum_of_its_lines_or_its_own_breach_if_larger() -> (
    None
):
    rules = {
        each.id: each
        for each in (
            rule("a.line", effect=col("unit_price") - col("maximum")),
            rule(
                "b.document",
                subject="document",
                breach=col("document") == "F2",
                effect=col("unit_price") * 2,
            ),
        )
    }
    documents = [
        invoice(line(unit_price="35.20"), line(unit_price="36.20"), line(unit_price="34.20")),
        invoice(line(unit_price="34.20"), line(unit_price="99.20"), id="F2"),
        invoice(line(unit_price="34.20"), id="F3"),
        invoice(id="F4"),
    ]
    facts = gather(documents, context(price(E3, "34.20", "2023-01-01")))
    judged = judge(facts, framework(MAXIMUM), rules)
    assert [judged.at_stake(index) for index in range(4)] == [3_000_000, 68_400_000, 0, 0]
    assert [judged.outcome(index) for index in range(4)] == [
        Outcome.BREACH,
        Outcome.BREACH,
        Outcome.PASS,
        Outcome.UNKNOWN,
    ]


def test_the_outcome_of_each_document_of_a_batch_is_the_gravest_of_its_own_lines() -> None:
    documents = [
        invoice(*(line(unit_price=price) for price in prices), id=f"F{number}")
        for number, prices in enumerate((("1", None), ("1", "99"), ("1",), (None, "99")))
    ]
    facts = gather(documents, context(price(E3, "34.20", "2023-01-01")))
    judged = judge(facts, framework(MAXIMUM), {"price.test": rule()})
    of_lines = [{judged.line(row).outcome for row in rows} for rows in judged.rows.values()]
    gravest = [min(found, key=list(Outcome).index) for found in of_lines]
    assert [judged.outcome(index) for index in range(4)] == gravest
