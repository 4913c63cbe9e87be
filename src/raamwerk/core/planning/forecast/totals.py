"""Sums of a forecast that never hide what is not known: by year, by part number, over all.

A sum is of the known amounts alone, and the number of line-months that are not known stands beside it;
where nothing is known the sum itself is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
from polars import col

if TYPE_CHECKING:
    from raamwerk.core.planning.forecast.forecast import Forecast

_SUMMED: Final = ("amount", "base_amount", "extra")


def over_all(forecast: Forecast) -> pl.DataFrame:
    """One row for the protected months and one for each scenario; columns as in `by_year`, without the year."""
    return _summed(forecast.lines, ["kind", "scenario"])


def by_year(forecast: Forecast) -> pl.DataFrame:
    """One row a kind, scenario and calendar year (the budget year of a municipality).

    Columns: `kind`, `scenario`, `year`, `amount`, `base_amount`, `extra` (micro-euros), `unknown` (line-months
    without an amount), `no_extra` (those without the difference), `months` and `first` (the first month).
    """
    lines = forecast.lines.with_columns(col("month").dt.year().alias("year"))
    return _summed(lines, ["kind", "scenario", "year"])


def by_part(forecast: Forecast) -> pl.DataFrame:
    """One row a kind, scenario and part number; columns as in `by_year`."""
    return _summed(forecast.lines, ["kind", "scenario", "part_number"])


def by_month(forecast: Forecast) -> pl.DataFrame:
    """One row a kind, scenario and month; columns as in `by_year`."""
    return _summed(forecast.lines, ["kind", "scenario", "month"])


def by_certainty(forecast: Forecast) -> pl.DataFrame:
    """One row a certainty of the protected months: `certainty`, `amount`, `unknown`."""
    lines = forecast.lines.filter(col("kind") == "protected")
    return _summed(lines, ["certainty"])


def _summed(lines: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """Sums in Int64 micro-euros; a thousand lines of a million euros a month for a century fit."""
    sums = [
        pl.when(col(name).is_not_null().any()).then(col(name).sum()).alias(name) for name in _SUMMED
    ]
    return (
        lines.group_by(keys, maintain_order=True)
        .agg(
            *sums,
            col("amount").is_null().sum().cast(pl.Int64).alias("unknown"),
            col("extra").is_null().sum().cast(pl.Int64).alias("no_extra"),
            col("month").n_unique().cast(pl.Int64).alias("months"),
            col("month").min().alias("first"),
        )
        .sort(keys, nulls_last=False)
    )
