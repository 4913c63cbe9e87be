"""What one stated price covers: months and units, from what the document itself says.

A price "a month" and a price "a year" are not told apart by their size. Months come from the unit
code, or from the period that the line bills when the unit only counts pieces; a piece of a product
that the book sells once is paid once. Where none of these speaks, the months stay unknown.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from raamwerk.core.pricebook.unit import WIDEST

MONTHS: Final = {
    "MON": 1,
    "QAN": 3,
    "SAN": 6,
    "ANN": 12,
    "month": 1,
    "quarter": 3,
    "year": 12,
    "once": 0,
}
"""Months of use by UN/ECE Recommendation 20 unit code, and by the words of our own tables."""

PIECES: Final = ("C62", "EA", "H87", "NAR", "NMP", "IE", "ZZ", "XPP", "1I")
"""Unit codes that only count: one, each, piece, number of articles, packs, persons, mutually defined."""

_SEVERAL: Final = r"^([0-9]{1,4}) months$"


def unit_facts(declared_months: int | None = None) -> tuple[pl.Expr, pl.Expr]:
    """`unit_months` and `price_span` of a batch that has stated facts and the price's `maximum_once`.

    Args:
        declared_months: what the person who checks declares for prices a piece without a period.
    """
    months = unit_months(declared_months)
    return months.alias("unit_months"), price_span(months)


def price_span(months: pl.Expr, units: pl.Expr | None = None) -> pl.Expr:
    """The unit-months that a price covers; null where it cannot be held against `maximum`.

    Args:
        months: that it covers.
        units: that it is for, in millionths; `price_quantity` unless given.
    """
    units = pl.col("price_quantity") if units is None else units
    whole = units.is_not_null() & (units > 0) & (units % 1_000_000 == 0)
    other_basis = (months == 0) != pl.col("maximum_once")
    span = months.clip(lower_bound=1) * (units // 1_000_000)
    sane = months.is_not_null() & whole & (span <= WIDEST)
    known = sane & ~other_basis.fill_null(value=False)
    return pl.when(known).then(span).alias("price_span")


def locked_span() -> pl.Expr:
    """The unit-months that the lock covers, where the price can be held against it."""
    return beside("locked_span", pl.col("locked_once"))


def beside(span: str, once: pl.Expr) -> pl.Expr:
    """The unit-months of a bound; null where it or the price is paid once and the other is not."""
    other_basis = (pl.col("unit_months") == 0) != once
    return pl.when(~other_basis.fill_null(value=False)).then(span).alias(span)


def unit_months(declared_months: int | None) -> pl.Expr:
    """The months that a price covers by its `unit`, or by the period where the unit counts pieces."""
    unit = pl.col("unit")
    by_code = unit.replace_strict(MONTHS, default=None, return_dtype=pl.Int64)
    several = unit.str.extract(_SEVERAL).cast(pl.Int64)
    piece = unit.is_in(PIECES)
    period = whole_months("period_since", "period_last")
    of_piece = piece_months(pl.coalesce(period, pl.lit(declared_months)))
    return pl.coalesce(by_code, several, pl.when(piece).then(of_piece)).cast(pl.Int64)


def piece_months(otherwise: pl.Expr) -> pl.Expr:
    """The months that a price a piece covers: none where the book sells the article once, else those given."""
    return pl.when(pl.col("maximum_once")).then(0).otherwise(otherwise)


def whole_months(since: str, last: str) -> pl.Expr:
    """Whole months from one date column to another (both included); null when it is no whole number.

    Counted as `period.months_later` counts: from 29 February 2024 a year runs to 27 February 2025 (O-11).
    """
    start, until = pl.col(since), pl.col(last).dt.offset_by("1d")
    months = 12 * (until.dt.year() - start.dt.year()) + until.dt.month() - start.dt.month()
    whole = (start.dt.offset_by(pl.format("{}mo", months)) == until) & (months > 0)
    return pl.when(whole).then(months.cast(pl.Int64))
