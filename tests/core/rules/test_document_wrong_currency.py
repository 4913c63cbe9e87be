import pytest

from raamwerk.core.rules.document_wrong_currency import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"currency": "EUR"}, "pass"),
        ({"currency": "eur"}, "breach"),
        ({"currency": None}, "unknown"),
    ],
)
def test_a_document_is_in_euros(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
