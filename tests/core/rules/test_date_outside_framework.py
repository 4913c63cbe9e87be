import pytest

from raamwerk.core.rules.date_outside_framework import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"price_date": "2022-12-01"}, "pass"),
        ({"price_date": "2027-12-31"}, "pass"),
        ({"price_date": "2028-01-01"}, "breach"),
        (
            {
                "price_date": "2022-11-30",
                "framework_since": "2019-02-01",
                "terms_last": "2022-11-30",
            },
            "pass",
        ),
        (
            {
                "price_date": "2022-12-01",
                "framework_since": "2019-02-01",
                "terms_last": "2022-11-30",
            },
            "breach",
        ),
        ({"price_date": "2099-01-01", "terms_last": None}, "pass"),
        ({"price_date": None}, "unknown"),
        ({"price_date": "2023-01-01", "framework_since": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_ended_means_ended(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
