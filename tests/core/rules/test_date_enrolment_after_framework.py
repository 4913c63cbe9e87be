import pytest

from raamwerk.core.rules.date_enrolment_after_framework import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"enrolment_last": "2027-11-30"}, "pass"),
        ({"enrolment_last": "2027-12-01"}, "breach"),
        ({"enrolment_last": None}, "unknown"),
        ({"framework_last": None}, "not-applicable"),
    ],
)
def test_an_enrolment_that_outlives_the_framework_is_remarked_upon(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
