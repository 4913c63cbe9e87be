import pytest

from raamwerk.core.rules.price_no_maximum import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "unknown"),
        ({"maximum": "99.00"}, "pass"),
        ({"maximum": "99.00", "in_framework": None}, "pass"),
        ({"part_known": "no", "in_framework": None}, "unknown"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"part_number": None}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
        ({"change": "true_down"}, "not-applicable"),
        ({"maximum": "0"}, "pass"),
    ],
)
def test_without_a_maximum_nothing_passes_and_nothing_breaks(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
