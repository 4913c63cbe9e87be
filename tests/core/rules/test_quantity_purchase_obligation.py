import pytest

from raamwerk.core.rules.quantity_purchase_obligation import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"minimum_quantity": "0"}, "pass"),
        ({"minimum_quantity": None}, "pass"),
        ({"minimum_quantity": None, "states_purchase_obligation": "yes"}, "breach"),
        ({"minimum_quantity": None, "states_purchase_obligation": "no"}, "pass"),
        ({"in_framework": None}, "unknown"),
        ({"in_framework": None, "minimum_quantity": None}, "pass"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_nobody_is_obliged_to_buy(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
