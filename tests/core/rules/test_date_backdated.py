import pytest

from raamwerk.core.rules.date_backdated import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"usage_on": "2026-03-12"}, "pass"),
        ({"usage_on": "2026-03-11"}, "breach"),
        ({"usage_on": None}, "not-applicable"),
        ({"ordered_on": None}, "unknown"),
        ({"online_service": "no"}, "not-applicable"),
        ({"online_service": None}, "unknown"),
        ({"change": "true_down"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_an_online_service_is_ordered_before_its_use(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
