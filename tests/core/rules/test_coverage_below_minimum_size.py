import pytest

from raamwerk.core.rules.coverage_below_minimum_size import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"headcount": "250"}, "pass"),
        ({"headcount": "249"}, "breach"),
        ({"headcount": "270"}, "pass"),
        ({"minimum_users": None}, "unknown"),
        ({"headcount": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_an_enrolment_has_a_minimum_size(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
