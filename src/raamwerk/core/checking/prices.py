"""The price in force and the lock of every line, by array reads (docs/algorithms/price-in-force.md).

The day whose price counts is that of reading O-5: with an enrolment, the last anniversary or the
first order in its year; without one, the line's own price date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from raamwerk.core.enrolment.bulk import NEVER, price_days
from raamwerk.core.pricebook.compiled import NONE, CompiledBook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
        lock: row of `locks`, -1 for none.
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
    day = price_days(locks.starts[enrolment], locks.first_order[first], days, effect)
    in_book = np.where(part < len(book.parts), part, NONE).astype(np.int32)
    enrolled = (enrolment >= 0) & (day != NEVER)
    entry = book.lookup(in_book, np.where(enrolled, day, days).astype(np.int32))
    known = days != NEVER
    return Found(
        book=book,
        locks=locks,
        part=part,
        entry=np.where(known, entry, NONE).astype(np.int32),
        lock=np.where(known, locks.on(first, days), NONE).astype(np.int32),
    )


def price_facts(found: Found, wanted: Iterable[str] | None = None) -> pl.DataFrame:
    """The facts of price and lock as columns, null where there is none; only those wanted."""
    names = _READ if wanted is None else [name for name in _READ if name in set(wanted)]
    return pl.DataFrame([_READ[name](found).alias(name) for name in names])


def _present(values: NDArray[np.generic], present: NDArray[np.bool_]) -> pl.Series:
    """A column with null where a value is not present."""
    frame = pl.DataFrame({"value": values, "present": present})
    return frame.select(pl.when("present").then("value")).to_series()


def _maximum(found: Found) -> pl.Series:
    maximum = found.book.entries.maximum[found.entry]
    return _present(maximum, maximum != NONE)


def _of_maximum(name: str) -> Callable[[Found], pl.Series]:
    """A column of the entry, where the entry has a maximum."""

    def read(found: Found) -> pl.Series:
        entries = found.book.entries
        return _present(getattr(entries, name)[found.entry], entries.maximum[found.entry] != NONE)

    return read


def _list_price(found: Found) -> pl.Series:
    price = found.book.entries.list_price[found.entry]
    return _present(price, price != NONE)


def _named(names: tuple[str, ...], codes: Int32) -> pl.Series:
    """Texts by code; -1 is null."""
    texts = pl.Series([*names, None], dtype=pl.String)
    return texts.gather(np.where(codes < 0, len(names), codes))


def _locked_price(found: Found) -> pl.Series:
    price = found.locks.price[found.lock]
    return _present(price, (found.lock != NONE) & (price != NONE))


def _of_lock(name: str) -> Callable[[Found], pl.Series]:
    def read(found: Found) -> pl.Series:
        return _present(getattr(found.locks, name)[found.lock], found.lock != NONE)

    return read


_READ: dict[str, Callable[[Found], pl.Series]] = {
    "part_known": lambda found: pl.Series(found.part >= 0),
    "maximum": _maximum,
    "maximum_months": lambda found: _of_maximum("months")(found).cast(pl.Int64),
    "maximum_span": _of_maximum("span"),
    "maximum_once": _of_maximum("once"),
    "maximum_since": lambda found: _of_maximum("since")(found).cast(pl.Date),
    "maximum_row": lambda found: _of_maximum("row")(found).cast(pl.Int64),
    "maximum_book": lambda found: _named(
        tuple(book.name for book in found.book.books), found.book.entries.book[found.entry]
    ),
    "list_price": _list_price,
    "book_product_type": lambda found: _named(
        found.book.product_types, found.book.entries.product_type[found.entry]
    ),
    "family": lambda found: _named(found.book.families, found.book.entries.family[found.entry]),
    "locked_price": _locked_price,
    "locked_span": _of_lock("span"),
    "locked_months": _of_lock("months"),
    "locked_once": lambda found: _of_lock("months")(found) == 0,
    "locked_on": lambda found: _of_lock("since")(found).cast(pl.Date),
}
