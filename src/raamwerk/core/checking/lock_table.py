"""The price locks of enrolments, compiled against a book: one array read a line (M-11, K-2).

A lock starts with the first order or reservation of a part number and takes the maximum that was
in force that day; a registered customer price sheet wins over the book, and a later supplement
replaces it from its own start.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.enrolment.lock import locks
from raamwerk.core.pricebook.compiled import NONE, CompiledBook, day_number
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        parts: part numbers known to the book, then those that only an enrolment knows.
        slot: (enrolments + 1) x (parts + 1) table of the first lock, -1 for none.
        since, first_order, price, span, months: of each lock; no months is once.
        later: the lock that replaces this one from its own `since`, or -1.
    """

    starts: Int32
    parts: dict[str, int]
    slot: Int32
    since: Int32
    first_order: Int32
    price: Int64
    span: Int64
    months: Int64
    later: Int32

    def codes(self, part_numbers: Sequence[str | None]) -> Int32:
        """The codes of part numbers, -1 for those that neither book nor enrolment knows."""
        found = self.parts
        return np.fromiter((found.get(p or "", NONE) for p in part_numbers), dtype=np.int32)

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


def compile_locks(enrolments: Sequence[Enrolment], book: CompiledBook) -> LockTable:
    """The locks of these enrolments, an enrolment's code being its place in the sequence."""
    parts = {part: code for code, part in enumerate(book.parts)}
    for enrolment in enrolments:
        for part in (*locks(enrolment), *(price.part_number for price in enrolment.locks)):
            parts.setdefault(part, len(parts))
    slot = np.full((len(enrolments) + 1, len(parts) + 1), NONE, dtype=np.int32)
    rows: list[_Lock] = []
    later: list[int] = []
    for code, enrolment in enumerate(enrolments):
        for part, chain in _chains(enrolment, book):
            slot[code, parts[part]] = len(rows)
            later.extend(range(len(rows) + 1, len(rows) + len(chain)))
            later.append(NONE)
            rows.extend(chain)
    columns = list(zip(*rows, _Lock(int(NEVER), int(NEVER), NONE, 1, 1), strict=True))
    since, first_order, price, spans, months = columns
    return LockTable(
        starts=np.array([*(day_number(e.start) for e in enrolments), NEVER], dtype=np.int32),
        parts=parts,
        slot=slot,
        since=np.array([*since[:-1], np.iinfo(np.int32).max], dtype=np.int32),
        first_order=np.array(first_order, dtype=np.int32),
        price=np.array(price, dtype=np.int64),
        span=np.array(spans, dtype=np.int64),
        months=np.array(months, dtype=np.int64),
        later=np.array([*later, NONE], dtype=np.int32),
    )


def _chains(enrolment: Enrolment, book: CompiledBook) -> Iterator[tuple[str, list[_Lock]]]:
    """Each locked part number with its prices in order of start."""
    firsts = {part: day_number(on) for part, on in locks(enrolment).items()}
    registered: dict[str, list[_Lock]] = {}
    for price in sorted(enrolment.locks, key=lambda each: each.since):
        since = day_number(price.since)
        first = firsts.get(price.part_number, int(NEVER))
        lock = _Lock(since, first, price.price, span(price.unit), price.unit.months)
        registered.setdefault(price.part_number, []).append(lock)
    for part in dict.fromkeys((*firsts, *registered)):
        sheet = registered.get(part, [])
        if part not in firsts:
            yield part, sheet
            continue
        first = firsts[part]
        before = [lock for lock in sheet if lock.since <= first]
        opening = before[-1] if before else _from_book(part, first, book)
        yield part, [opening._replace(since=first), *sheet[len(before) :]]


def _from_book(part: str, first: int, book: CompiledBook) -> _Lock:
    """The maximum in force on the day of the first order; NONE when no book knows it."""
    codes = book.codes([part])
    found = book.lookup(codes, np.array([first], dtype=np.int32))[0]
    entries = book.entries
    return _Lock(
        since=first,
        first_order=first,
        price=int(entries.maximum[found]),
        span=int(entries.span[found]),
        months=int(entries.months[found]),
    )
