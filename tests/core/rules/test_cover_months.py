import pytest

from raamwerk.core.rules.cover_months import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"billed_months": "8"}, "pass"),
        ({"billed_months": "1"}, "pass"),
        ({"billed_months": None}, "unknown"),
        ({"cover_months": None}, "unknown"),
        ({"usage_on": None}, "not-applicable"),
        ({"unit_months": "0"}, "not-applicable"),
        ({"unit_months": None}, "breach"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"in_framework": None}, "breach"),
        ({"document_kind": "order"}, "breach"),
        ({"change": "true_down"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_no_more_months_are_billed_than_are_covered(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 855_000_000),
        ({"billed_months": "12", "line_amount": "10260.00"}, 3_420_000_000),
        ({"billed_months": "12", "cover_months": "7", "line_amount": "100.00"}, 41_670_000),
        ({"line_amount": None}, None),
        ({"billed_months": "0"}, None),
    ],
)
def test_the_effect_is_the_share_of_the_months_too_many(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
