import pytest

from raamwerk.core.rules.coverage_below_required import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"covered_quantity": "371"}, "pass"),
        ({"covered_quantity": "370.999999"}, "breach"),
        ({"covered_quantity": None}, "unknown"),
        ({"required_quantity": None}, "unknown"),
        ({"document_kind": "quote"}, "breach"),
        ({"document_kind": "invoice"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_ninety_per_cent_of_412_is_371(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
