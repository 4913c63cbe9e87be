import pytest

from raamwerk.core.rules.date_commitment_beyond_end import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"commitment_last": "2027-05-31"}, "pass"),
        ({"commitment_last": "2027-06-01"}, "breach"),
        ({"commitment_last": None}, "not-applicable"),
        ({"enrolment_last": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_commitment_ends_with_the_enrolment(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
