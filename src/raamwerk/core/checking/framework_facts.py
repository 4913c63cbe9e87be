"""Facts that the framework's terms add to a batch, each as the term stood on the line's price date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term, Tier

OUTSIDE = ("service", "surcharge")
"""Product types that are the reseller's own and under no framework of a publisher (F-13, K-4)."""


def framework_facts(batch: pl.DataFrame, framework: Framework) -> pl.DataFrame:
    """The batch with the facts that follow from terms.

    Args:
        batch: with `price_date`, `product_type`, `family`, `part_known`, `quantity`, `headcount`.
        framework: whose terms are read.
    """
    days = batch["price_date"]
    batch = batch.with_columns(
        pl.lit(framework.since).alias("framework_since"),
        pl.lit(framework.terms_period.last, dtype=pl.Date).alias("framework_last"),
        _number(framework, days, "minimum-size", "users").alias("minimum_users"),
        _number(framework, days, "payment", "days").alias("term_payment_days"),
        _number(framework, days, "coverage", "percent").alias("coverage_share"),
        _texts(framework, days, "coverage", "families").alias("coverage_families"),
        _texts(framework, days, "product-scope", "families").alias("scope_families"),
        _reduction(framework, days).alias("reduction"),
    )
    return batch.with_columns(
        _in_framework(),
        _required(),
        (pl.col("product_type") == "online-service").alias("online_service"),
        _may_reduce(),
        _tiers(batch, framework),
    ).drop("coverage_share", "scope_families", "reduction")


def _on_each(
    framework: Framework,
    days: pl.Series,
    term_id: str,
    read: Callable[[Term], object],
    dtype: pl.DataType | type[pl.DataType],
) -> pl.Series:
    """What a term says on each row's day, read once for each different day; null where it does not hold."""
    found = {}
    for day in days.unique().drop_nulls():
        term = framework.term(term_id, day)
        found[day] = read(term) if term is not None and term.executable else None
    values = [None if day is None else found[day] for day in days] if len(found) > 1 else None
    if values is None:
        return pl.Series([next(iter(found.values()), None)], dtype=dtype).new_from_index(
            0, len(days)
        )
    return pl.Series(values, dtype=dtype)


def _number(framework: Framework, days: pl.Series, term_id: str, name: str) -> pl.Series:
    def read(term: Term) -> int | None:
        return term.number(name) if name in term.parameters else None

    return _on_each(framework, days, term_id, read, pl.Int64)


def _texts(framework: Framework, days: pl.Series, term_id: str, name: str) -> pl.Series:
    def read(term: Term) -> list[str] | None:
        return list(term.texts(name)) if name in term.parameters else None

    return _on_each(framework, days, term_id, read, pl.List(pl.String))


def _reduction(framework: Framework, days: pl.Series) -> pl.Series:
    def read(term: Term) -> str:
        return term.text("reduction")

    return _on_each(framework, days, "yearly-flexibility", read, pl.String)


def _in_framework() -> pl.Expr:
    """True or false by product type and family; null for a part number that no book knows (F-2, F-13)."""
    own = pl.col("product_type").is_in(OUTSIDE)
    listed = pl.col("scope_families").is_null() | pl.col("scope_families").list.contains(
        pl.col("family")
    )
    known = pl.when(pl.col("part_known")).then(listed)
    return pl.when(own).then(statement=False).otherwise(known).alias("in_framework")


def _required() -> pl.Expr:
    """Staff to cover, rounded up to a whole person, in millionths (K-11)."""
    persons = -(-(pl.col("headcount") * pl.col("coverage_share")) // 1_000_000)
    return (persons * 1_000_000).alias("required_quantity")


def _may_reduce() -> pl.Expr:
    """Whether this line may go down at an anniversary: online services may, where the term allows (O-7)."""
    allowed = pl.col("reduction").fill_null("never") == "at-anniversary"
    online = pl.col("product_type").is_in(("online-service", "azure"))
    return (allowed & online).alias("may_reduce")


def _tiers(batch: pl.DataFrame, framework: Framework) -> pl.Series:
    """The tier discount for the line's quantity, where the framework has tiers (F-6, K-12)."""
    days = batch["price_date"]
    tables = {
        day: term.tiers("tiers")
        for day in days.unique().drop_nulls()
        if (term := framework.term("quantity-tiers", day)) is not None and term.executable
    }
    found = [
        _tier(tables.get(day, ()), quantity) if tables else None
        for day, quantity in zip(days, batch["quantity"], strict=True)
    ]
    return pl.Series("tier_discount", found, dtype=pl.Int64)


def _tier(tiers: tuple[Tier, ...], quantity: int | None) -> int | None:
    """The percentage of the highest tier reached, as a ratio in millionths; null below the first."""
    if quantity is None:
        return None
    reached = [tier.percent for tier in tiers if tier.since_quantity * 1_000_000 <= quantity]
    return reached[-1] if reached else None
