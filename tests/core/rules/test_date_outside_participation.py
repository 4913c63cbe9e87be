import pytest

from raamwerk.core.rules.date_outside_participation import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"price_date": "2024-06-01"}, "pass"),
        ({"price_date": "2024-05-31"}, "breach"),
        ({"price_date": None}, "unknown"),
        ({"participation_since": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_participation_begins_at_an_anniversary(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
