"""The price locks of enrolments, compiled against a book: one array read a line (M-11, K-2).

A lock starts with the first order or reservation of a part number and takes the maximum that was
in force that day; a registered customer price sheet wins over the book, and a later supplement
replaces it from its own start.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import polars as pl

from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.enrolment.lock import locks
from raamwerk.core.pricebook.compiled import NONE, CompiledBook, day_number
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from raamwerk.core.enrolment.enrolment import Enrolment

    Int32 = NDArray[np.int32]
    Int64 = NDArray[np.int64]


class _Lock(NamedTuple):
    """One price that a part number is locked at from a day on; `price` NONE when it is not known."""

    since: int
    first_order: int
    price: int
    span: int
    months: int


@dataclass(frozen=True, slots=True, eq=False)
class LockTable:
    """Locks of any number of enrolments; index -1 everywhere reads a row that stands for "none".

    Args:
        starts: the first day of each enrolment; NEVER in the last row.
        parts: part numbers that the book prices, then those that it prices by volume only or that only an
            enrolment knows; a code is a place.
        slot: (enrolments + 1) x (parts + 1) table of the first lock, -1 for none.
        since, first_order, price, span, months: of each lock; no months is once.
        later: the lock that replaces this one from its own `since`, or -1.
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

    def codes(self, part_numbers: pl.Series | Sequence[str | None]) -> Int32:
        """The codes of part numbers, -1 for those that neither book nor enrolment knows."""
        return codes(pl.Series(part_numbers, dtype=pl.String), self.parts)

    def first(self, enrolment: Int32, part: Int32) -> Int32:
        """The first lock of each (enrolment, part), -1 for none."""
        found: Int32 = self.slot[enrolment, part]
        return found

    def on(self, first: Int32, days: Int32) -> Int32:
        """The lock that holds on each day, starting from the first; -1 before it."""
        held = np.where(self.since[first] <= days, first, NONE).astype(np.int32)
        while True:
            later = self.later[held]
            moves = (later >= 0) & (self.since[later] <= days)
            if not moves.any():
                return held
            held = np.where(moves, later, held).astype(np.int32)


def codes(texts: pl.Series, names: pl.Enum) -> Int32:
    """The places of texts among names, -1 for those that are not among them."""
    found = texts.cast(names, strict=False).to_physical().cast(pl.Int32)
    return found.fill_null(NONE).to_numpy()


def compile_locks(enrolments: Sequence[Enrolment], book: CompiledBook) -> LockTable:
    """The locks of these enrolments, an enrolment's code being its place in the sequence."""
    chains = list(_chains(enrolments))
    known = (*book.parts, *sorted(book.by_volume), *(chain.part for chain in chains))
    parts = pl.Enum(list(dict.fromkeys(known)))
    part = codes(pl.Series([chain.part for chain in chains], dtype=pl.String), parts)
    slot = np.full((len(enrolments) + 1, len(parts.categories) + 1), NONE, dtype=np.int32)
    sizes = np.array([len(chain.locks) for chain in chains], dtype=np.int32)
    opening = (np.cumsum(sizes) - sizes).astype(np.int32)
    slot[np.array([chain.enrolment for chain in chains], dtype=np.int32), part] = opening
    rows = [lock for chain in chains for lock in chain.locks]
    columns = zip(*rows, _Lock(int(NEVER), int(NEVER), NONE, 1, 1), strict=True)
    since, first_order, price, spans, months = (np.array(column) for column in columns)
    by_book = np.array([chain.by_book for chain in chains], dtype=np.bool_)
    at, entries = opening[by_book], book.entries
    in_book = np.where(part < len(book.parts), part, NONE)[by_book].astype(np.int32)
    found = book.lookup(in_book, since[at].astype(np.int32))
    price[at], spans[at], months[at] = (
        column[found] for column in (entries.maximum, entries.span, entries.months)
    )
    later = np.arange(1, len(rows) + 2, dtype=np.int32)
    later[[*(opening + sizes - 1), len(rows)]] = NONE
    since[-1] = np.iinfo(np.int32).max
    return LockTable(
        starts=np.array([*(day_number(e.start) for e in enrolments), NEVER], dtype=np.int32),
        parts=parts,
        slot=slot,
        since=since.astype(np.int32),
        first_order=first_order.astype(np.int32),
        price=price.astype(np.int64),
        span=spans.astype(np.int64),
        months=months.astype(np.int64),
        later=later,
    )


class _Chain(NamedTuple):
    """The prices of one locked part number in order of start; the first may have to come from the book."""

    enrolment: int
    part: str
    locks: list[_Lock]
    by_book: bool


def _chains(enrolments: Sequence[Enrolment]) -> Iterator[_Chain]:
    for code, enrolment in enumerate(enrolments):
        firsts = {part: day_number(on) for part, on in locks(enrolment).items()}
        registered = _registered(enrolment, firsts)
        for part in dict.fromkeys((*firsts, *registered)):
            sheet, first = registered.get(part, []), firsts.get(part)
            if first is None:
                yield _Chain(code, part, sheet, by_book=False)
                continue
            by_book = not sheet or sheet[0].since > first
            opening = [_Lock(first, first, NONE, 1, 1)] if by_book else []
            yield _Chain(code, part, [*opening, *sheet], by_book=by_book)


def _registered(enrolment: Enrolment, firsts: Mapping[str, int]) -> dict[str, list[_Lock]]:
    """The prices of customer price sheets by part number, in order of start."""
    found: dict[str, list[_Lock]] = {}
    for price in sorted(enrolment.locks, key=lambda each: each.since):
        first = firsts.get(price.part_number, int(NEVER))
        lock = _Lock(
            day_number(price.since), first, price.price, span(price.unit), price.unit.months
        )
        found.setdefault(price.part_number, []).append(lock)
    return found
