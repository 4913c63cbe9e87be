"""Small expressions that several rules share; exact, and null where a fact is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
from polars import col

from raamwerk.core import exact
from raamwerk.core.exact import CENT, Figures, figures, minus, more, times

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Columns = Sequence[pl.Series]

__all__ = [
    "CENT",
    "CHARGED",
    "NEVER",
    "ONE",
    "about_twelve_times",
    "above",
    "in_cents",
    "overcharge",
]

ONE: Final = 1_000_000
"""One whole unit in millionths, and a ratio of one."""

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
    return _line_by_line(_compared(bound, span, discount), _above, pl.Boolean)


def about_twelve_times(bound: str, span: str) -> pl.Expr:
    """Whether the unit price is 10 to 14 times a bound over the same unit-months, or that part of it.

    For the arguments see `above`.
    """
    return _line_by_line(_compared(bound, span, None), _about_twelve_times, pl.Boolean)


def overcharge(bound: str, span: str, discount: str | None = None) -> pl.Expr:
    """What the line asks above a bound, times its quantity, in micro-euros.

    Rounded once to whole cents, half away from zero; null where it is not above, where a fact is not
    known or it cannot be counted. For the arguments see `above`.
    """
    columns = (*_compared(bound, span, discount), "quantity", "price_quantity")
    return _line_by_line(columns, _overcharge, pl.Int64)


def in_cents(amount: pl.Expr, units: pl.Expr, parts: pl.Expr) -> pl.Expr:
    """An amount times a number over a positive one, as Int64 in whole cents (`exact.in_cents`)."""
    three = [amount, units, parts]
    return _line_by_line(three, lambda found: exact.in_cents(*map(figures, found)), pl.Int64)


def _line_by_line(
    columns: Sequence[str | pl.Expr],
    function: Callable[[Columns], pl.Series],
    kind: type[pl.DataType],
) -> pl.Expr:
    return pl.map_batches(columns, function, return_dtype=kind, is_elementwise=True)


def _compared(bound: str, span: str, discount: str | None) -> tuple[str, ...]:
    return ("unit_price", span, bound, "price_span", *([] if discount is None else [discount]))


def _sides(columns: Columns) -> tuple[Figures, Figures]:
    """What is asked and what is allowed, over the same unit-months."""
    price, span, bound, price_span, *discount = (figures(column) for column in columns)
    asked, allowed = times(price, span), times(bound, price_span)
    for share in discount:
        left = Figures(ONE - share.column, ONE + share.most)
        asked, allowed = times(asked, ONE), times(allowed, left)
    return asked, allowed


def _above(columns: Columns) -> pl.Series:
    return more(*_sides(columns))


def _about_twelve_times(columns: Columns) -> pl.Series:
    asked, allowed = _sides(columns)
    over = ~more(times(allowed, 10), asked) & ~more(asked, times(allowed, 14))
    under = ~more(allowed, times(asked, 14)) & ~more(times(asked, 10), allowed)
    return over | under


def _overcharge(columns: Columns) -> pl.Series:
    """Only where more is asked than allowed: most lines ask no more."""
    rows = _above(columns[:-2]).arg_true()
    found = pl.repeat(None, len(columns[0]), dtype=pl.Int64, eager=True)
    return (
        found.scatter(rows, _excess([column[rows] for column in columns])) if len(rows) else found
    )


def _excess(columns: Columns) -> pl.Series:
    *compared, quantity, base = columns
    if (quantity % ONE == 0).all() and (base % ONE == 0).all():
        quantity, base = quantity // ONE, base // ONE
    parts = times(figures(compared[1]), figures(base))
    if len(compared) > len(_compared("", "", None)):
        parts = times(parts, ONE)
    return exact.in_cents(minus(*_sides(compared)), figures(quantity), parts)
