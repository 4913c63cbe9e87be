from __future__ import annotations

from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.exact import Figures, figures, in_cents, minus, more, times

LARGEST = 2**63 - 1
WIDE = st.integers(-(2**60), 2**60)


def column(values: list[int | None], kind: type[pl.DataType] = pl.Int64) -> pl.Series:
    return pl.Series(values, dtype=kind)


def in_whole_cents(exact: Fraction) -> int:
    whole = int(abs(exact) / 10_000 + Fraction(1, 2))
    return (whole if exact >= 0 else -whole) * 10_000


def cents(amount: int | None, times: int | None, parts: int | None) -> int | None:
    three = (column([amount], pl.Int128), column([times], pl.Int64), column([parts], pl.Int128))
    found: int | None = in_cents(*(figures(each) for each in three)).item()
    return found


@given(
    amount=st.integers(-(2**76), 2**76),
    times=st.integers(-(2**50), 2**50),
    parts=st.integers(1, 10**18),
)
def test_a_share_is_rounded_once_and_exactly(amount: int, times: int, parts: int):
    exact = in_whole_cents(Fraction(amount * times, parts))
    assert cents(amount, times, parts) == (exact if abs(exact) <= LARGEST else None)


@pytest.mark.parametrize(
    ("amount", "times", "parts", "found"),
    [
        (5_000, 1, 1, 10_000),
        (-5_000, 1, 1, -10_000),
        (4_999, 1, 1, 0),
        (10_000, 1, 3, 0),
        (15_000, 1, 3, 10_000),
        (0, 7, 3, 0),
        (2**76 + 1, 1, 2**50, None),
        (1, 2**50 + 1, 1, None),
        (2**76, 2**50, 2**100, in_whole_cents(Fraction(2**26))),
        (2**76, 2**50, 1, None),
        (10_000, 1, 0, None),
        (10_000, 1, -1, None),
        (None, 1, 1, None),
        (10_000, None, 1, None),
        (10_000, 1, None, None),
    ],
)
def test_a_share_that_cannot_be_counted_is_null(
    amount: int | None, times: int | None, parts: int | None, found: int | None
):
    assert cents(amount, times, parts) == found


def known(*values: int | None) -> Figures:
    return figures(column(list(values)))


@given(one=WIDE, other=WIDE)
def test_products_differences_and_comparisons_are_exact(one: int, other: int):
    assert times(known(one), known(other)).column.item() == one * other
    assert times(known(one), 14).column.item() == 14 * one
    assert minus(known(one), known(other)).column.item() == one - other
    assert more(known(one), known(other)).item() is (one > other)
    assert more(times(known(one), known(other)), known(other)).item() is (one * other > other)


def test_what_fits_stays_narrow_and_what_does_not_becomes_wide():
    assert times(known(2**30), known(2**31)).column.dtype == pl.Int64
    assert times(known(2**31), known(2**32)).column.dtype == pl.Int128


def test_a_size_that_was_only_estimated_is_looked_up_before_going_wide():
    loose = Figures(column([3]), 2**60)
    assert times(loose, known(2**40)).column.dtype == pl.Int64


def test_null_stays_null_and_a_column_without_figures_is_no_trouble():
    assert list(times(known(None, 2), known(3, None)).column) == [None, None]
    assert more(known(None), known(1)).to_list() == [None]
    assert list(times(known(), known()).column) == []
