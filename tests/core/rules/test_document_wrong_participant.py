import pytest

from raamwerk.core.rules.document_wrong_participant import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"buyer_is_participant": "yes"}, "pass"),
        ({"buyer_is_participant": None}, "unknown"),
        ({"document_kind": "credit-note"}, "breach"),
    ],
)
def test_a_document_is_addressed_to_the_participant(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
