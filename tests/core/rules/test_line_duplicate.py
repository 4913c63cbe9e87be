import pytest

from raamwerk.core.rules.line_duplicate import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"duplicate_line": None}, "pass"),
        ({"document_kind": "quote"}, "breach"),
    ],
)
def test_two_equal_lines_are_remarked_upon(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 19_902_000_000),
        ({"document_kind": "quote"}, None),
    ],
)
def test_the_effect_of_an_invoice_line_is_its_amount(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
