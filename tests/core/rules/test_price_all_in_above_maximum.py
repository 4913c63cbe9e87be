import pytest

from raamwerk.core.rules.price_all_in_above_maximum import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"all_in_amount": "246240.00"}, "pass"),
        ({"all_in_amount": "246240.01"}, "breach"),
        ({"all_in_amount": "240324.00"}, "pass"),
        ({"all_in_maximum": None}, "unknown"),
        ({"all_in_amount": None}, "unknown"),
        ({"framework_lines": "0", "all_in_maximum": "0"}, "not-applicable"),
        ({"all_in_maximum": "0"}, "breach"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_surcharges_are_part_of_the_price(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


def test_the_effect_is_what_is_asked_above_the_maximums():
    assert effect(RULE, EXAMPLE) == 1_500_000_000
