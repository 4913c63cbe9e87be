import pytest

from raamwerk.core.rules.product_outside_framework import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"in_framework": "yes"}, "pass"),
        ({"in_framework": None}, "unknown"),
        ({"product_type": "surcharge"}, "not-applicable"),
        ({"product_type": None, "in_framework": None}, "unknown"),
        ({"document_kind": "credit-note"}, "not-applicable"),
        ({"change": "true_down"}, "not-applicable"),
    ],
)
def test_a_product_outside_the_framework_is_remarked_upon(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
