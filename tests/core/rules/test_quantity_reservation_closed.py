import pytest

from raamwerk.core.rules.quantity_reservation_closed import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"ordered_on": "2026-05-01"}, "pass"),
        ({"ordered_on": "2026-05-02"}, "breach"),
        ({"ordered_on": "2026-05-31"}, "breach"),
        ({"ordered_on": "2026-06-01"}, "pass"),
        (
            {"ordered_on": "2026-08-01", "usage_on": "2026-08-01", "enrolment_last": "2026-08-01"},
            "pass",
        ),
        ({"ordered_on": "2026-06-01", "anniversary": "2027-06-01"}, "pass"),
        ({"ordered_on": "2026-03-10"}, "pass"),
        ({"ordered_on": "2026-03-09"}, "breach"),
        ({"ordered_on": "2025-08-31", "usage_on": "2026-02-28"}, "pass"),
        ({"ordered_on": "2025-08-31", "usage_on": "2026-03-01"}, "breach"),
        (
            {"ordered_on": "2027-02-01", "anniversary": "2027-06-01", "usage_on": "2027-05-31"},
            "pass",
        ),
        (
            {"ordered_on": "2027-02-01", "anniversary": "2027-06-01", "usage_on": "2027-06-01"},
            "breach",
        ),
        ({"ordered_on": "2026-05-01", "online_service": "no"}, "breach"),
        ({"ordered_on": "2026-05-01", "online_service": None}, "unknown"),
        ({"online_service": None}, "breach"),
        ({"ordered_on": None}, "unknown"),
        ({"ordered_on": "2026-05-01", "usage_on": None}, "unknown"),
        ({"ordered_on": "2026-05-01", "enrolment_last": None}, "unknown"),
        ({"change": "true_up"}, "not-applicable"),
        ({"change": None}, "not-applicable"),
    ],
)
def test_a_reservation_is_made_when_reservations_are_open(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
