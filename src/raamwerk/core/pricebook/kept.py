"""A price book in the register: imported, checked, released by a second person, superseded (domain.md 9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Conflict
from raamwerk.core.pricebook.entry import prices_by_part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.pricebook.entry import PriceBook


class BookState(StrEnum):
    """How far a book is; prices come from released and superseded ones."""

    IMPORTED = "imported"
    CHECKED = "checked"
    REJECTED = "rejected"
    RELEASED = "released"
    SUPERSEDED = "superseded"
    """A later published book was released; its prices still hold where the later book is silent."""


FOLLOWS: Final[Mapping[BookState, frozenset[BookState]]] = {
    BookState.IMPORTED: frozenset({BookState.CHECKED, BookState.REJECTED}),
    BookState.CHECKED: frozenset({BookState.RELEASED, BookState.REJECTED}),
    BookState.REJECTED: frozenset(),
    BookState.RELEASED: frozenset({BookState.SUPERSEDED}),
    BookState.SUPERSEDED: frozenset(),
}
PUBLISHED: Final = frozenset({BookState.RELEASED, BookState.SUPERSEDED})
"""The states in which a book's prices hold."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who did something, when, and why where that has to be said."""

    email: str
    on: date
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBook:
    """What the register knows of a book, its entries apart.

    Args:
        id: its number in the register.
        framework: the framework's id.
        name: of the file.
        published_at: when it became known.
        currency: three letters.
        sha256: of the original file, by which it is kept.
        profile: the name of the profile it was read with.
        profile_sha256: of the profile's file; None for Raamwerk's own format.
        confirmed: row numbers that a person had confirmed when it was read.
        state: how far it is.
        entries: how many prices it holds.
        counts: how many rows of the file were accepted, refused, conflicting, suspect and so on.
        waiting: how many of them wait for a person: refused, conflicting or suspect.
        imported: by whom and when; `checked`, `released` and `rejected` alike.
    """

    id: int
    framework: str
    name: str
    published_at: date
    currency: str
    sha256: str
    profile: str
    profile_sha256: str | None
    confirmed: tuple[int, ...]
    state: BookState
    entries: int
    counts: Mapping[str, int]
    waiting: int
    imported: Hand
    checked: Hand | None = None
    released: Hand | None = None
    rejected: Hand | None = None


def must_follow(state: BookState, asked: BookState, book: str) -> None:
    """Nothing, where a state may come after another.

    Raises:
        Conflict: `pricebook.no-such-step`, with what the book is now.
    """
    if asked not in FOLLOWS[state]:
        raise Conflict("pricebook.no-such-step", book=book, state=state.value, asked=asked.value)


def joined(books: Sequence[PriceBook], name: str) -> PriceBook | None:
    """All prices known of several books as one book: what a next book is set beside.

    None without any book.

    Raises:
        Conflict: `pricebook.two-prices`, as in `prices_by_part`.
    """
    if not books:
        return None
    latest = max(books, key=lambda book: book.published_at)
    by_part = prices_by_part(books)
    known = tuple(each.entry for part in sorted(by_part) for each in by_part[part])
    return replace(
        latest,
        name=name,
        entries=tuple(entry for entry in known if not entry.unsettled),
        unsettled=tuple(entry for entry in known if entry.unsettled),
    )
