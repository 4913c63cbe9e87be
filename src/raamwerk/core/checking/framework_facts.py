"""Facts that the framework's terms add to a batch, each as the term stood on the line's price date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.holding import held, holding

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Tier

OUTSIDE: Final = ("service", "surcharge")
"""Product types that are the reseller's own and under no framework of a publisher (F-13, K-4)."""


def framework_facts(batch: pl.DataFrame, framework: Framework) -> pl.DataFrame:
    """The batch with the facts that follow from terms.

    Args:
        batch: with `price_date`, `product_type`, `family`, `part_known`, `quantity`, `headcount`.
        framework: whose terms are read.
    """
    batch = batch.join(
        _terms_by_day(batch["price_date"], framework),
        on="price_date",
        how="left",
        maintain_order="left",
    ).with_columns(
        pl.lit(framework.since).alias("framework_since"),
        pl.lit(framework.period.last, dtype=pl.Date).alias("framework_last"),
        pl.lit(framework.terms_period.last, dtype=pl.Date).alias("terms_last"),
        held(framework.since, framework.terms_until).alias("terms_hold"),
    )
    return batch.with_columns(
        _in_framework(),
        _required(),
        (pl.col("product_type") == "online-service").alias("online_service"),
        _may_reduce(),
        tiers(framework),
    ).drop("coverage_share", "scope_families", "reduction", "terms_hold")


_READ: Final = (
    ("minimum_users", "minimum-size", "users", pl.Int64()),
    ("term_payment_days", "payment", "days", pl.Int64()),
    ("payment_days_most", "payment", "most-days", pl.Int64()),
    ("reservation_months", "reservation", "months-ahead", pl.Int64()),
    ("reservation_closed_days", "reservation", "closed-days", pl.Int64()),
    ("framework_currency", "currency", "code", pl.String()),
    ("coverage_share", "coverage", "percent", pl.Int64()),
    ("coverage_families", "coverage", "families", pl.List(pl.String)),
    ("scope_families", "product-scope", "families", pl.List(pl.String)),
    ("reduction", "yearly-flexibility", "reduction", pl.String()),
)
"""Column, term, parameter and type of what is read from terms."""


def _terms_by_day(days: pl.Series, framework: Framework) -> pl.DataFrame:
    """One row a different day with the parameters in force; null where a term does not hold."""
    unique = days.unique().drop_nulls().to_list()
    columns = {
        name: pl.Series([_parameter(framework, term, day, key) for day in unique], dtype=dtype)
        for name, term, key, dtype in _READ
    }
    return pl.DataFrame({"price_date": pl.Series(unique, dtype=pl.Date), **columns})


def _parameter(framework: Framework, term_id: str, on: date, name: str) -> object:
    term = framework.term(term_id, on)
    value = term.parameters.get(name) if term is not None and term.executable else None
    return list(value) if isinstance(value, tuple) else value


def _in_framework() -> pl.Expr:
    """True or false by product type and family (F-2, F-13).

    Null for a part number that no book knows, for a family that is not known where families are
    listed, and on a day on which the framework's terms do not hold.
    """
    own = pl.col("product_type").is_in(OUTSIDE)
    families, family = pl.col("scope_families"), pl.col("family")
    listed = pl.when(family.is_not_null()).then(families.list.contains(family))
    covered = pl.when(families.is_null()).then(statement=True).otherwise(listed)
    known = pl.when(pl.col("part_known") & pl.col("terms_hold")).then(covered)
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


def tiers(framework: Framework) -> pl.Expr:
    """The tier discount for the line's quantity, where the framework has tiers (F-6, K-12)."""
    found: pl.Expr = pl.lit(None, dtype=pl.Int64)
    for since, until, term in holding(framework, "quantity-tiers"):
        if term.executable:
            found = pl.when(held(since, until)).then(_tier(term.tiers("tiers"))).otherwise(found)
    return found.alias("tier_discount")


def _tier(tiers: tuple[Tier, ...]) -> pl.Expr:
    """The percentage of the highest tier reached, as a ratio in millionths; none below the first."""
    reached: pl.Expr = pl.lit(0, dtype=pl.Int64)
    for tier in tiers:
        enough = pl.col("quantity") >= tier.since_quantity * 1_000_000
        reached = pl.when(enough).then(pl.lit(tier.percent, dtype=pl.Int64)).otherwise(reached)
    return pl.when(pl.col("quantity").is_not_null()).then(reached)
