import pytest

from raamwerk.core.rules.price_surcharge import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"surcharges": "0"}, "pass"),
        ({"surcharges": "0.01"}, "breach"),
        ({"surcharges": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_surcharge_is_remarked_upon(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


def test_the_effect_is_the_surcharge():
    assert effect(RULE, EXAMPLE) == 1_500_000_000
