"""Facts that an enrolment adds to a batch: its dates, windows, quantities and the parties it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.enrolment.anniversary import next_anniversary
from raamwerk.core.enrolment.cover import cover_months
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.enrolment.window import next_filing
from raamwerk.core.period import days_later
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from raamwerk.core.checking.document import Document
    from raamwerk.core.enrolment.enrolment import Enrolment, Identifiers, Ordered
    from raamwerk.core.enrolment.terms import Terms


ENROLMENT_FACTS: Final = {
    "enrolment_start": pl.Date(),
    "enrolment_last": pl.Date(),
    "participation_since": pl.Date(),
    "headcount": pl.Int64(),
}
"""Facts that are the same for every line of an enrolment, and their types."""


def of_enrolment(
    enrolment: Enrolment, terms: Terms
) -> tuple[date, date | None, date | None, int | None]:
    """The values of `ENROLMENT_FACTS`."""
    lasting = duration(enrolment, terms)
    since = lasting.participation.since
    return enrolment.start, lasting.ending.last, since, enrolment.headcount


def enrolment_facts(batch: pl.DataFrame, enrolment: Enrolment, terms: Terms) -> pl.DataFrame:
    """The batch with the facts of the one enrolment that its documents belong to.

    Args:
        batch: with `price_date`, `ordered_on`, `usage_on`, `period_since`, `product_type`, `part_number`.
        enrolment: as registered.
        terms: what its framework says about dates.
    """
    last = duration(enrolment, terms).ending.last
    acted = batch.select(pl.coalesce("ordered_on", "issued_on", "price_date")).to_series()
    filed = batch["ordered_on"]
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
        *(
            pl.lit(value, dtype=dtype).alias(name)
            for (name, dtype), value in zip(
                ENROLMENT_FACTS.items(), of_enrolment(enrolment, terms), strict=True
            )
        ),
        _each(filed, lambda on: next_anniversary(enrolment.start, on), pl.Date).alias(
            "anniversary"
        ),
        _each(filed, lambda on: filing(on)[1], pl.Date).alias("window_opens"),
        _each(filed, lambda on: filing(on)[2], pl.Date).alias("window_closes"),
        _each(filed, lambda on: filing(on)[0], pl.Date).alias("effect_on"),
        _each(used, months, pl.Int64).alias("cover_months"),
        *_discounts(batch, enrolment),
        *_ordered(batch, acted, enrolment),
    )


def _each(
    days: pl.Series, function: Callable[[date], object], dtype: type[pl.DataType]
) -> pl.Series:
    """A function of a date on every row, computed once for each different date; null stays null."""
    found = {day: function(day) for day in days.unique().drop_nulls()}
    return days.replace_strict(found, default=None, return_dtype=dtype)


def _by_pair(
    pairs: pl.DataFrame, function: Callable[[str, date], Sequence[int | None]], *names: str
) -> list[pl.Series]:
    """Figures of a text and a date on every row, computed once for each different pair; null stays null."""
    known = pairs.unique().drop_nulls()
    rows = [(*pair, *function(*pair)) for pair in known.iter_rows()]
    schema = pl.Schema({**known.schema, **dict.fromkeys(names, pl.Int64())})
    table = pl.DataFrame(rows, schema=schema, orient="row")
    found = pairs.join(table, on=pairs.columns, how="left", maintain_order="left")
    return found.select(names).get_columns()


def _discounts(batch: pl.DataFrame, enrolment: Enrolment) -> list[pl.Series]:
    """The declared discount of the line's product type on its price date."""
    if not enrolment.discounts:
        return [pl.repeat(0, len(batch), dtype=pl.Int64, eager=True).alias("declared_discount")]
    pairs = batch.select("product_type", "price_date")
    return _by_pair(
        pairs, lambda kind, on: (declared_share(enrolment, kind, on),), "declared_discount"
    )


def declared_share(enrolment: Enrolment, product_type: str, on: date) -> int | None:
    """The discount declared for a product type on a day, as a ratio in millionths.

    Zero where the reseller declared none at all, None where none is known for this product type.
    """
    if not enrolment.discounts:
        return 0
    declared = enrolment.discount_on(product_type, on)
    return None if declared is None else declared.share


def _ordered(batch: pl.DataFrame, acted: pl.Series, enrolment: Enrolment) -> list[pl.Series]:
    """What the orders of each line's part number say: the price last agreed, and how many are owned."""
    nothing = replace(enrolment, orders=())
    of_part = {part: replace(enrolment, orders=orders) for part, orders in _by_part(enrolment)}

    def price(part: str, on: date) -> tuple[int | None, int | None, int | None]:
        found = of_part.get(part, nothing).price_ordered(part, on)
        if found is None:
            return None, None, None
        return found.unit_price, found.unit.months, span(found.unit)

    def held(part: str, on: date) -> tuple[int | None]:
        return (owned(of_part.get(part, nothing), part, days_later(on, -1)),)

    parts, base = batch["part_number"], batch["step_up_from"]
    return [
        *_by_pair(
            batch.select("part_number", "price_date"),
            price,
            "order_price",
            "order_months",
            "order_span",
        ),
        *_by_pair(pl.DataFrame([parts, acted]), held, "owned_quantity"),
        *_by_pair(pl.DataFrame([base, acted]), held, "base_owned_quantity"),
    ]


def _by_part(enrolment: Enrolment) -> Iterator[tuple[str, tuple[Ordered, ...]]]:
    """The orders that touch each part number, so that a line looks at none but its own."""
    found: dict[str, list[Ordered]] = {}
    for each in enrolment.orders:
        for part in dict.fromkeys((each.part_number, each.base, each.full)):
            if part is not None:
                found.setdefault(part, []).append(each)
    return ((part, tuple(orders)) for part, orders in found.items())


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
