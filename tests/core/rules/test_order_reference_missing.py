import pytest

from raamwerk.core.rules.order_reference_missing import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"order_reference": "PO-7"}, "pass"),
        ({"buyer_reference": "K-12"}, "pass"),
        ({"document_kind": "credit-note"}, "breach"),
        ({"document_kind": "order"}, "not-applicable"),
    ],
)
def test_an_invoice_names_an_order_or_bears_the_buyers_reference(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
