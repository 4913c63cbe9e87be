import pytest

from raamwerk.core.rules.line_arithmetic import EXAMPLE, RULE
from tests.core.rules.build import Facts, effect, outcome


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "breach"),
        ({"line_amount": "20520.00"}, "pass"),
        ({"line_amount": "20520.01"}, "pass"),
        ({"line_amount": "20519.99"}, "pass"),
        ({"line_amount": "20520.02"}, "breach"),
        ({"line_amount": "20519.98"}, "breach"),
        (
            {"unit_price": "34.205", "computed_amount": "20523.00", "line_amount": "20523.01"},
            "breach",
        ),
        ({"quantity": "1", "computed_amount": "34.20", "line_amount": "34.21"}, "breach"),
        ({"quantity": "1", "computed_amount": "34.20", "line_amount": "34.20"}, "pass"),
        ({"quantity": "2", "computed_amount": "68.40", "line_amount": "68.41"}, "pass"),
        ({"quantity": "-2", "computed_amount": "-68.40", "line_amount": "-68.41"}, "pass"),
        (
            {
                "quantity": "100",
                "price_quantity": "100",
                "computed_amount": "34.20",
                "line_amount": "34.21",
            },
            "breach",
        ),
        ({"line_amount": None}, "unknown"),
        ({"line_amount": None, "document_kind": "quote"}, "not-applicable"),
        ({"document_kind": "quote"}, "breach"),
        ({"computed_amount": None}, "unknown"),
        ({"unit_price": None, "line_amount": "20520.00"}, "pass"),
        ({"unit_price": None, "line_amount": "20520.01"}, "unknown"),
        ({"document_kind": "credit-note"}, "breach"),
    ],
)
def test_a_line_amount_is_price_times_quantity(changed: Facts, expected: str):
    assert outcome(RULE, EXAMPLE | changed) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 10_000_000),
        ({"line_amount": "20500.00"}, None),
        ({"document_kind": "credit-note"}, None),
    ],
)
def test_the_effect_is_what_is_asked_too_much_and_never_less_than_nothing(
    changed: Facts, expected: int | None
):
    assert effect(RULE, EXAMPLE | changed) == expected
