import pytest

from raamwerk.core.rules.quantity_reduction_without_right import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"may_reduce": "yes"}, "pass"),
        ({"may_reduce": None}, "unknown"),
        ({"change": "first"}, "not-applicable"),
        ({"change": None}, "not-applicable"),
    ],
)
def test_what_was_bought_for_good_cannot_go_down(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
