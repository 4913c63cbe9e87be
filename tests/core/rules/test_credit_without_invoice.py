import pytest

from raamwerk.core.rules.credit_without_invoice import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"corrects": "2026-0117"}, "pass"),
        ({"document_kind": "invoice"}, "not-applicable"),
    ],
)
def test_a_credit_note_names_its_invoice(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
