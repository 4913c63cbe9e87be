import pytest

from raamwerk.core.rules.quantity_reduction_above_owned import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"quantity": "600"}, "pass"),
        ({"quantity": "600.5"}, "breach"),
        ({"quantity": "-640"}, "breach"),
        ({"quantity": "-600"}, "pass"),
        ({"quantity": None}, "unknown"),
        ({"owned_quantity": None}, "unknown"),
        ({"owned_quantity": "0"}, "breach"),
        ({"change": None}, "not-applicable"),
    ],
)
def test_no_more_is_taken_away_than_there_is(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
