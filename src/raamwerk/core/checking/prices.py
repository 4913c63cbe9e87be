"""The price in force and the lock of every line, by array reads (docs/algorithms/price-in-force.md).

The day whose price counts is that of reading O-5: with an enrolment, the last anniversary or the
first order in its year; without one, the line's own price date.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from raamwerk.core.checking.table import Table, table
from raamwerk.core.enrolment.bulk import NEVER, price_days
from raamwerk.core.pricebook.compiled import NONE, CompiledBook

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from raamwerk.core.checking.lock_table import LockTable
    from raamwerk.core.enrolment.terms import PriceEffect

    Int32 = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Where each line's price and lock stand.

    Args:
        book, locks: that they were found in.
        part: code of each line's part number in `locks.parts`, -1 for unknown.
        entry: row of `book.entries`, -1 for none.
        lock: row of `locks`.
    """

    book: CompiledBook
    locks: LockTable
    part: Int32
    entry: Int32
    lock: Int32


def find(
    book: CompiledBook,
    locks: LockTable,
    *,
    part: Int32,
    days: Int32,
    enrolment: Int32,
    effect: PriceEffect,
) -> Found:
    """Find the price and the lock of lines.

    Args:
        book: the compiled prices.
        locks: the compiled locks (`compile_locks` with the same book).
        part: codes by `locks.codes`.
        days: price date of each line in days since 1970-01-01; NEVER where it is not known.
        enrolment: the enrolment's place in `locks`, -1 for a line without one.
        effect: how a period's price reaches an enrolment (O-5).
    """
    first = locks.first(enrolment, part)
    day = price_days(locks.starts.take(enrolment), locks.first_order.take(first), days, effect)
    in_book = np.where(part < len(book.parts), part, np.int32(NONE))
    entry = book.lookup(in_book, np.where((enrolment >= 0) & (day != NEVER), day, days))
    lock = locks.on(first, days)
    unknown = days == NEVER
    if unknown.any():
        entry, lock = np.where(unknown, NONE, entry), np.where(unknown, locks.none, lock)
    return Found(book=book, locks=locks, part=part, entry=entry, lock=lock)


def price_facts(found: Found) -> pl.DataFrame:
    """The facts of price and lock as columns, null where there is none."""
    tables = entry_facts(found.book), lock_facts(found.locks)
    facts = [fact for table in tables for fact in table.facts()]
    columns = pl.DataFrame(list(price_columns(found))).with_columns(facts)
    return columns.select("part_known", *(fact.meta.output_name() for fact in facts))


def price_columns(found: Found, wanted: Collection[str] | None = None) -> Iterator[pl.Series]:
    """What the facts of price and lock are made from (`Table.facts`); only those wanted."""
    yield from entry_facts(found.book).found(found.entry, wanted)
    yield from lock_facts(found.locks).found(found.lock, wanted)
    if wanted is None or "part_known" in wanted:
        yield pl.Series("part_known", found.part >= 0)


@lru_cache(maxsize=4)
def entry_facts(book: CompiledBook) -> Table:
    """The facts of each entry of a book, in the order of `book.entries`."""
    entries = book.entries
    priced = entries.maximum != NONE
    return table(
        {
            "maximum": _present(entries.maximum, priced),
            "maximum_months": _present(entries.months, priced).cast(pl.Int64),
            "maximum_span": _present(entries.span, priced),
            "maximum_once": _present(entries.once, priced),
            "maximum_since": _present(entries.since, priced).cast(pl.Date),
            "maximum_row": _present(entries.row, priced).cast(pl.Int64),
            "maximum_book": _named([each.name for each in book.books], entries.book),
            "list_price": _present(entries.list_price, entries.list_price != NONE),
            "book_product_type": _named(book.product_types, entries.product_type),
            "family": _named(book.families, entries.family),
        }
    )


@lru_cache(maxsize=4)
def lock_facts(locks: LockTable) -> Table:
    """The facts of each lock of a table, in its order."""
    present = np.arange(len(locks.since)) < len(locks.since) - 1
    return table(
        {
            "locked_price": _present(locks.price, locks.price != NONE),
            "locked_span": _present(locks.span, present),
            "locked_months": _present(locks.months, present),
            "locked_once": _present(locks.months == 0, present),
            "locked_on": _present(locks.since, present).cast(pl.Date),
        }
    )


def _present(values: NDArray[np.generic], present: NDArray[np.bool_]) -> pl.Series:
    """A column with null where a value is not present."""
    frame = pl.DataFrame({"value": values, "present": present})
    return frame.select(pl.when("present").then("value")).to_series()


def _named(names: Sequence[str], codes: Int32) -> pl.Series:
    """Texts by code; -1 is null."""
    texts = pl.Series([*names, None], dtype=pl.String)
    return texts.gather(np.where(codes < 0, len(names), codes))
