import pytest

from raamwerk.core.rules.step_up_above_difference import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"unit_price": "16.20"}, "pass"),
        ({"unit_price": "16.200001"}, "breach"),
        ({"unit_price": "194.40", "price_span": "12"}, "pass"),
        ({"step_up_difference": None}, "unknown"),
        ({"unit_price": None}, "unknown"),
        ({"step_up_difference": "-1.00", "unit_price": "0"}, "breach"),
        ({"change": None}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_step_up_costs_the_difference_at_most(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 40_000_000),
        ({"quantity": "300"}, 240_000_000),
    ],
)
def test_the_effect_counts_from_the_difference(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
