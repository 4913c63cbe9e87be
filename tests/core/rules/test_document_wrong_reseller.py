import pytest

from raamwerk.core.rules.document_wrong_reseller import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"seller_is_reseller": "yes"}, "pass"),
        ({"seller_is_reseller": None}, "unknown"),
    ],
)
def test_a_document_comes_from_the_reseller(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
