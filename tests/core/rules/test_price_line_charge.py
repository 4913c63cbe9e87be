import pytest

from raamwerk.core.rules.price_line_charge import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"line_amount": "246240.00"}, "pass"),
        ({"line_charge": None}, "not-applicable"),
        ({"line_charge": "0"}, "not-applicable"),
        ({"maximum_amount": None}, "unknown"),
        ({"line_amount": None}, "unknown"),
        ({"in_framework": None}, "unknown"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_charge_on_a_line_is_part_of_its_price(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


def test_the_effect_is_the_amount_above_the_maximum_of_the_line():
    assert effect(RULE, EXAMPLE) == 1_500_000_000
