import pytest

from raamwerk.core.rules.price_above_lock import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"unit_price": "34.20"}, "pass"),
        ({"unit_price": "34.200001"}, "breach"),
        ({"unit_price": "410.40", "price_span": "12"}, "pass"),
        ({"unit_price": "410.41", "price_span": "12"}, "breach"),
        ({"locked_price": None, "locked_span": None, "locked_on": None}, "not-applicable"),
        ({"locked_price": None}, "unknown"),
        ({"unit_price": None}, "unknown"),
        ({"price_span": None}, "unknown"),
        ({"locked_span": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
        ({"quantity": "-600"}, "not-applicable"),
        ({"change": "true_down"}, "not-applicable"),
    ],
)
def test_a_price_is_judged_against_the_lock_where_there_is_one(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 540_000_000),
        ({"quantity": "7200"}, 6_480_000_000),
    ],
)
def test_the_effect_counts_from_the_locked_price(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
