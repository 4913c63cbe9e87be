"""A price book beside the prices that hold without it, and beside the prices that enrolments keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from raamwerk.core.pricebook.compare import compare, uneven
from raamwerk.core.pricebook.kept import joined
from raamwerk.core.pricebook.lock import lock_in_force
from raamwerk.services.parts import sight
from raamwerk.store import enrolments, pricebooks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.compare import Comparison, Flag
    from raamwerk.core.pricebook.entry import Entry, PriceBook
    from raamwerk.core.pricebook.lock import Lock

BROKEN: Final = frozenset({"pricebook.rise-locked", "pricebook.rise-protected"})
"""The flags that say of a price that a protection is broken."""


def compared(actor: Actor, book: PriceBook, *, on: date) -> Comparison | None:
    """A book beside all that is released of its framework; None where nothing is yet.

    Raises:
        Conflict: `pricebook.two-prices` where it contradicts a book that was published on the same day.
    """
    framework, day = _framework(actor, book)
    released = pricebooks.published(book.framework)
    joined([*released, book], book.name)
    before = joined(released, f"{book.framework} {on.isoformat()}")
    if before is None:
        return None
    locking = framework.term("price-lock", day)
    protected = locking is not None and locking.executable
    return compare(
        before,
        book,
        locks=tuple(_locks(enrolments.of_framework(book.framework), before, book)),
        protected=framework.terms_period if protected else None,
        uniform=framework.term("price-uniformity", day) is not None,
    )


def forbidden(actor: Actor, book: PriceBook) -> tuple[Flag, ...]:
    """Prices that depend on quantity or organisation, in a framework that has one price for all (F-12)."""
    framework, day = _framework(actor, book)
    if framework.term("price-uniformity", day) is None:
        return ()
    return tuple(uneven(book.entries))


def broken(comparison: Comparison | None) -> tuple[Flag, ...]:
    """The prices of a book that break a protection."""
    flags = () if comparison is None else comparison.flags
    return tuple(flag for flag in flags if flag.code in BROKEN)


def _framework(actor: Actor, book: PriceBook) -> tuple[Framework, date]:
    """The framework of a book, and the day by whose terms the book is judged."""
    found = sight.framework(actor, book.framework)
    return found, min(max(book.published_at, found.since), found.last_terms_day)


def _locks(found: Sequence[Enrolment], before: PriceBook, book: PriceBook) -> Iterator[Lock]:
    """The prices that enrolments keep, on the last day from which the book has another."""
    starts: dict[str, date] = {}
    for entry in book.entries:
        starts[entry.part_number] = max(entry.since, starts.get(entry.part_number, entry.since))
    known: dict[str, list[Entry]] = {}
    for entry in before.starts:
        known.setdefault(entry.part_number, []).append(entry)
    for enrolment in found:
        parts = {each.part_number for each in enrolment.orders}
        parts |= {each.part_number for each in enrolment.locks}
        for part in sorted(parts & starts.keys()):
            about = replace(before, entries=tuple(known.get(part, ())), unsettled=())
            lock = lock_in_force(enrolment, [about], part, starts[part])
            if lock is not None:
                yield lock
