"""Price books compiled to arrays: a million prices are found by two array reads each.

Prices change on few days. `cuts` are those days; a day falls in one version, and
`entry_index[part, version]` names the entry that holds. Where too many days are cuts for such a
table, the same answer comes from a binary search over (part, start); it takes longer.

Days are counted from 1970-01-01, as Polars and NumPy do. Every column of entries ends with one
row that stands for "no entry", so that index -1 reads it and never a real price. In it, and for a
withdrawn part, `maximum` is NONE (-1): test `maximum >= 0` before comparing, and never read the
column as unsigned.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import polars as pl

from raamwerk.core.pricebook.entry import Entry, Known, PriceBook, corrected, known_books
from raamwerk.core.pricebook.unit import Unit, span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import DTypeLike, NDArray

    Int32 = NDArray[np.int32]
    Int64 = NDArray[np.int64]

NONE: Final = -1
LARGEST_TABLE: Final = 2**25
"""Cells of the (part, version) table; beyond it (134 MB) the binary search takes over."""
EPOCH: Final = 719_163
"""The ordinal of 1970-01-01."""
NEVER: Final = np.iinfo(np.int32).min


def day_number(on: date) -> int:
    """A date as days since 1970-01-01."""
    return on.toordinal() - EPOCH


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The entries as columns of equal length; the last row of each stands for "no entry".

    `part` (code), `since` (day), `maximum` and `list_price` (micro-euros, NONE where there is none),
    `months` and `quantity` of the unit, `span` (unit-months), `once`, `product_type` (code into
    `CompiledBook.product_types`), `family` (code into `CompiledBook.families`), `book` (index into `CompiledBook.books`) and `row` of its file.
    """

    part: Int32
    since: Int32
    maximum: Int64
    list_price: Int64
    months: Int32
    quantity: Int32
    span: Int64
    once: NDArray[np.bool_]
    product_type: Int32
    family: Int32
    book: Int32
    row: Int32


@dataclass(frozen=True, slots=True, eq=False)
class CompiledBook:
    """Books of one framework, ready for bulk look-up.

    Args:
        books: the books known, the earliest published first.
        parts: all part numbers, sorted; a part's code is its place.
        product_types: all product types, sorted; families: all product families, sorted.
        cuts: the days on which any price changes, ascending.
        entries: every entry that holds at some time, ordered by part and start, as columns.
        entry_index: (parts + 1) x (cuts + 1) table of rows of `entries`; the last row is for unknown
            parts, the first column for days before the first cut; None when it would be too large.
        by_volume: part numbers that a book prices by quantity or organisation (F-12 forbids).
        sha256: of the contents, so equal books give equal hashes.
    """

    books: tuple[PriceBook, ...]
    parts: tuple[str, ...]
    product_types: tuple[str, ...]
    families: tuple[str, ...]
    cuts: Int32
    entries: Columns
    entry_index: Int32 | None
    by_volume: frozenset[str]
    sha256: str
    held: tuple[Entry, ...] = field(repr=False)
    _codes: dict[str, int] = field(repr=False)
    _keys: Int64 = field(repr=False)
    _versions: Int32 = field(repr=False)

    def codes(self, part_numbers: Iterable[str | None]) -> Int32:
        """The codes of part numbers, -1 for unknown ones; map a column's dictionary once."""
        found = self._codes
        return np.fromiter((found.get(p or "", NONE) for p in part_numbers), dtype=np.int32)

    def version_of(self, days: Int32) -> Int32:
        """The version that each day falls in; 0 is before the first price."""
        if not len(self.cuts):
            return np.zeros(len(days), dtype=np.int32)
        before, last = self.cuts[0] - 1, self.cuts[-1]
        found: Int32 = self._versions.take(np.clip(days, before, last) - before)
        return found

    def lookup(self, part_codes: Int32, days: Int32) -> Int32:
        """The row of `entries` that holds for each part on each day, -1 where none does.

        A withdrawn part gives its withdrawal (`maximum` NONE), so that one can tell.
        """
        if self.entry_index is None:
            return self._search(part_codes, days)
        # One flat read: guessing the sign of a place costs more than the reading itself.
        rows, width = self.entry_index.shape
        places = np.where(part_codes < 0, rows - 1, part_codes).astype(np.intp) * width
        found: Int32 = self.entry_index.ravel().take(places + self.version_of(days))
        return found

    def _search(self, part_codes: Int32, days: Int32) -> Int32:
        """The same by binary search over (part, start)."""
        codes = part_codes.astype(np.int64)
        place = np.searchsorted(self._keys, _key(codes, days), side="right") - 1
        holds = (place >= 0) & (self.entries.part[place] == part_codes)
        return np.where(holds, place, NONE).astype(np.int32)

    def entry(self, index: int) -> Entry | None:
        """The entry behind one row of the columns, for its explanation."""
        return None if index < 0 else self.held[index]


def compile_books(
    books: Iterable[PriceBook],
    known_on: date | None = None,
    *,
    largest_table: int = LARGEST_TABLE,
) -> CompiledBook:
    """Compile the books as known on a day; the answers equal `price_in_force`.

    Raises:
        Conflict: `pricebook.two-prices`, as in `corrected`.
    """
    ordered = known_books(books, known_on)
    held, places = _holding(ordered)
    values = _Values(*([getattr(entry, name) for entry in held] for name in _Values._fields))
    parts = tuple(dict.fromkeys(values.part_number))
    types = tuple(sorted({each for each in values.product_type if each}))
    families = tuple(sorted({each for each in values.family if each}))
    codes = {part: code for code, part in enumerate(parts)}
    columns = _columns(values, codes, (types, families), places)
    cuts = np.unique(columns.since[:-1])
    small = (len(parts) + 1) * (len(cuts) + 1) <= largest_table
    return CompiledBook(
        books=tuple(ordered),
        parts=parts,
        product_types=types,
        families=families,
        cuts=cuts,
        entries=columns,
        by_volume=frozenset(
            entry.part_number for book in ordered for entry in book.entries if not entry.general
        ),
        entry_index=_table(columns, cuts, len(parts)) if small else None,
        sha256=_content_hash((parts, types, families), columns),
        held=held,
        _codes=codes,
        _keys=_key(columns.part[:-1].astype(np.int64), columns.since[:-1]),
        _versions=_versions(cuts),
    )


class _Values(NamedTuple):
    """What entries say, a column each."""

    part_number: Sequence[str]
    since: Sequence[date]
    maximum: Sequence[int | None]
    list_price: Sequence[int | None]
    unit: Sequence[Unit]
    product_type: Sequence[str | None]
    family: Sequence[str | None]
    row: Sequence[int]


def _holding(books: Sequence[PriceBook]) -> tuple[tuple[Entry, ...], Sequence[int]]:
    """Every general entry that no later published book corrects, by part and start, and its book's place."""
    entries = [entry for book in books for entry in book.starts if entry.general]
    keys = pl.DataFrame({name: [getattr(e, name) for e in entries] for name in _KEY})
    keys = keys.with_row_index("place").sort(*_KEY, maintain_order=True)
    if len(books) == 1 and not keys.select(pl.struct(_KEY).is_duplicated().any()).item():
        return tuple(entries[place] for place in keys["place"]), [0] * len(entries)
    held: dict[tuple[str, date], Known] = {}
    for book in books:
        for entry in book.starts:
            if entry.general:
                key, found = (entry.part_number, entry.since), Known(book, entry)
                before = held.get(key)
                held[key] = found if before is None else corrected(before, found)
    places = {id(book): n for n, book in enumerate(books)}
    known = [held[key] for key in sorted(held)]
    return tuple(each.entry for each in known), [places[id(each.book)] for each in known]


_KEY: Final = ("part_number", "since")


def _columns(
    values: _Values,
    codes: dict[str, int],
    texts: tuple[Sequence[str], Sequence[str]],
    books: Sequence[int],
) -> Columns:
    kinds, families = ({text: code for code, text in enumerate(each)} for each in texts)
    units = {id(unit): unit for unit in values.unit}
    own = [*map(id, values.unit)]

    def of_unit(figure: Callable[[Unit], int]) -> Iterable[int]:
        found = {place: figure(unit) for place, unit in units.items()}
        return map(found.__getitem__, own)

    return Columns(
        part=_column(map(codes.__getitem__, values.part_number), NONE, np.int32),
        since=_days(values.since),
        maximum=_column(map(_amount, values.maximum), NONE, np.int64),
        list_price=_column(map(_amount, values.list_price), NONE, np.int64),
        months=_column(of_unit(lambda unit: unit.months), NONE, np.int32),
        quantity=_column(of_unit(lambda unit: unit.quantity), 1, np.int32),
        span=_column(of_unit(span), span(Unit(1)), np.int64),
        once=_column(of_unit(lambda unit: unit.once), 0, np.bool_),
        product_type=_column(
            (kinds.get(e or "", NONE) for e in values.product_type), NONE, np.int32
        ),
        family=_column((families.get(e or "", NONE) for e in values.family), NONE, np.int32),
        book=_column(books, NONE, np.int32),
        row=_column(values.row, NONE, np.int32),
    )


def _column(values: Iterable[int], none: int, kind: DTypeLike) -> NDArray[Any]:
    return np.fromiter(chain(values, (none,)), dtype=kind)


def _days(dates: Sequence[date]) -> Int32:
    return (_column(map(date.toordinal, dates), NEVER + EPOCH, np.int64) - EPOCH).astype(np.int32)


def _amount(micro: int | None) -> int:
    return NONE if micro is None else micro


def _versions(cuts: Int32) -> Int32:
    """The version of every day from the one before the first cut to the last cut.

    Some 2,000 days for a framework; reading it is ten times faster than a search a line.
    """
    days = np.arange(cuts[0] - 1, cuts[-1] + 1) if len(cuts) else cuts
    return np.searchsorted(cuts, days, side="right").astype(np.int32)


def _table(columns: Columns, cuts: Int32, parts: int) -> Int32:
    """The entry that holds for each part in each version: starts placed, then carried forward.

    Entries are ordered by part and start, so within a part the later entry has the larger index
    and a running maximum carries the last start onward.
    """
    table = np.full((parts + 1, len(cuts) + 1), NONE, dtype=np.int32)
    part, since = columns.part[:-1], columns.since[:-1]
    table[part, np.searchsorted(cuts, since) + 1] = np.arange(len(part), dtype=np.int32)
    np.maximum.accumulate(table, axis=1, out=table)
    return table


def _key(codes: Int64, days: Int32) -> Int64:
    """A part and a day in one ordered integer; days before 1970 stay in order too."""
    return (codes << 32) + (days.astype(np.int64) + 2**31)


def _content_hash(texts: Sequence[Sequence[str]], columns: Columns) -> str:
    digest = hashlib.sha256()
    for text in (text for each in texts for text in (*each, "")):
        digest.update(f"{text}\n".encode())
    for name in Columns.__slots__:
        digest.update(getattr(columns, name).tobytes())
    return digest.hexdigest()
