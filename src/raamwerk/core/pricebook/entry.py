"""Price books, and the one price that holds on a day.

An entry has only a start; the next start of the same part number ends it, and an entry without
an amount withdraws the part. A published book never changes: a later published book corrects an
earlier one start by start, so both questions can be asked: what holds on a day, and what did we
know on another (`known_on`).

A maximum has no quantity and no organisation argument (F-12): entries that name either are kept
in the book, shown by the checks, and never used as the maximum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.errors import Conflict
from raamwerk.core.period import in_force

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from raamwerk.core.money import Micro
    from raamwerk.core.pricebook.unit import Unit


@dataclass(frozen=True, slots=True)
class Entry:
    """One maximum price from one day on.

    Args:
        part_number: the publisher's article number, as text.
        maximum: micro-euros for one `unit`, ex VAT (O-9); None withdraws the part from `since` on.
        since: the first day on which it holds.
        unit: what the price covers.
        product_type: for discounts by product type (K-3).
        name: the item's name.
        family: the product family, as `M365 E3`, for coverage and scope (F-2, F-5).
        list_price: the publisher's list price for the same unit, where the book gives it.
        row: the row of the file it was read from, counted from 1.
        quantity_from: the least quantity, where the book makes the price depend on it (F-12 forbids).
        unsettled: a row about this start could not be used (unreadable, contradicting, in doubt), so
            what holds from then on is not known; `maximum` is None and no earlier price goes on.
        organisation: the one organisation it is for, where the book says so (F-12 forbids).
    """

    part_number: str
    maximum: Micro | None
    since: date
    unit: Unit
    product_type: str | None = None
    name: str | None = None
    list_price: Micro | None = None
    row: int = 0
    quantity_from: int | None = None
    organisation: str | None = None
    family: str | None = None
    unsettled: bool = False

    @property
    def general(self) -> bool:
        """Whether the price is the same for everyone and for any quantity."""
        return self.organisation is None and (self.quantity_from is None or self.quantity_from <= 1)


@dataclass(frozen=True, slots=True)
class PriceBook:
    """The maximum prices of a framework as published on a day.

    Args:
        framework: the framework's id, as `gt-microsoft-2`.
        name: how a person knows the book; the file's name when nothing better is known.
        published_at: when it became known; a later published book corrects an earlier one.
        currency: three letters; frameworks fix one currency.
        entries: in the order of the file.
        sha256: of the original bytes, in hexadecimal.
        profile: the name of the profile it was read with.
        unsettled: starts of which no row could be used; see `Entry.unsettled`.
    """

    framework: str
    name: str
    published_at: date
    currency: str
    entries: tuple[Entry, ...]
    sha256: str
    profile: str
    unsettled: tuple[Entry, ...] = ()

    @property
    def starts(self) -> tuple[Entry, ...]:
        """Every start that the book speaks of: its entries, and the unsettled ones."""
        return (*self.entries, *self.unsettled)


@dataclass(frozen=True, slots=True)
class Known:
    """An entry together with the book that we know it from."""

    book: PriceBook
    entry: Entry

    @property
    def since(self) -> date:
        """The first day on which the entry holds."""
        return self.entry.since


def known_books(books: Iterable[PriceBook], known_on: date | None = None) -> list[PriceBook]:
    """The books known on a day (all when None), the earliest published first."""
    known = (book for book in books if known_on is None or book.published_at <= known_on)
    return sorted(known, key=lambda book: book.published_at)


def corrected(earlier: Known, later: Known) -> Known:
    """Which of two entries of one part and one start holds: the later published.

    Of one day, an entry that is settled holds over one that is not.

    Raises:
        Conflict: `pricebook.two-prices` when both were published on one day and differ.
    """
    newer = later.book.published_at > earlier.book.published_at
    if newer or earlier.entry.unsettled or same_price(earlier.entry, later.entry):
        return later
    if later.entry.unsettled:
        return earlier
    raise Conflict(
        "pricebook.two-prices",
        part_number=later.entry.part_number,
        since=later.entry.since.isoformat(),
        published_at=later.book.published_at.isoformat(),
        book=earlier.book.name,
        row=earlier.entry.row,
        other_book=later.book.name,
        other_row=later.entry.row,
    )


def same_price(one: Entry, other: Entry) -> bool:
    """Whether two entries ask the same: amounts and units are equal."""
    return (one.maximum, one.unit) == (other.maximum, other.unit)


def prices_of(
    books: Iterable[PriceBook], part_number: str, known_on: date | None = None
) -> tuple[Known, ...]:
    """All prices of a part number as known on a day, by start; withdrawals included.

    Raises:
        Conflict: `pricebook.two-prices`, as in `corrected`.
    """
    return prices_by_part(books, known_on, only={part_number}).get(part_number, ())


def prices_by_part(
    books: Iterable[PriceBook], known_on: date | None = None, *, only: Collection[str] | None = None
) -> dict[str, tuple[Known, ...]]:
    """All prices as known on a day, by part number and then by start; withdrawals included.

    Args:
        books: of one framework.
        known_on: leaves out books published later.
        only: the part numbers looked for; all of them when None.

    Raises:
        Conflict: `pricebook.two-prices`, as in `corrected`.
    """
    held: dict[str, dict[date, Known]] = {}
    for book in known_books(books, known_on):
        for entry in book.starts:
            if entry.general and (only is None or entry.part_number in only):
                starts = held.setdefault(entry.part_number, {})
                found, before = Known(book, entry), starts.get(entry.since)
                starts[entry.since] = found if before is None else corrected(before, found)
    return {part: tuple(starts[since] for since in sorted(starts)) for part, starts in held.items()}


def price_in_force(
    books: Iterable[PriceBook], part_number: str, on: date, known_on: date | None = None
) -> Entry | None:
    """The entry that holds on a day, or None when the part has no price yet.

    An entry whose `maximum` is None says that the part was withdrawn.
    """
    found = in_force(prices_of(books, part_number, known_on), on)
    return None if found is None else found.entry
