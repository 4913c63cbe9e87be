import pytest

from raamwerk.core.rules.price_volume_dependent import EXAMPLE, RULE
from tests.core.rules.build import Facts, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"quantity_from": "1"}, "pass"),
        ({"quantity_from": "1.000001"}, "breach"),
        ({"quantity_from": None}, "pass"),
        ({"quantity_from": None, "book_depends_on_volume": "yes"}, "breach"),
        ({"quantity_from": None, "book_depends_on_volume": None}, "unknown"),
        ({"book_depends_on_volume": None}, "breach"),
        ({"in_framework": None}, "unknown"),
        ({"in_framework": "no"}, "not-applicable"),
        ({"document_kind": "credit-note"}, "not-applicable"),
    ],
)
def test_one_price_holds_for_small_and_large(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected
