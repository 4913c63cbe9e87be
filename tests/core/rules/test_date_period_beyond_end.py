import pytest

from raamwerk.core.rules.date_period_beyond_end import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"period_last": "2027-05-31"}, "pass"),
        ({"period_last": "2027-06-01"}, "breach"),
        ({"period_last": "2027-03-31", "enrolment_last": "2027-03-14"}, "pass"),
        ({"period_last": "2027-04-01", "enrolment_last": "2027-03-14"}, "breach"),
        ({"period_last": None}, "not-applicable"),
        ({"enrolment_last": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_nothing_is_billed_after_the_month_of_the_end(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
