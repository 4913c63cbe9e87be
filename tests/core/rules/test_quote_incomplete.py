import pytest

from raamwerk.core.rules.quote_incomplete import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"valid_last": "2026-05-31"}, "pass"),
        ({"document_kind": "invoice"}, "not-applicable"),
    ],
)
def test_a_quote_has_a_last_day(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
