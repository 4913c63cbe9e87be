"""Runs of months with one quantity and one price, laid out as one row a month with exact amounts.

An enrolment has a handful of runs a part number; the months themselves are made as columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl
from polars import col

from raamwerk.core.money import LARGEST, SCALE
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.planning.forecast.priced import Priced

PROTECTED: Final = "protected"
EXPOSED: Final = "exposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part number over months in which nothing changes.

    Args:
        part_number: itself.
        since, until: first days of months; `until` is the first month no longer in it.
        quantity: in millionths; None where it is not known.
        priced: the price of these months.
        scenario: after the end, by which scenario; None for the protected months.
        base: the protected price of the last month, which the scenario is set against.
    """

    part_number: str
    since: date
    until: date
    quantity: int | None
    priced: Priced
    scenario: str | None = None
    base: Priced | None = None


SCHEMA: Final = pl.Schema(
    {
        "part_number": pl.String(),
        "scenario": pl.String(),
        "since": pl.Date(),
        "until": pl.Date(),
        "quantity": pl.Int64(),
        "price": pl.Int64(),
        "span": pl.Int64(),
        "certainty": pl.String(),
        "price_since": pl.Date(),
        "origin": pl.String(),
        "base_price": pl.Int64(),
        "base_span": pl.Int64(),
    }
)


def frame(segments: Sequence[Segment]) -> pl.DataFrame:
    """One row a part number, scenario and month.

    Columns: `part_number`, `scenario` (null in the protected months), `kind` (`protected` or `exposed`),
    `month` (its first day), `quantity` (millionths), `price` (micro-euros for `span` unit-months),
    `certainty`, `price_since`, `origin`, and in micro-euros `amount`, `base_amount` (the same quantity at
    the protected price of the last month; null in the protected months) and `extra`, the difference. What
    is not known is null, and so is every amount that needs it. Each amount is rounded once, to the
    micro-euro, half away from zero.
    """
    rows = [_row(each) for each in segments]
    runs = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    months = pl.date_ranges("since", "until", interval="1mo", closed="left").alias("month")
    kind = pl.when(col("scenario").is_null()).then(pl.lit(PROTECTED)).otherwise(pl.lit(EXPOSED))
    amounts = runs.with_columns(
        kind.alias("kind"),
        months,
        _amount("price", "span").alias("amount"),
        _amount("base_price", "base_span").alias("base_amount"),
    ).with_columns(
        (col("amount") - col("base_amount")).alias("extra"),
        pl.when(col("amount").is_null())
        .then(pl.lit("unknown"))
        .otherwise("certainty")
        .alias("certainty"),
    )
    return amounts.explode("month").drop("since", "until", "base_price", "base_span")


def _row(each: Segment) -> tuple[object, ...]:
    unit, base = each.priced.unit, each.base
    return (
        each.part_number,
        each.scenario,
        each.since,
        each.until,
        each.quantity,
        each.priced.price,
        None if unit is None else span(unit),
        each.priced.certainty.value,
        each.priced.since,
        each.priced.origin,
        None if base is None else base.price,
        None if base is None or base.unit is None else span(base.unit),
    )


def _amount(price: str, months: str) -> pl.Expr:
    """Quantity times price for one month, in micro-euros; both factors are checked at the gate to fit Int128.

    A month of a thousand million euros is a slip of the pen: it is unknown, so that no sum can overflow.
    """
    total = col("quantity").cast(pl.Int128) * col(price).cast(pl.Int128)
    parts = col(months).cast(pl.Int128) * SCALE
    amount = (2 * total + parts) // (2 * parts)
    return pl.when(amount < LARGEST).then(amount).cast(pl.Int64)
