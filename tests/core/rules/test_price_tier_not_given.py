import pytest

from raamwerk.core.rules.price_tier_not_given import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"unit_price": "37.05"}, "pass"),
        ({"unit_price": "37.050001"}, "breach"),
        ({"unit_price": "444.60", "price_span": "12"}, "pass"),
        ({"tier_discount": "0", "unit_price": "39.00"}, "pass"),
        ({"tier_discount": "0", "unit_price": "39.01"}, "breach"),
        ({"tier_discount": None}, "unknown"),
        ({"list_price": None}, "unknown"),
        ({"maximum_span": None}, "unknown"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_tiered_discount_comes_off_the_list_price(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


def test_the_effect_counts_from_the_price_with_the_discount():
    assert effect(RULE, EXAMPLE) == 1_080_000_000
