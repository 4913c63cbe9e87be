"""Facts that follow by arithmetic from the others: amounts recomputed, sums a document, twins.

Rounding is stated where it is done. Everything is in integers; products are taken in Int128.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from raamwerk.core.checking.framework_facts import OUTSIDE

_CENT: Final = 10_000
_ONE: Final = 1_000_000


def _wide(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.Int128)


def divided(dividend: pl.Expr, divisor: pl.Expr) -> pl.Expr:
    """A quotient of integers rounded half away from zero; null where the divisor is zero or null."""
    usable = pl.when(divisor > 0).then(divisor)
    magnitude = (2 * dividend.abs() + usable) // (2 * usable)
    return dividend.sign() * magnitude


def computed_amount() -> pl.Expr:
    """Price x quantity / base quantity + charges - allowances, in whole cents, half away from zero (K-23)."""
    base = _wide("price_quantity")
    extra = (_wide("line_charge") - _wide("line_allowance")) * base
    cents = divided(_wide("unit_price") * _wide("quantity") + extra, base * _CENT)
    return (cents * _CENT).cast(pl.Int64).alias("computed_amount")


def maximum_amount() -> pl.Expr:
    """What the line may cost at the lower of lock and maximum, rounded up to a whole micro-euro (K-2, K-4).

    Rounded up, so that a document is never above its maximum by our rounding alone. A line that gives
    back gives back at the lower price too, which is then the amount nearer to nothing.
    """
    amounts = [
        _at(price, span)
        for price, span in (("maximum", "maximum_span"), ("locked_price", "locked_span"))
    ]
    gives_back = pl.col("quantity") < 0
    lower = (
        pl.when(gives_back).then(pl.max_horizontal(*amounts)).otherwise(pl.min_horizontal(*amounts))
    )
    return lower.cast(pl.Int64).alias("maximum_amount")


def _at(price: str, span: str) -> pl.Expr:
    dividend = _wide(price) * _wide("price_span") * _wide("quantity")
    divisor = _wide(span) * _wide("price_quantity")
    usable = pl.when(divisor > 0).then(divisor)
    return 0 - ((0 - dividend) // usable)


def document_sums() -> tuple[pl.Expr, ...]:
    """The sums of each document, on all its lines, and how many of those are of the framework.

    Null where a part of the sum is not known: a sum of what happens to be known would be a guess.
    """
    reduces = pl.col("change").eq_missing(pl.lit("true_down"))
    surcharge = (pl.col("product_type") == "surcharge").fill_null(value=False)
    goods = pl.col("in_framework") & ~reduces & ~surcharge
    asked = _sum("line_amount", goods) + _sum("line_amount", surcharge)
    return (
        _sum("line_amount", pl.lit(value=True)).over("document_index").alias("computed_total"),
        (asked + pl.col("surcharges").first()).over("document_index").alias("all_in_amount"),
        _sum("maximum_amount", goods).over("document_index").alias("all_in_maximum"),
        goods.fill_null(value=True).sum().over("document_index").alias("framework_lines"),
        (pl.col("surcharges").first() + _sum("line_amount", surcharge))
        .over("document_index")
        .alias("surcharges"),
    )


def _sum(name: str, rows: pl.Expr) -> pl.Expr:
    """The sum of a column over some rows; null when one of them, or whether it is one, is not known."""
    counted = pl.when(rows).then(pl.col(name)).when(~rows).then(0)
    return pl.when(counted.null_count() == 0).then(counted.sum())


TWIN: Final = (
    "part_number",
    "name",
    "quantity",
    "unit_price",
    "line_amount",
    "period_since",
    "period_last",
)
"""What makes two lines of one document the same."""


def duplicate_line() -> pl.Expr:
    """The number of the first line of the same document that says exactly the same, if this is a later one."""
    first = pl.col("line").first().over("document_index", *TWIN)
    later = pl.int_range(pl.len()).over("document_index", *TWIN) > 0
    said = pl.any_horizontal(pl.col("part_number").is_not_null(), pl.col("name").is_not_null())
    return pl.when(later & said).then(first).alias("duplicate_line")


def covered_quantity() -> pl.Expr:
    """Staff whom a document's suites cover: the sum over its lines in the families that count (F-5, K-11)."""
    family = pl.col("family")
    listed = pl.when(family.is_not_null()).then(pl.col("coverage_families").list.contains(family))
    own = pl.col("product_type").is_in(OUTSIDE).fill_null(value=False)
    counts = (
        pl.when(own & pl.col("coverage_families").is_not_null())
        .then(statement=False)
        .otherwise(listed)
    )
    suites = pl.when(counts).then(pl.col("quantity")).when(~counts).then(0)
    known = suites.null_count() == 0
    orders = pl.col("document_kind").is_in(("order", "quote"))
    total = pl.when(known).then(suites.sum()).over("document_index")
    return pl.when(orders).then(total).alias("covered_quantity")
