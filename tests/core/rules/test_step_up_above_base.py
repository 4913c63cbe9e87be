import pytest

from raamwerk.core.rules.step_up_above_base import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"quantity": "600"}, "pass"),
        ({"quantity": "601"}, "breach"),
        ({"quantity": None}, "unknown"),
        ({"base_owned_quantity": None}, "unknown"),
        ({"base_owned_quantity": "0", "quantity": "1"}, "breach"),
        ({"change": "first"}, "not-applicable"),
        ({"change": None}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_step_up_needs_a_base_licence(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
