import pytest

from raamwerk.core.rules.line_incomplete import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"quantity": "600", "unit_price": "33.17"}, "pass"),
        ({"quantity": "600", "unit_price": "33.17", "name": None}, "breach"),
        ({"quantity": "600", "unit_price": "33.17", "line_amount": None}, "breach"),
        ({"quantity": "600"}, "breach"),
        ({"document_kind": "quote"}, "not-applicable"),
    ],
)
def test_an_invoice_line_states_four_things(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
