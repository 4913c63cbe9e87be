"""The price locks of enrolments, compiled against a book: one array read a line (M-11, K-2).

A lock starts with the first order or reservation of a part number and takes the maximum that was
in force that day; a registered customer price sheet wins over the book, and a later supplement
replaces it from its own start.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.enrolment.lock import locks
from raamwerk.core.pricebook.compiled import NONE, CompiledBook, day_number
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import DTypeLike, NDArray

    from raamwerk.core.enrolment.enrolment import Enrolment

    Int32 = NDArray[np.int32]
    Int64 = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class LockTable:
    """Locks of any number of enrolments. The last row of everything stands for "none".

    Args:
        starts: the first day of each enrolment; NEVER in the last row.
        parts: part numbers that the book prices, then those that it prices by volume only or that only an
            enrolment knows; a code is a place.
        slot: (enrolments + 1) x (parts + 1) table of the first lock.
        since, first_order, price, span, months: of each lock; no months is once.
        later: the lock that replaces this one from its own `since`, or -1; replaced: whether there is one.
    """

    starts: Int32
    parts: pl.Enum
    slot: Int32
    since: Int32
    first_order: Int32
    price: Int64
    span: Int64
    months: Int64
    later: Int32
    replaced: NDArray[np.bool_]

    @property
    def none(self) -> int:
        """The row that stands for no lock."""
        return len(self.since) - 1

    def codes(self, part_numbers: pl.Series | Sequence[str | None]) -> Int32:
        """The codes of part numbers, -1 for those that neither book nor enrolment knows."""
        return codes(pl.Series(part_numbers, dtype=pl.String), self.parts)

    def first(self, enrolment: Int32, part: Int32) -> Int32:
        """The first lock of each (enrolment, part), where -1 is nobody or no part."""
        who = np.where(enrolment < 0, len(self.slot) - 1, enrolment).astype(np.intp)
        places = who * self.slot.shape[1] + np.where(part < 0, self.slot.shape[1] - 1, part)
        found: Int32 = self.slot.ravel().take(places)
        return found

    def on(self, first: Int32, days: Int32) -> Int32:
        """The lock that holds on each day, starting from the first."""
        return follow(first, days, self.since, self.later, self.replaced)


def follow(
    first: Int32,
    days: Int32,
    since: Int32,
    later: Int32,
    replaced: NDArray[np.bool_] | None = None,
) -> Int32:
    """The row that holds on each day, of rows that replace each other; the last row for none.

    Args:
        first: the first row that each line has.
        days: of each line.
        since: the day of each row.
        later: the row that replaces it from its own day on, or -1.
        replaced: whether there is one.
    """
    none = np.int32(len(since) - 1)
    # Reckoned, not chosen: guessing which it is costs more on lines that differ.
    held: Int32 = first + (none - first) * (since.take(first) > days).view(np.int8)
    rows = np.flatnonzero((later >= 0 if replaced is None else replaced).take(held))
    while len(rows):
        after = later[held[rows]]
        moves = (after >= 0) & (since[after] <= days[rows])
        rows, after = rows[moves], after[moves]
        held[rows] = after
    return held


def codes(texts: pl.Series, names: pl.Enum) -> Int32:
    """The places of texts among names, -1 for those that are not among them."""
    found = texts.cast(names, strict=False).to_physical().cast(pl.Int32)
    return found.fill_null(NONE).to_numpy()


def compile_locks(enrolments: Sequence[Enrolment], book: CompiledBook) -> LockTable:
    """The locks of these enrolments, an enrolment's code being its place in the sequence."""
    firsts, sheets = _firsts(enrolments), _sheets(enrolments)
    known = (*book.parts, *sorted(book.by_volume), *firsts["part"], *sheets["part"])
    parts = pl.Enum(list(dict.fromkeys(known)))
    rows = pl.concat([_opened(firsts, sheets, book, parts), _priced(firsts, sheets, parts)])
    rows = rows.sort("who", "part", "since", maintain_order=True)
    same = rows.select(pl.struct("who", "part").eq_missing(pl.struct("who", "part").shift(-1)))
    starts = rows.select(~pl.struct("who", "part").eq_missing(pl.struct("who", "part").shift(1)))
    first = starts.to_series().arg_true().to_numpy()
    who, part = rows["who"].to_numpy(), rows["part"].to_numpy()
    slot = np.full((len(enrolments) + 1, len(parts.categories) + 1), len(rows), dtype=np.int32)
    slot[who[first], part[first]] = first
    later = np.append(np.where(same.to_series(), np.arange(1, len(rows) + 1), NONE), NONE)
    return LockTable(
        starts=np.array([*(day_number(e.start) for e in enrolments), NEVER], dtype=np.int32),
        parts=parts,
        slot=slot,
        since=_ended(rows["since"], np.iinfo(np.int32).max, np.int32),
        first_order=_ended(rows["first"], int(NEVER), np.int32),
        price=_ended(rows["price"], NONE, np.int64),
        span=_ended(rows["span"], 1, np.int64),
        months=_ended(rows["months"], 1, np.int64),
        later=later.astype(np.int32),
        replaced=later >= 0,
    )


def _ended(column: pl.Series, none: int, kind: DTypeLike) -> NDArray[Any]:
    """A column with the row that stands for "none" at its end."""
    return np.append(column.to_numpy(), none).astype(kind)


def _firsts(enrolments: Sequence[Enrolment]) -> pl.DataFrame:
    """The day of the first order of each part number, by enrolment."""
    who: list[int] = []
    part: list[str] = []
    first: list[date] = []
    for code, enrolment in enumerate(enrolments):
        found = locks(enrolment)
        who.extend([code] * len(found))
        part.extend(found)
        first.extend(found.values())
    return pl.DataFrame({"who": who, "part": part, "first": first}, schema=_FIRSTS)


def _sheets(enrolments: Sequence[Enrolment]) -> pl.DataFrame:
    """The prices of customer price sheets, by enrolment."""
    rows = [
        (code, each.part_number, each.since, each.price, span(each.unit), each.unit.months)
        for code, enrolment in enumerate(enrolments)
        for each in enrolment.locks
    ]
    return pl.DataFrame(rows, schema=_SHEETS, orient="row")


_PAIR: Final = {"who": pl.Int32, "part": pl.String}
_PRICE: Final = {"price": pl.Int64, "span": pl.Int64, "months": pl.Int64}
_FIRSTS: Final = {**_PAIR, "first": pl.Date}
_SHEETS: Final = {**_PAIR, "since": pl.Date, **_PRICE}
_COLUMNS: Final = ("who", "part", "since", "first", *_PRICE)


def _opened(
    firsts: pl.DataFrame, sheets: pl.DataFrame, book: CompiledBook, parts: pl.Enum
) -> pl.DataFrame:
    """Locks that begin with the first order, at the maximum of that day; NONE when no book knows it.

    A price sheet that holds by then takes their place.
    """
    begun = sheets.group_by(*_PAIR).agg(pl.col("since").min())
    found = firsts.join(begun, on=list(_PAIR), how="left", maintain_order="left")
    found = found.filter((pl.col("since") > pl.col("first")).fill_null(value=True))
    part, first = codes(found["part"], parts), found["first"].to_physical()
    in_book = np.where(part < len(book.parts), part, NONE).astype(np.int32)
    entry, entries = book.lookup(in_book, first.to_numpy()), book.entries
    return found.select(
        "who",
        part=part,
        since=first,
        first=first,
        price=entries.maximum[entry],
        span=entries.span[entry],
        months=entries.months[entry].astype(np.int64),
    )


def _priced(firsts: pl.DataFrame, sheets: pl.DataFrame, parts: pl.Enum) -> pl.DataFrame:
    """Locks that price sheets register, each from its own day."""
    found = sheets.join(firsts, on=list(_PAIR), how="left", maintain_order="left").with_columns(
        pl.col("since", "first").to_physical()
    )
    first = pl.col("first").fill_null(int(NEVER))
    return found.with_columns(first, part=codes(found["part"], parts)).select(_COLUMNS)
