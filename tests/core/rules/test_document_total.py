import pytest

from raamwerk.core.rules.document_total import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"line_total": "238824.00"}, "pass"),
        ({"line_total": "238824.01"}, "breach"),
        ({"line_total": "238823.99"}, "breach"),
        ({"line_total": None}, "not-applicable"),
        ({"computed_total": None}, "unknown"),
        ({"document_kind": "credit-note"}, "breach"),
    ],
)
def test_a_total_is_the_sum_of_the_lines_to_the_cent(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 18_000_000),
        ({"line_total": "238800.00"}, None),
        ({"document_kind": "credit-note"}, None),
    ],
)
def test_the_effect_is_what_is_asked_too_much(changed: Facts, expected: int | None):
    assert effect(RULE, EXAMPLE | changed) == expected
