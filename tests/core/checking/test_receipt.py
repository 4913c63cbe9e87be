from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from polars import col

from raamwerk.core.checking.facts import gather
from raamwerk.core.checking.receipt import Digest, Receipt, Result, rule_sha256
from raamwerk.core.checking.run import Judged, judge
from raamwerk.core.rule import Rule, Sentence, Severity
from raamwerk.core.rules import RULES
from tests.core.checking.build import E3, context, invoice, line, price, term

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document

TERMS = [term(each) for each in ("maximum-price", "no-ceiling", "price-basis")]
MAXIMUM = price(E3, "34.20", "2022-12-01")


def document(**more: str) -> Document:
    return invoice(line(**more))


def judged(*documents: Document) -> Judged:
    held = context(MAXIMUM, terms=TERMS)
    return judge(gather(documents, held), held.framework, RULES)


def digest(found: Judged, index: int = 0, *form: str) -> str:
    made = Digest()
    made.add(found, index, form)
    return made.hexdigest()


DEAR = document(unit_price="34.21", unit="MON", quantity="600")


def test_the_same_document_has_the_same_result():
    assert digest(judged(DEAR)) == digest(judged(DEAR))


def test_the_result_does_not_depend_on_the_documents_beside_it():
    other = replace(document(unit_price="1.00"), id="other", sha256="b")
    assert digest(judged(other, DEAR), 1) == digest(judged(DEAR, other), 0)


def test_the_name_of_the_file_is_no_part_of_the_result():
    assert digest(judged(replace(DEAR, source="a.xml"))) == digest(
        judged(replace(DEAR, source="b.xml"))
    )


@pytest.mark.parametrize("changed", [{"unit_price": "34.22"}, {"quantity": "601"}, {"unit": "ANN"}])
def test_any_fact_changes_the_result(changed: dict[str, str]):
    held = {"unit_price": "34.21", "unit": "MON", "quantity": "600"}
    assert digest(judged(document(**{**held, **changed}))) != digest(judged(DEAR))


def test_a_fact_that_changes_no_outcome_changes_the_result_too():
    assert digest(judged(document(unit_price="33.00"))) != digest(
        judged(document(unit_price="33.01"))
    )


def test_the_verdict_on_the_form_is_part_of_the_result():
    assert digest(judged(DEAR), 0, "valid") != digest(judged(DEAR), 0, "fatal", "BR-NL-2")


def rule(**more: object) -> Rule:
    said = Sentence(nl="a", en="b")
    held = {
        "id": "price.x",
        "term": "x",
        "applies": col("in_framework"),
        "breach": col("unit_price") > col("maximum"),
        "because": said,
        "kept": said,
        "unknown": said,
    }
    return Rule(**{**held, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        {"breach": col("unit_price") >= col("maximum")},
        {"applies": ~col("in_framework")},
        {"effect": col("unit_price")},
        {"term": "y"},
        {"severity": Severity.REMARK},
        {"because": Sentence(nl="a", en="c")},
        {"needs": ("enrolment",)},
        {"always": True},
    ],
)
def test_any_change_of_a_rule_changes_its_hash(changed: dict[str, object]):
    assert rule_sha256(rule(**changed)) != rule_sha256(rule())
    assert rule_sha256(rule()) == rule_sha256(rule())


def test_every_rule_has_a_hash_of_its_own():
    assert len({rule_sha256(each) for each in RULES.values()}) == len(RULES)


def receipt(*results: Result) -> Receipt:
    return Receipt(
        made_at=datetime(2026, 11, 24, tzinfo=UTC),
        program="1",
        engine="2",
        framework="f2",
        framework_sha256="",
        named=None,
        on=date(2026, 11, 24),
        declared_months=None,
        form=True,
        inputs=(),
        rules={},
        rule_sets=(),
        results=results,
    )


def test_the_result_of_all_is_that_of_each_in_order_and_not_of_names():
    one, other = Result("a", "1", "x"), Result("b", "2", "y")
    assert receipt(one, other).result != receipt(other, one).result
    assert receipt(one).result == receipt(replace(one, name="c")).result
    assert receipt(one).result != receipt(replace(one, result="z")).result
