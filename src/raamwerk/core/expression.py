"""Small expressions that several rules share; exact, and null where a fact is not known.

Products are taken in Int128: a price of a thousand million over a hundred years of use still fits.
"""

from __future__ import annotations

from typing import Final

import polars as pl
from polars import col

ONE: Final = 1_000_000
"""One whole unit in millionths, and a ratio of one."""

CENT: Final = 10_000
"""A cent in micro-euros."""

_MOST_TIMES: Final = 2**50
"""Above any quantity that `core.money` lets in."""

_MOST_AMOUNT: Final = pl.lit(2**76, dtype=pl.Int128)
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


def wide(name: str) -> pl.Expr:
    """A column as Int128, for products."""
    return col(name).cast(pl.Int128)


def above(bound: str, span: str, discount: str | None = None) -> pl.Expr:
    """Whether the unit price is above a bound over the same unit-months, exactly (K-1, O-15).

    Args:
        bound: the money column that the price may not exceed.
        span: the unit-months that the bound covers.
        discount: the ratio column to be taken off the bound first, if any.
    """
    return _excess(bound, span, discount) > 0


def overcharge(bound: str, span: str, discount: str | None = None) -> pl.Expr:
    """What the line asks above a bound, times its quantity, in micro-euros.

    Rounded once to whole cents, half away from zero; null where a fact is not known or it cannot be
    counted. For the arguments see `above`.
    """
    parts = wide(span) * col("price_quantity") * (1 if discount is None else ONE)
    return in_cents(_excess(bound, span, discount), col("quantity"), parts)


def in_cents(amount: pl.Expr, times: pl.Expr, parts: pl.Expr) -> pl.Expr:
    """An Int128 amount times a number over a positive one, as Int64 in whole cents.

    Rounded half away from zero. Null where the divisor is not positive or the product may not fit.
    """
    fits = (amount.abs() <= _MOST_AMOUNT) & (times.abs() <= _MOST_TIMES)
    product = pl.when(fits).then(amount * times)
    cent = pl.when(parts > 0).then(parts * CENT)
    whole = product.abs() // cent
    rest = product.abs() - whole * cent
    rounded = whole + (2 * rest >= cent).cast(pl.Int128)
    return (product.sign() * rounded * CENT).cast(pl.Int64, strict=False)


def _excess(bound: str, span: str, discount: str | None) -> pl.Expr:
    asked, allowed = wide("unit_price") * col(span), wide(bound) * col("price_span")
    if discount is None:
        return asked - allowed
    return asked * ONE - allowed * (ONE - col(discount))
