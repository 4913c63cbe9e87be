import pytest

from raamwerk.core.rules.price_discount_not_kept import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"unit_price": "33.17"}, "pass"),
        ({"unit_price": "33.174"}, "pass"),
        ({"unit_price": "33.174001"}, "breach"),
        ({"unit_price": "398.088", "price_span": "12"}, "pass"),
        ({"unit_price": "398.09", "price_span": "12"}, "breach"),
        ({"product_type": None, "declared_discount": None}, "unknown"),
        ({"declared_discount": None}, "not-applicable"),
        ({"declared_discount": "0"}, "not-applicable"),
        ({"maximum": None}, "unknown"),
        ({"unit_price": None}, "unknown"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"in_framework": None}, "unknown"),
        (
            {
                "unit_price": "33.17",
                "locked_price": "34.00",
                "locked_span": "1",
                "locked_on": "2024-06-01",
            },
            "breach",
        ),
        (
            {
                "unit_price": "32.98",
                "locked_price": "34.00",
                "locked_span": "1",
                "locked_on": "2024-06-01",
            },
            "pass",
        ),
        (
            {
                "unit_price": "33.18",
                "locked_price": "40.00",
                "locked_span": "1",
                "locked_on": "2024-06-01",
            },
            "breach",
        ),
        (
            {
                "maximum": None,
                "maximum_span": None,
                "locked_price": "34.00",
                "locked_span": "1",
                "locked_on": "2024-06-01",
            },
            "breach",
        ),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_declared_discount_is_kept_to_the_last_micro_euro(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 3_600_000),
        ({"locked_price": "34.00", "locked_span": "1", "locked_on": "2024-06-01"}, 120_000_000),
    ],
)
def test_the_effect_counts_from_the_lower_promised_price(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
