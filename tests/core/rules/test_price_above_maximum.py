import pytest

from raamwerk.core.rules.price_above_maximum import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"unit_price": "410.40"}, "pass"),
        ({"unit_price": "410.400001"}, "breach"),
        ({"unit_price": "34.20", "unit_months": "1", "price_span": "1"}, "pass"),
        (
            {"unit_price": "34.20", "price_span": "1", "maximum": "410.40", "maximum_span": "12"},
            "pass",
        ),
        (
            {"unit_price": "34.21", "price_span": "1", "maximum": "410.40", "maximum_span": "12"},
            "breach",
        ),
        ({"unit_price": "33.17", "price_span": "1"}, "pass"),
        ({"unit_price": "0", "price_span": "1"}, "pass"),
        ({"unit_price": "0.01", "price_span": "1", "maximum": "0"}, "breach"),
        ({"unit_price": "3420.00", "price_span": "100", "price_quantity": "100"}, "pass"),
        ({"unit_price": "3420.01", "price_span": "100", "price_quantity": "100"}, "breach"),
        ({"unit_price": "999999999.999999", "price_span": "1"}, "breach"),
        ({"unit_price": None}, "unknown"),
        ({"maximum": None, "maximum_span": None}, "unknown"),
        ({"price_span": None}, "unknown"),
        ({"in_framework": None}, "unknown"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"quantity": None}, "breach"),
        ({"document_kind": "credit-note"}, "not-applicable"),
        ({"quantity": "-600"}, "not-applicable"),
        ({"change": "true_down"}, "not-applicable"),
        ({"document_kind": "quote"}, "breach"),
        ({"change": "true_up"}, "breach"),
    ],
)
def test_a_price_is_judged_over_the_same_unit_months_without_tolerance(
    changed: Facts, expected: str
):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 6_000_000),
        ({"quantity": None}, None),
        ({"unit_price": "34.50", "price_span": "1", "quantity": "7200"}, 2_160_000_000),
        (
            {
                "unit_price": "3420.01",
                "price_span": "100",
                "price_quantity": "100",
                "quantity": "50",
            },
            10_000,
        ),
        ({"unit_price": "34.200006", "price_span": "1", "quantity": "1000"}, 10_000),
        ({"unit_price": "34.200004", "price_span": "1", "quantity": "1000"}, 0),
        ({"maximum": None}, None),
        ({"unit_price": "999999999.999999", "price_span": "1", "quantity": "999999999"}, None),
    ],
)
def test_the_effect_is_the_excess_times_the_quantity_in_whole_cents(
    changed: Facts, expected: int | None
):
    assert effect(RULE, EXAMPLE | changed) == expected
