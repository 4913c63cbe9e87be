import pytest

from raamwerk.core.rules.price_above_order import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"unit_price": "33.17"}, "pass"),
        ({"unit_price": "33.170001"}, "breach"),
        ({"unit_price": "398.04", "price_span": "12"}, "pass"),
        ({"unit_price": "398.05", "price_span": "12"}, "breach"),
        ({"order_price": None, "order_span": None}, "not-applicable"),
        ({"order_span": None}, "unknown"),
        ({"unit_price": None}, "unknown"),
        ({"price_span": None}, "unknown"),
        ({"document_kind": "order"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_billed_price_is_judged_against_the_order(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


def test_the_effect_counts_from_the_price_of_the_order():
    """Scenario 23: 600 x 12 x 1.33."""
    assert effect(RULE, EXAMPLE) == 9_576_000_000
