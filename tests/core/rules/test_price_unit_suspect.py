import pytest

from raamwerk.core.rules.price_unit_suspect import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "unknown"),
        ({"unit_price": "409.20"}, "pass"),
        ({"unit_price": "410.40", "unit_months": "1", "price_span": "1"}, "unknown"),
        ({"unit_price": "342.00", "price_span": "1"}, "unknown"),
        ({"unit_price": "341.999999", "price_span": "1"}, "pass"),
        ({"unit_price": "478.80", "price_span": "1"}, "unknown"),
        ({"unit_price": "478.800001", "price_span": "1"}, "pass"),
        ({"unit_price": "3.42", "price_span": "1"}, "unknown"),
        ({"unit_price": "3.420001", "price_span": "1"}, "pass"),
        ({"unit_price": "2.442858", "price_span": "1"}, "unknown"),
        ({"unit_price": "2.442857", "price_span": "1"}, "pass"),
        ({"unit_price": "1.00", "price_span": "1", "maximum": "14.00"}, "unknown"),
        ({"unit_price": "0"}, "pass"),
        ({"maximum": "0"}, "not-applicable"),
        ({"maximum": None}, "not-applicable"),
        ({"price_span": None}, "not-applicable"),
        ({"unit_price": None}, "not-applicable"),
        ({"in_framework": None}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_price_twelve_times_too_high_or_low_is_asked_about(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
