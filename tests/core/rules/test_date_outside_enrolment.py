import pytest

from raamwerk.core.rules.date_outside_enrolment import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"price_date": "2027-05-31"}, "pass"),
        ({"price_date": "2027-06-01"}, "breach"),
        ({"price_date": "2021-06-01"}, "pass"),
        ({"price_date": "2021-05-31"}, "breach"),
        ({"enrolment_last": None}, "unknown"),
        ({"enrolment_last": None, "price_date": "2021-05-31"}, "breach"),
        ({"enrolment_start": None, "price_date": "2024-01-01"}, "unknown"),
        ({"price_date": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_an_enrolment_has_a_first_and_a_last_day(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
