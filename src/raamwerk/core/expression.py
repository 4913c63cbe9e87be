"""Small expressions that several rules share; exact, and null where a fact is not known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import polars as pl
from polars import col

from raamwerk.core import exact
from raamwerk.core.exact import CENT, Figures, figures, minus, more, times

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from raamwerk.core.exact import Column

    Columns = Sequence[pl.Series]

__all__ = [
    "CENT",
    "CHARGED",
    "NEVER",
    "ONE",
    "Comparison",
    "about_twelve_times",
    "above",
    "comparison",
    "counted",
    "discounted",
    "excess",
    "in_cents",
    "overcharge",
    "sides",
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
    return _comparing(Comparison(_compared(bound, span, discount), more))


def about_twelve_times(bound: str, span: str) -> pl.Expr:
    """Whether the unit price is 10 to 14 times a bound over the same unit-months, or that part of it.

    For the arguments see `above`.
    """
    return _comparing(Comparison(_compared(bound, span, None), _about_twelve_times))


def overcharge(bound: str, span: str, discount: str | None = None) -> pl.Expr:
    """What the line asks above a bound, times its quantity, in micro-euros.

    Rounded once to whole cents, half away from zero; null where it is not above, where a fact is not
    known or it cannot be counted. For the arguments see `above`.
    """
    return _counting((*_compared(bound, span, discount), "quantity", "price_quantity"))


def in_cents(amount: pl.Expr, units: pl.Expr, parts: pl.Expr) -> pl.Expr:
    """An amount times a number over a positive one, as Int64 in whole cents (`exact.in_cents`)."""
    three = [amount, units, parts]
    return _line_by_line(three, lambda found: exact.in_cents(*map(figures, found)), pl.Int64)


class Comparison(NamedTuple):
    """A question about figures: null where one of them is not known.

    Args:
        columns: the price, the span and amount of the bound, the span of the price, and the discount if any.
        asked: where it is so, of what is asked and what is allowed.
    """

    columns: tuple[str, ...]
    asked: Callable[[Figures, Figures], Any]


_COMPARISONS: Final[list[tuple[pl.Expr, Comparison]]] = []
_COUNTED: Final[list[tuple[pl.Expr, tuple[str, ...]]]] = []


@cache
def _comparing(made: Comparison) -> pl.Expr:
    """The one expression of a comparison, whichever rules ask it."""

    def compared(columns: Columns) -> pl.Series:
        found: pl.Series = made.asked(*_sides([figures(column) for column in columns]))
        return found

    expression = _line_by_line(made.columns, compared, pl.Boolean)
    _COMPARISONS.append((expression, made))
    return expression


@cache
def _counting(columns: tuple[str, ...]) -> pl.Expr:
    """The one expression of an overcharge."""
    expression = _line_by_line(columns, _overcharge, pl.Int64)
    _COUNTED.append((expression, columns))
    return expression


def comparison(question: pl.Expr) -> Comparison | None:
    """The comparison that an expression makes, where it is one; to make it on other kinds of columns."""
    return next((made for known, made in _COMPARISONS if known.meta == question), None)


def counted(effect: pl.Expr) -> tuple[str, ...] | None:
    """The facts that an overcharge is counted from, where an effect is one; `excess` counts it."""
    return next((columns for known, columns in _COUNTED if known.meta == effect), None)


def _line_by_line(
    columns: Sequence[str | pl.Expr],
    function: Callable[[Columns], pl.Series],
    kind: type[pl.DataType],
) -> pl.Expr:
    return pl.map_batches(columns, function, return_dtype=kind, is_elementwise=True)


def _compared(bound: str, span: str, discount: str | None) -> tuple[str, ...]:
    return ("unit_price", span, bound, "price_span", *([] if discount is None else [discount]))


def _sides(found: Sequence[Figures]) -> tuple[Figures, Figures]:
    """What is asked and what is allowed, over the same unit-months."""
    both = sides(*found[:4])
    for share in found[4:]:
        both = discounted(*both, share)
    return both


def sides(
    price: Figures, span: Figures, bound: Figures, price_span: Figures
) -> tuple[Figures, Figures]:
    """What is asked and what is allowed, over the same unit-months."""
    return times(price, span), times(bound, price_span)


def discounted(asked: Figures, allowed: Figures, share: Figures) -> tuple[Figures, Figures]:
    """The same with a discount taken off what is allowed."""
    left = Figures(ONE - share.column, ONE + share.most)
    return times(asked, ONE), times(allowed, left)


def _about_twelve_times(asked: Figures, allowed: Figures) -> Any:  # noqa: ANN401 - as `exact.more`
    over = ~more(times(allowed, 10), asked) & ~more(asked, times(allowed, 14))
    under = ~more(allowed, times(asked, 14)) & ~more(times(asked, 10), allowed)
    return over | under


def _overcharge(columns: Columns) -> pl.Series:
    """Only where more is asked than allowed: most lines ask no more."""
    rows = more(*_sides([figures(column) for column in columns[:-2]])).arg_true()
    found = pl.repeat(None, len(columns[0]), dtype=pl.Int64, eager=True)
    return found.scatter(rows, excess([column[rows] for column in columns])) if len(rows) else found


def excess(columns: Sequence[Column]) -> Any:  # noqa: ANN401 - as `exact.more`
    """What is asked above a bound, of lines that all do; as `overcharge`, of columns or plain arrays."""
    *compared, quantity, base = columns
    if (quantity % ONE == 0).all() and (base % ONE == 0).all():
        quantity, base = quantity // ONE, base // ONE
    parts = times(figures(compared[1]), figures(base))
    if len(compared) > len(_compared("", "", None)):
        parts = times(parts, ONE)
    both = _sides([figures(column) for column in compared])
    return exact.in_cents(minus(*both), figures(quantity), parts)
