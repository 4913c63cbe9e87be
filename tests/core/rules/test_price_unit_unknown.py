import pytest

from raamwerk.core.rules.price_unit_unknown import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "unknown"),
        ({"unit_months": "12", "price_span": "12"}, "pass"),
        ({"unit_price": None}, "not-applicable"),
        ({"maximum": None}, "not-applicable"),
        ({"in_framework": None}, "not-applicable"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_price_without_a_period_is_asked_about(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
