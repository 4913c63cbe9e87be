from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core import money
from raamwerk.core.errors import Refused


@pytest.mark.parametrize(
    ("value", "micro"),
    [
        ("12.50", 12_500_000),
        ("0.000001", 1),
        ("-3", -3_000_000),
        ("+3.", 3_000_000),
        (".5", 500_000),
        ("1.500000000", 1_500_000),
        (Decimal("1E+2"), 100_000_000),
        (7, 7_000_000),
        ("999999999.999999", 999_999_999_999_999),
    ],
)
def test_a_number_is_taken_exactly(value: Decimal | int | str, micro: int):
    assert money.amount(value) == micro


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "number.unreadable"),
        ("1,5", "number.unreadable"),
        ("1e5", "number.unreadable"),
        (" 1", "number.unreadable"),
        ("1\n", "number.unreadable"),
        ("٣", "number.unreadable"),
        ("NaN", "number.unreadable"),
        (Decimal("NaN"), "number.unreadable"),
        (Decimal("Infinity"), "number.unreadable"),
        (True, "number.unreadable"),
        ("0.0000001", "number.too-precise"),
        ("1000000000", "number.too-large"),
        (-(10**9), "number.too-large"),
        (Decimal("1E+999999"), "number.too-large"),
        ("9" * 5000, "number.too-large"),
    ],
)
def test_what_is_no_exact_number_is_refused(value: Decimal | int | str, code: str):
    with pytest.raises(Refused) as refused:
        money.amount(value)
    assert refused.value.code == code


def test_a_float_is_never_taken():
    with pytest.raises(Refused):
        money.amount(0.1)  # type: ignore[arg-type]


micros = st.integers(-money.LARGEST + 1, money.LARGEST - 1)


@given(micros)
def test_what_goes_out_comes_in_again(micro: int):
    shown = money.decimal(micro)
    assert money.amount(shown) == micro
    assert -6 <= int(shown.as_tuple().exponent) <= -2


@pytest.mark.parametrize(
    ("micro", "rounded"),
    [(4_999, 0), (5_000, 10_000), (-5_000, -10_000), (-4_999, 0), (12_345_678, 12_350_000)],
)
def test_cents_are_rounded_half_away_from_zero(micro: int, rounded: int):
    assert money.cents(micro) == rounded


@given(micros)
def test_rounding_to_cents_moves_an_amount_half_a_cent_at_most(micro: int):
    rounded = money.cents(micro)
    assert rounded % 10_000 == 0
    assert abs(rounded - micro) <= 5_000
    assert money.cents(-micro) == -rounded
