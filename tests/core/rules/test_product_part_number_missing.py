import pytest

from raamwerk.core.rules.product_part_number_missing import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "unknown"),
        ({"part_number": "AAA-00001"}, "pass"),
        ({"product_type": "surcharge"}, "not-applicable"),
        ({"product_type": "service"}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_a_line_without_a_part_number_is_unknown(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
