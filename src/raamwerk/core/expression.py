"""Small expressions that several rules share; exact, and null where a fact is not known.

Products are taken in Int64 where the largest figures of the batch prove that they fit, and else in
Int128, where a price of a thousand million over a hundred years of use still fits. Int64 is four
times as fast; which of the two it is shows in nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
from polars import col

if TYPE_CHECKING:
    from collections.abc import Sequence

    Columns = Sequence[pl.Series]

ONE: Final = 1_000_000
"""One whole unit in millionths, and a ratio of one."""

CENT: Final = 10_000
"""A cent in micro-euros."""

_MOST_TIMES: Final = 2**50
"""Above any quantity that `core.money` lets in."""

_MOST_AMOUNT: Final = 2**76
"""So that the product with the above fits; a million euros a month for a century is far below."""

CHARGED: Final = (
    (col("document_kind") != "credit-note")
    & (col("quantity") >= 0).fill_null(value=True)
    & col("change").ne_missing(pl.lit("true_down"))
)
"""The line asks money: it is no credit note, no line that gives back, no reduction.

A credit of an overcharge states the overcharged price, and must not be judged by it. A line that
states no quantity, as in a plain list of offered prices, still asks its price.
"""

NEVER: Final = pl.lit(None, dtype=pl.Boolean)
"""For a doubt that breaks nothing: `condition & NEVER` is null or false, never true."""


def above(bound: str, span: str, discount: str | None = None) -> pl.Expr:
    """Whether the unit price is above a bound over the same unit-months, exactly (K-1, O-15).

    Args:
        bound: the money column that the price may not exceed.
        span: the unit-months that the bound covers.
        discount: the ratio column to be taken off the bound first, if any.
    """
    return pl.map_batches(_compared(bound, span, discount), _above, return_dtype=pl.Boolean)


def about(bound: str, span: str, least: tuple[int, int], most: tuple[int, int]) -> pl.Expr:
    """Whether the unit price is so many times a bound over the same unit-months.

    Args:
        bound: the money column that the price is held against.
        span: the unit-months that the bound covers.
        least: so many times at least, as a numerator and a denominator.
        most: so many times at most, likewise.
    """

    def within(columns: Columns) -> pl.Series:
        asked, allowed = _sides(columns)
        low = product(asked, least[1]), product(allowed, least[0])
        high = product(asked, most[1]), product(allowed, most[0])
        return _not_under(*low) & _not_under(*reversed(high))

    return pl.map_batches(_compared(bound, span, None), within, return_dtype=pl.Boolean)


def overcharge(bound: str, span: str, discount: str | None = None) -> pl.Expr:
    """What the line asks above a bound, times its quantity, in micro-euros.

    Rounded once to whole cents, half away from zero; null where a fact is not known or it cannot be
    counted. For the arguments see `above`.
    """
    columns = (*_compared(bound, span, discount), "quantity", "price_quantity")
    return pl.map_batches(columns, _overcharge, return_dtype=pl.Int64)


def in_cents(amount: pl.Expr, times: pl.Expr, parts: pl.Expr) -> pl.Expr:
    """An amount times a number over a positive one, as Int64 in whole cents.

    Rounded half away from zero. Null where the divisor is not positive, or the product might not fit.
    """
    return pl.map_batches(
        [amount, times, parts], lambda three: _in_cents(*three), return_dtype=pl.Int64
    )


def product(one: pl.Series, other: pl.Series | int) -> pl.Series:
    """The product of two columns: Int64 where it is proven to fit, with room for a sum, else Int128."""
    kind = pl.Int64 if _largest(one) * _largest(other) <= _ROOM else pl.Int128
    times = pl.Series([other], dtype=kind) if isinstance(other, int) else other.cast(kind)
    return one.cast(kind) * times


_ROOM: Final = 2**62


def _largest(figures: pl.Series | int) -> int:
    """The size of the largest figure, at least one."""
    if isinstance(figures, int):
        return abs(figures)
    least, most = figures.min(), figures.max()
    return max(abs(int(least or 1)), abs(int(most or 1)))  # type: ignore[arg-type]  # whole numbers


def _compared(bound: str, span: str, discount: str | None) -> tuple[str, ...]:
    return ("unit_price", span, bound, "price_span", *([] if discount is None else [discount]))


def _above(columns: Columns) -> pl.Series:
    asked, allowed = _sides(columns)
    return asked > allowed


def _not_under(one: pl.Series, other: pl.Series) -> pl.Series:
    one, other = _alike(one, other)
    return one >= other


def _sides(columns: Columns) -> tuple[pl.Series, pl.Series]:
    """What is asked and what is allowed, over the same unit-months and of one type."""
    price, span, bound, price_span, *discount = columns
    asked, allowed = product(price, span), product(bound, price_span)
    for share in discount:
        whole = _whole(share)
        asked = product(asked, whole)
        allowed = product(allowed, whole - share // (ONE // whole))
    return _alike(asked, allowed)


def _whole(share: pl.Series) -> int:
    """How many parts a whole has: a thousand where that writes each ratio exactly, else a million."""
    return _THOUSAND if (share % _THOUSAND == 0).all() else ONE


_THOUSAND: Final = 1_000


def _alike(one: pl.Series, other: pl.Series) -> tuple[pl.Series, pl.Series]:
    if one.dtype == other.dtype:
        return one, other
    return one.cast(pl.Int128), other.cast(pl.Int128)


def _overcharge(columns: Columns) -> pl.Series:
    *compared, times, units = columns
    asked, allowed = _sides(compared)
    parts = compared[1]
    for share in compared[4:]:
        parts = product(parts, _whole(share))
    if (times % ONE == 0).all() and (units % ONE == 0).all():
        times, units = times // ONE, units // ONE
    return _in_cents(asked - allowed, times, product(parts, units))


def _in_cents(amount: pl.Series, times: pl.Series, parts: pl.Series) -> pl.Series:
    if _largest(amount) > _MOST_AMOUNT or _largest(times) > _MOST_TIMES:
        most = pl.lit(_MOST_AMOUNT, dtype=pl.Int128)
        amount = _only(amount, (pl.lit(amount.abs()) <= most) & (times.abs() <= _MOST_TIMES))
    total, cent = _alike(product(amount, times), product(_only(parts, pl.lit(parts > 0)), CENT))
    return pl.DataFrame({"total": total, "cent": cent}).select(_ROUNDED).to_series()


_WHOLE: Final = col("total").abs() // col("cent")
_HALF_OR_MORE: Final = 2 * (col("total").abs() - _WHOLE * col("cent")) >= col("cent")
_ROUNDED: Final = (col("total").sign() * (_WHOLE + _HALF_OR_MORE) * CENT).cast(
    pl.Int64, strict=False
)


def _only(figures: pl.Series, rows: pl.Expr) -> pl.Series:
    """The figures of some rows, null elsewhere."""
    return pl.select(pl.when(rows).then(figures)).to_series()
