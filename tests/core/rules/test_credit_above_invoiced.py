import pytest

from raamwerk.core.rules.credit_above_invoiced import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"credited_amount": "238824.00"}, "pass"),
        ({"credited_amount": "238824.01"}, "breach"),
        ({"invoiced_amount": None}, "unknown"),
        ({"credited_amount": None}, "unknown"),
        ({"corrects": None}, "not-applicable"),
        ({"document_kind": "invoice"}, "not-applicable"),
    ],
)
def test_no_more_is_credited_than_was_invoiced(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
