"""All places of lines by as few array reads as there can be.

It finds what `prices.find` finds. What follows from a day, from an enrolment on a day, from an entry or
from a lock is packed, so that each of these is read once a line. Days become versions of the book first:
a later day never has an earlier version, so the version of the later of two days is the later version.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from raamwerk.core.checking.packed import Packed, packed
from raamwerk.core.enrolment.bulk import NEVER, last_anniversary_days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from raamwerk.core.checking.bulk_context import BulkContext
    from raamwerk.core.checking.kinds import Dated
    from raamwerk.core.checking.lock_table import LockTable

    Int32 = NDArray[np.int32]
    Places = NDArray[np.intp]


class Located(NamedTuple):
    """Where lines are.

    Args:
        places: of each line, by what the place is one of; as `Plan.places_of`, "none" being the last place.
        of_entry: `once` and `kind` of the entry; of_lock: of the lock; dated: `kind` of enrolment and day.
    """

    places: Mapping[str, Places]
    of_entry: Packed
    of_lock: Packed
    dated: Packed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lookup:
    """The tables that places are read from.

    Args:
        enrolment: of each key, that of nobody the last.
        row: of each enrolment in `dated`; first: the day that each row begins with.
        dated: of an enrolment on a day, `version` of the price day without an earlier order, and `kind`.
        of_day: `version`, `term` and `share` stretch of a day.
        locks: all; first_version: of the day of the first order.
        entry: by part and version.
        of_entry: `once`, `kind`, and its `term` and `share` places; of_lock: `once` and `kind`.
        parts, versions: how many the book has; terms: places of a stretch of terms.
    """

    enrolment: Places
    row: Places
    first: int
    dated: Packed
    of_day: Packed
    share: Int32
    locks: LockTable
    first_version: NDArray[np.int32]
    entry: Int32
    of_entry: Packed
    of_lock: Packed
    parts: int
    versions: int
    terms: int

    def locate(self, who: Int32, part: Int32, days: Int32) -> Located:
        """The places of lines.

        Args:
            who: the code of each line's key, -1 for none.
            part: of its part number, -1 for none.
            days: the price date, one of those that `dated` knows.
        """
        enrolment = self.enrolment.take(who)
        into = days - np.int32(self.first)
        of_day = self.of_day.read(into)
        dated = self.dated.read(self.row.take(enrolment) + into)
        width = self.locks.slot.shape[1]
        last = np.int32(width - 1)
        known = np.where(part < 0, last, part)
        first = self.locks.slot.ravel().take(enrolment * width + known)
        version = np.minimum(self.first_version.take(first), of_day["version"])
        version = np.maximum(version, dated["version"])
        in_book = np.minimum(known, np.int32(self.parts))
        entry = self.entry.take(in_book * np.int32(self.versions) + version).astype(np.intp)
        lock = self.locks.on(first, days).astype(np.intp)
        of_entry = self.of_entry.read(entry)
        term = of_day["term"] * np.int32(self.terms) + of_entry["term"] + (part >= 0)
        share = self.share.take(enrolment) + of_entry["share"] + of_day["share"]
        places = {
            "entry": entry,
            "lock": lock,
            "term": term.astype(np.intp),
            "enrolment": enrolment,
            "part": known.astype(np.intp),
            "share": share.astype(np.intp),
            "order": np.broadcast_to(np.intp(-1), len(days)),
        }
        return Located(places, of_entry, self.of_lock.read(lock), dated)


def lookup(
    context: BulkContext,
    enrolment: Int32,
    dated: Dated,
    of_entry: Mapping[str, NDArray[Any]],
    of_lock: Mapping[str, NDArray[Any]],
) -> Lookup | None:
    """The tables of what lines are held against; None where its book has no table of versions.

    Args:
        context: what lines are held against.
        enrolment: of each key, -1 for nobody.
        dated: the kinds of enrolments on days.
        of_entry: `once` and `kind` of each entry.
        of_lock: the same of each lock.
    """
    book, locks = context.book, context.locks
    by_term, shares = context.by_term, context.shares
    if book.entry_index is None:
        return None
    days = np.arange(dated.first, dated.first + dated.days, dtype=np.int32)
    versions = np.int32(book.entry_index.shape[1])
    first = np.where(locks.first_order == NEVER, versions, book.version_of(locks.first_order))
    none = np.int32(len(book.entries.part) - 1)
    last = _since_last(context, dated, days)
    return Lookup(
        enrolment=np.where(enrolment < 0, len(locks.starts) - 1, enrolment).astype(np.intp),
        row=dated.row * dated.days,
        first=dated.first,
        dated=packed({"version": book.version_of(last.ravel()), "kind": dated.kinds.of}),
        of_day=packed(
            {
                "version": book.version_of(days),
                "term": by_term.days.of(days),
                "share": shares.days.of(days),
            }
        ),
        share=shares.enrolment,
        locks=locks,
        first_version=first.astype(np.int32),
        entry=np.where(book.entry_index < 0, none, book.entry_index).ravel(),
        of_entry=packed({**of_entry, "term": by_term.kind, "share": shares.kind}),
        of_lock=packed(of_lock),
        parts=len(book.parts),
        versions=int(versions),
        terms=by_term.kinds,
    )


def _since_last(context: BulkContext, dated: Dated, days: Int32) -> Int32:
    """The day that a line's period began, by row of `dated` and day: an anniversary, or the day itself."""
    own = np.broadcast_to(days, (dated.rows, len(days)))
    if context.terms.price_effect == "calendar":
        return own
    starts = np.full(dated.rows, NEVER, dtype=np.int32)
    starts[dated.row] = context.locks.starts
    found = last_anniversary_days(starts[:, None], days[None, :])
    return np.where((found == NEVER) | (starts[:, None] == NEVER), own, found)
