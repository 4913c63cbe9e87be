"""Facts that an enrolment adds to a batch: its dates, windows, quantities and the parties it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.cover import cover_months
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.enrolment.window import next_filing
from raamwerk.core.period import days_later
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from raamwerk.core.checking.document import Document
    from raamwerk.core.enrolment.enrolment import Enrolment, Identifiers
    from raamwerk.core.enrolment.terms import Terms


def enrolment_facts(batch: pl.DataFrame, enrolment: Enrolment, terms: Terms) -> pl.DataFrame:
    """The batch with the facts of the one enrolment that its documents belong to.

    Args:
        batch: with `price_date`, `ordered_on`, `usage_on`, `period_since`, `product_type`, `part_number`.
        enrolment: as registered.
        terms: what its framework says about dates.
    """
    lasting = duration(enrolment, terms)
    last = lasting.ending.last
    acted = batch.select(pl.coalesce("ordered_on", "issued_on", "price_date")).to_series()
    used = batch.select(pl.coalesce("usage_on", "period_since")).to_series()

    def filing(on: date) -> tuple[date, date | None, date | None]:
        found = next_filing(enrolment.start, on, last, terms.windows)
        return found.effect_on, found.window.since, found.window.last

    def months(on: date) -> int | None:
        outside = on < enrolment.start or (last is not None and on > last)
        if outside or terms.cover is None:
            return None
        until = None if last is None else days_later(last, 1)
        return cover_months(enrolment.start, on, terms.cover, until=until)

    return batch.with_columns(
        pl.lit(enrolment.start).alias("enrolment_start"),
        pl.lit(last, dtype=pl.Date).alias("enrolment_last"),
        pl.lit(lasting.participation.since, dtype=pl.Date).alias("participation_since"),
        pl.lit(enrolment.headcount, dtype=pl.Int64).alias("headcount"),
        _each(acted, lambda on: next_anniversary(enrolment.start, on), pl.Date).alias(
            "anniversary"
        ),
        _each(acted, lambda on: filing(on)[1], pl.Date).alias("window_opens"),
        _each(acted, lambda on: filing(on)[2], pl.Date).alias("window_closes"),
        _each(acted, lambda on: filing(on)[0], pl.Date).alias("effect_on"),
        _each(used, months, pl.Int64).alias("cover_months"),
        _discounts(batch, enrolment),
        *_orders(batch, enrolment),
        _owned(batch, "part_number", acted, enrolment).alias("owned_quantity"),
        _owned(batch, "step_up_from", acted, enrolment).alias("base_owned_quantity"),
    )


def _each(
    days: pl.Series, function: Callable[[date], object], dtype: type[pl.DataType]
) -> pl.Series:
    """A function of a date on every row, computed once for each different date; null stays null."""
    found = {day: function(day) for day in days.unique().drop_nulls()}
    return days.replace_strict(found, default=None, return_dtype=dtype)


def _discounts(batch: pl.DataFrame, enrolment: Enrolment) -> pl.Series:
    """The declared discount of the line's product type on its price date.

    Zero where the reseller declared none at all, null where none is known for this product type.
    """
    if not enrolment.discounts:
        return pl.repeat(0, len(batch), dtype=pl.Int64, eager=True).alias("declared_discount")
    rows = batch.select("product_type", "price_date").iter_rows()
    declared = (
        None if kind is None or on is None else enrolment.discount_on(kind, on) for kind, on in rows
    )
    shares = [each.share if each else None for each in declared]
    return pl.Series("declared_discount", shares, dtype=pl.Int64)


def _orders(batch: pl.DataFrame, enrolment: Enrolment) -> list[pl.Series]:
    """`order_price`, `order_months` and `order_span` of the latest order that registers a price."""
    found = [
        None if part is None or on is None else enrolment.price_ordered(part, on)
        for part, on in batch.select("part_number", "price_date").iter_rows()
    ]
    columns: dict[str, list[int | None]] = {
        "order_price": [None if each is None else each.unit_price for each in found],
        "order_months": [None if each is None else each.unit.months for each in found],
        "order_span": [None if each is None else span(each.unit) for each in found],
    }
    return [pl.Series(name, values, dtype=pl.Int64) for name, values in columns.items()]


def _owned(batch: pl.DataFrame, column: str, acted: pl.Series, enrolment: Enrolment) -> pl.Series:
    """What the enrolment held of a part number on the eve of each line's own day."""
    known: dict[tuple[str, date], int | None] = {}
    held: list[int | None] = []
    for part, on in zip(batch[column], acted, strict=True):
        if part is None or on is None:
            held.append(None)
            continue
        if (part, on) not in known:
            known[part, on] = owned(enrolment, part, days_later(on, -1))
        held.append(known[part, on])
    return pl.Series(held, dtype=pl.Int64)


def party_facts(documents: Sequence[Document], enrolment: Enrolment) -> pl.DataFrame:
    """For each document whether buyer and seller are those of the enrolment; null where nothing compares."""
    buyers, sellers = [], []
    ours = (*enrolment.participant_identifiers, ("code", enrolment.participant))
    former = tuple(("code", code) for code in enrolment.formerly)
    for document in documents:
        reseller = enrolment.reseller_on(document.issued_on or enrolment.start)
        theirs = () if reseller is None else (*reseller.identifiers, ("code", reseller.id))
        buyers.append(_same(document.buyer.identifiers, (*ours, *former)))
        sellers.append(_same(document.seller.identifiers, theirs))
    return pl.DataFrame(
        {
            "document_index": range(len(documents)),
            "buyer_is_participant": pl.Series(buyers, dtype=pl.Boolean),
            "seller_is_reseller": pl.Series(sellers, dtype=pl.Boolean),
        }
    )


def _same(stated: Identifiers, registered: Identifiers) -> bool | None:
    """True when an identifier agrees, False when schemes meet and none agrees, None when none meet."""
    schemes = {scheme for scheme, _ in registered}
    met = [pair for pair in stated if pair[0] in schemes]
    if not met:
        return None
    return any(pair in registered for pair in met)
