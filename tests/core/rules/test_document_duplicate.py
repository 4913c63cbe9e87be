import pytest

from raamwerk.core.rules.document_duplicate import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"duplicate_document": None}, "pass"),
        ({"document_kind": "quote"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "breach"),
        ({"document_kind": "order"}, "breach"),
    ],
)
def test_a_document_is_not_billed_twice(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 238_824_000_000),
        ({"document_kind": "credit-note"}, None),
        ({"document_kind": "order"}, None),
    ],
)
def test_the_effect_of_an_invoice_is_the_sum_of_its_lines(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
