import pytest

from raamwerk.core.rules.quantity_outside_window import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"ordered_on": "2026-04-20"}, "pass"),
        ({"ordered_on": "2026-04-02"}, "pass"),
        ({"ordered_on": "2026-05-02"}, "pass"),
        ({"ordered_on": "2026-05-02", "enrolment_last": "2026-06-01"}, "pass"),
        ({"ordered_on": "2026-05-02", "enrolment_last": "2026-05-31"}, "breach"),
        ({"ordered_on": "2026-04-01"}, "breach"),
        ({"ordered_on": "2026-05-03"}, "breach"),
        (
            {
                "ordered_on": "2026-05-10",
                "effect_on": "2027-06-01",
                "window_opens": "2027-05-01",
                "window_closes": "2027-05-31",
            },
            "breach",
        ),
        (
            {
                "ordered_on": "2027-05-10",
                "effect_on": "2027-06-01",
                "window_opens": "2027-05-01",
                "window_closes": "2027-05-31",
            },
            "breach",
        ),
        ({"ordered_on": "2026-04-20", "usage_on": "2026-06-01"}, "pass"),
        ({"ordered_on": "2026-04-20", "usage_on": "2026-04-20"}, "breach"),
        ({"ordered_on": "2026-04-20", "usage_on": "2027-06-01"}, "breach"),
        ({"ordered_on": None}, "unknown"),
        ({"ordered_on": "2026-04-20", "window_opens": None}, "unknown"),
        ({"ordered_on": "2026-04-20", "enrolment_last": None}, "unknown"),
        ({"change": "true_up"}, "not-applicable"),
        ({"change": None}, "not-applicable"),
    ],
)
def test_a_reduction_is_filed_from_60_to_30_days_before_an_anniversary(
    changed: Facts, expected: str
):
    assert outcome(RULE, EXAMPLE | changed) == expected
