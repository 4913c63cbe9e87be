import pytest

from raamwerk.core.rules.payment_term import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"payment_days": "30"}, "pass"),
        ({"payment_days": "29"}, "breach"),
        ({"payment_days": "60"}, "pass"),
        ({"payment_days": "61"}, "breach"),
        ({"payment_days": "90", "payment_days_allowed": "90"}, "breach"),
        ({"payment_days": None}, "not-applicable"),
        ({"payment_days_allowed": None}, "unknown"),
        ({"payment_days_allowed": None, "payment_days": "61"}, "breach"),
        ({"document_kind": "quote"}, "not-applicable"),
    ],
)
def test_a_payment_term_is_as_agreed_and_60_days_at_most(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
