"""Gather the facts of documents into one flat batch: a row a line, null where a fact is not known."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from raamwerk.core.checking import reckoned
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.enrolled import enrolment_facts, party_facts
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.framework_facts import framework_facts
from raamwerk.core.checking.history import history_facts, order_facts
from raamwerk.core.checking.lock_table import LockTable, compile_locks
from raamwerk.core.checking.prices import find, price_facts
from raamwerk.core.checking.stated import Problems, stated
from raamwerk.core.checking.units import beside, locked_span, unit_facts, whole_months
from raamwerk.core.enrolment.bulk import NEVER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from raamwerk.core.checking.document import Document
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.errors import Problem
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.compiled import CompiledBook
    from raamwerk.core.rule import Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What documents are held against.

    Args:
        framework: its terms.
        terms: what of them decides the dates of an enrolment.
        book: its maximum prices.
        on: the day of the check; the price date of a line whose document bears no date at all.
        enrolment: that the documents belong to, where known.
        earlier: documents checked before these, for duplicates and credit notes.
        declared_months: what the person who checks declares a price a piece to cover.
        history: whether `earlier` is all there is, so that no earlier document means that there is none.
    """

    framework: Framework
    terms: Terms
    book: CompiledBook
    on: date
    enrolment: Enrolment | None = None
    earlier: tuple[Document, ...] = ()
    declared_months: int | None = None
    history: bool = False
    locks: LockTable = field(init=False)

    def __post_init__(self) -> None:
        enrolled = () if self.enrolment is None else (self.enrolment,)
        object.__setattr__(self, "locks", compile_locks(enrolled, self.book))

    def has(self, documents: Sequence[Document]) -> frozenset[Need]:
        """What is at hand when these documents are judged together (`Rule.needs`)."""
        needs: set[Need] = set() if any(d.part for d in documents) else {"whole"}
        if self.enrolment is not None:
            needs.add("enrolment")
            if self.enrolment.headcount is not None:
                needs.add("headcount")
        if len(documents) > 1 or self.earlier or self.history:
            needs.add("history")
        return frozenset(needs)


@dataclass(frozen=True)
class Batch:
    """Facts of the lines of some documents.

    Args:
        facts: one row a line; every fact of `FACTS`, and `document_index` (place of the document).
        problems: what the documents state that could not be read, with the document's place.
        has: what was at hand.
    """

    facts: pl.DataFrame
    problems: Problems
    has: frozenset[Need]

    def problems_of(self, index: int) -> tuple[Problem, ...]:
        """What one document states that could not be read."""
        return tuple(self._problems.get(index, ()))

    @cached_property
    def _problems(self) -> dict[int, list[Problem]]:
        found: dict[int, list[Problem]] = {}
        for place, problem in self.problems:
            found.setdefault(place, []).append(problem)
        return found


def gather(documents: Sequence[Document], context: Context) -> Batch:
    """The facts of all lines of all documents, held against their framework, book and enrolment."""
    batch, problems = _priced(documents, context)
    batch = _with_enrolment(batch, documents, context)
    orders = [each for each in context.earlier if each.kind is DocumentKind.ORDER]
    batch = order_facts(batch, _priced(orders, context)[0])
    batch = framework_facts(batch, context.framework)
    batch = _with_step_up(batch, context)
    batch = _reckon(batch)
    batch = history_facts(batch, documents, context.earlier)
    return Batch(_complete(batch), problems, context.has(documents))


def _priced(documents: Sequence[Document], context: Context) -> tuple[pl.DataFrame, Problems]:
    """What documents state, with the price in force and what each price covers."""
    batch, problems = stated(documents)
    batch = batch.with_columns(
        _price_date(context.on),
        pl.lit(context.on).alias("checked_on"),
        pl.col("price_quantity").fill_null(1_000_000),
        _ordered_on(),
    )
    batch = _with_prices(batch, context)
    return batch.with_columns(*unit_facts(context.declared_months)), problems


def _price_date(on: date) -> pl.Expr:
    """The day whose price counts: of the use that an invoice bills, of the order that is placed (M-8, M-11)."""
    billed = pl.coalesce("period_since", "usage_on", "ordered_on", "issued_on")
    placed = pl.coalesce("ordered_on", "issued_on", "usage_on", "period_since")
    bills = pl.col("document_kind").is_in(("invoice", "credit-note"))
    day = pl.when(bills).then(billed).otherwise(placed)
    return day.fill_null(pl.lit(on)).alias("price_date")


def _ordered_on() -> pl.Expr:
    """The order date; an order that states none was placed on its own date."""
    order = pl.col("document_kind") == "order"
    own = pl.when(order).then("issued_on")
    return pl.coalesce("ordered_on", own).alias("ordered_on")


def _with_prices(batch: pl.DataFrame, context: Context) -> pl.DataFrame:
    """The price in force, the lock, and the product type and family that the book knows."""
    part = context.locks.codes(batch["part_number"])
    found = find(
        context.book,
        context.locks,
        part=part,
        days=_days(batch["price_date"]),
        enrolment=np.full(len(batch), 0 if context.enrolment else -1, dtype=np.int32),
        effect=context.terms.price_effect,
    )
    batch = batch.hstack(price_facts(found))
    product_type = pl.coalesce("book_product_type", "stated_product_type").alias("product_type")
    by_volume = pl.col("part_number").is_in(list(context.book.by_volume)).fill_null(value=False)
    return batch.with_columns(
        product_type,
        by_volume.alias("book_depends_on_volume"),
        (pl.col("part_known") | by_volume).alias("part_known"),
    )


def _days(column: pl.Series) -> NDArray[np.int32]:
    """Dates as days since 1970-01-01; NEVER for null."""
    return column.to_physical().fill_null(int(NEVER)).to_numpy()


def _with_enrolment(
    batch: pl.DataFrame, documents: Sequence[Document], context: Context
) -> pl.DataFrame:
    billed = whole_months("period_since", "period_last").alias("billed_months")
    agreed = None if context.enrolment is None else context.enrolment.payment_days
    batch = batch.with_columns(billed, pl.lit(agreed, dtype=pl.Int64).alias("agreed_payment_days"))
    if context.enrolment is None:
        return batch.with_columns(pl.lit(None, dtype=pl.Int64).alias("headcount"))
    batch = enrolment_facts(batch, context.enrolment, context.terms)
    parties = party_facts(documents, context.enrolment)
    return batch.join(parties, on="document_index", how="left", maintain_order="left")


def _with_step_up(batch: pl.DataFrame, context: Context) -> pl.DataFrame:
    """What a step-up may cost: the ceiling of the higher edition less that of the base (M-13)."""
    nothing = pl.lit(None, dtype=pl.Int64)
    if batch["step_up_to"].null_count() == len(batch):
        return batch.with_columns(
            nothing.alias("step_up_difference"),
            nothing.alias("step_up_span"),
            pl.lit(None, dtype=pl.Boolean).alias("step_up_once"),
        )
    return batch.with_columns(step_up_facts(batch, context))


def step_up_facts(batch: pl.DataFrame, context: Context) -> list[pl.Series]:
    """What the step may cost and what that covers, null unless both editions are priced in the same unit."""
    rows = batch.select("step_up_from", "step_up_to", "price_date")
    ceilings = [_ceilings(rows[name], rows["price_date"], context) for name in rows.columns[:2]]
    frame = pl.DataFrame(
        {f"{name}{n}": each[name] for n, each in enumerate(ceilings) for name in each.columns}
    )
    same = (pl.col("span0") == pl.col("span1")) & (pl.col("once0") == pl.col("once1"))
    found = frame.select(
        pl.when(same).then(pl.col("price1") - pl.col("price0")).alias("step_up_difference"),
        pl.when(same).then(pl.col("span0")).alias("step_up_span"),
        pl.col("once0").alias("step_up_once"),
    )
    return found.get_columns()


def _ceilings(parts: pl.Series, days: pl.Series, context: Context) -> pl.DataFrame:
    """The lower of lock and maximum of a part number on each day: `price`, `span`, `once`.

    No price where there is a lock of unknown amount, or one for other unit-months than the maximum.
    """
    found = find(
        context.book,
        context.locks,
        part=context.locks.codes(parts),
        days=_days(days),
        enrolment=np.full(len(parts), 0 if context.enrolment else -1, dtype=np.int32),
        effect=context.terms.price_effect,
    )
    alike = (pl.col("locked_span") == pl.col("maximum_span")) & pl.col("locked_price").is_not_null()
    lower = pl.when(alike).then(pl.min_horizontal("maximum", "locked_price"))
    return price_facts(found).select(
        pl.when(pl.col("locked_on").is_null()).then("maximum").otherwise(lower).alias("price"),
        pl.col("maximum_span").alias("span"),
        pl.col("maximum_once").alias("once"),
    )


def _reckon(batch: pl.DataFrame) -> pl.DataFrame:
    """Everything that follows by arithmetic."""
    batch = batch.with_columns(
        locked_span(),
        beside("order_span", pl.col("order_months") == 0),
        beside("step_up_span", pl.col("step_up_once")),
        reckoned.computed_amount(),
    )
    batch = batch.with_columns(reckoned.maximum_amount(), reckoned.duplicate_line())
    received = pl.coalesce("received_on", "issued_on")
    stated_days = (pl.col("due_on") - received).dt.total_days()
    return batch.with_columns(
        *reckoned.document_sums(),
        pl.coalesce("stated_payment_days", stated_days).alias("payment_days"),
        pl.coalesce("agreed_payment_days", "term_payment_days").alias("payment_days_allowed"),
        reckoned.covered_quantity(),
    )


def _complete(batch: pl.DataFrame) -> pl.DataFrame:
    """Every declared fact in its declared type, and nothing else than those and the document's place."""
    columns = [
        pl.col(fact.name).cast(fact.kind.dtype)
        if fact.name in batch.columns
        else pl.lit(None, dtype=fact.kind.dtype).alias(fact.name)
        for fact in FACTS.values()
    ]
    return batch.select("document_index", *columns)
