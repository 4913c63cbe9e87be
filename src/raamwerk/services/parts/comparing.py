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


def beside(actor: Actor, book: PriceBook) -> Comparison | None:
    """A book beside all that was known when it was published; None where nothing was.

    Raises:
        Conflict: `pricebook.two-prices` where it contradicts a book that was published on the same day.
    """
    released = pricebooks.published(book.framework)
    joined([*released, book], book.name)
    earlier = [each for each in released if each.published_at <= book.published_at]
    before = joined(earlier, " + ".join(each.name for each in earlier))
    return None if before is None else _compared(actor, before, book)


def broken(actor: Actor, book: PriceBook) -> tuple[Flag, ...]:
    """The protections that are broken once a book holds: what is known without it beside what is known with it.

    So a price of it that a later published book corrects breaks nothing, and one that such a book leaves open may.

    Raises:
        Conflict: `pricebook.two-prices`, as `beside`.
    """
    released = pricebooks.published(book.framework)
    before, after = joined(released, book.name), joined([*released, book], book.name)
    if before is None or after is None:
        return ()
    flags = _compared(actor, before, after).flags
    return tuple(flag for flag in flags if flag.code in BROKEN)


def forbidden(actor: Actor, book: PriceBook) -> tuple[Flag, ...]:
    """Prices that depend on quantity or organisation, in a framework that has one price for all (F-12)."""
    framework, day = _framework(actor, book)
    if framework.term("price-uniformity", day) is None:
        return ()
    return tuple(uneven(book.entries))


def _compared(actor: Actor, before: PriceBook, book: PriceBook) -> Comparison:
    framework, day = _framework(actor, book)
    locking = framework.term("price-lock", day)
    protected = locking is not None and locking.executable
    return compare(
        before,
        book,
        locks=tuple(_locks(enrolments.of_framework(book.framework), before, book)),
        protected=framework.terms_period if protected else None,
        uniform=framework.term("price-uniformity", day) is not None,
    )


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
