"""Price books in the register: imported, checked, released by a second person, superseded; and the prices they give.

The maximum prices are confidential (L-5): the central purchasing body, participants and auditors see them, resellers
do not, and a book that is not released only the central purchasing body and auditors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.pricebook import answer as answering
from raamwerk.core.pricebook.kept import PUBLISHED, BookState, Hand, KeptBook
from raamwerk.services import permission
from raamwerk.services.parts import comparing, sight, taking_in
from raamwerk.services.parts.taking_in import PriceList
from raamwerk.store import pricebooks
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from typing import Any

    from raamwerk.core.actor import Actor
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.compare import Comparison, Flag
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.store.pricebooks import Intake

__all__ = [
    "Imported",
    "PriceList",
    "Released",
    "check",
    "compare",
    "of_framework",
    "one",
    "price",
    "reject",
    "release",
    "take_in",
    "verdicts",
    "whole",
]


@dataclass(frozen=True, slots=True)
class Imported:
    """A book, and whether it was new: the same file twice changes nothing."""

    book: KeptBook
    new: bool


@dataclass(frozen=True, slots=True)
class Released:
    """A book that was released, those that gave way to it, and the protections that it breaks by decision."""

    book: KeptBook
    superseded: tuple[int, ...]
    overridden: tuple[Flag, ...]


def take_in(actor: Actor, file: PriceList, *, on: date) -> Imported:
    """Keep a price list as an imported book, every row judged; nothing holds yet.

    Args:
        actor: who asks.
        file: what came in, and how to read it.
        on: the day of importing.

    Raises:
        NotAllowed: `may-not.import-price-book`.
        NotFound: `framework.unknown`.
        Unreadable: as `raamwerk.formats.pricelist.read.read`.
        Refused: `pricebook.not-euro`, or `pricebook.empty` where no row is a price.
        Conflict: `pricebook.read-otherwise` where the file is there already, read with another profile or other
            confirmed rows: that book has to be rejected first.
    """
    actor.may(permission.IMPORT_PRICE_BOOK)
    with reading():
        intake = taking_in.intake(file)
        sight.framework(actor, intake.book.framework)
    kept = taking_in.kept(file, intake)
    with writing(actor, permission.IMPORT_PRICE_BOOK.id):
        known = _same(kept)
        if known is not None:
            return Imported(known, new=False)
        number = pricebooks.add(kept, Hand(actor.person.email, on))
        return Imported(pricebooks.of(number), new=True)


def check(actor: Actor, book: int, *, on: date, reason: str | None = None) -> KeptBook:
    """Say of an imported book that it was looked at and may be released.

    Rows that wait for a person, or prices that depend on quantity or organisation (F-12), ask for a reason.

    Raises:
        NotAllowed: `may-not.check-price-book`.
        NotFound: `pricebook.unknown`.
        Conflict: `pricebook.rows-waiting`, `pricebook.uneven`, `pricebook.two-prices` or `pricebook.no-such-step`.
    """
    actor.may(permission.CHECK_PRICE_BOOK)
    with writing(actor, permission.CHECK_PRICE_BOOK.id):
        held = pricebooks.of(book)
        whole = pricebooks.whole(book)
        comparing.beside(actor, whole)
        _explained(held, len(comparing.forbidden(actor, whole)), reason)
        return pricebooks.step(book, BookState.CHECKED, Hand(actor.person.email, on, reason))


def release(actor: Actor, book: int, *, on: date, override: str | None = None) -> Released:
    """Release a checked book: from then on its prices hold, and it never changes.

    Args:
        actor: who asks; another person than the one who imported it and the one who checked it.
        book: its number.
        on: the day of release.
        override: why it is released although it breaks a price protection (F-14, M-11).

    Raises:
        NotAllowed: `may-not.release-price-book`, or `may-not.override-protection`.
        NotFound: `pricebook.unknown`.
        Conflict: `pricebook.same-person`, `pricebook.breaks-protection` or `pricebook.no-such-step`.
    """
    actor.may(permission.RELEASE_PRICE_BOOK)
    if override is not None:
        actor.may(permission.OVERRIDE_PROTECTION)
    with writing(actor, permission.RELEASE_PRICE_BOOK.id):
        held = pricebooks.of(book)
        _second_person(actor, held)
        broken = comparing.broken(actor, pricebooks.whole(book))
        reason = _why(held, broken, override)
        released = pricebooks.step(book, BookState.RELEASED, Hand(actor.person.email, on, reason))
        superseded = pricebooks.supersede(released.framework)
        return Released(pricebooks.of(book), superseded, broken)


def reject(actor: Actor, book: int, *, on: date, reason: str) -> KeptBook:
    """Say of a book that is not released that it never will be.

    Raises:
        NotAllowed: `may-not.reject-price-book`.
        NotFound: `pricebook.unknown`.
        Conflict: `pricebook.no-such-step`.
        Refused: `pricebook.reason-needed`.
    """
    actor.may(permission.REJECT_PRICE_BOOK)
    if not reason.strip():
        raise Refused("pricebook.reason-needed")
    with writing(actor, permission.REJECT_PRICE_BOOK.id):
        return pricebooks.step(book, BookState.REJECTED, Hand(actor.person.email, on, reason))


def compare(actor: Actor, book: int) -> Comparison | None:
    """A book beside all prices that were known when it was published; None where there were none.

    Rises above the prices that enrolments keep are named with the number of the enrolment, so this is for those who
    see all enrolments.

    Raises:
        NotAllowed: `may-not.check-price-book`.
        NotFound: `pricebook.unknown`.
        Conflict: `pricebook.two-prices`.
    """
    actor.may(permission.CHECK_PRICE_BOOK)
    with reading():
        return comparing.beside(actor, pricebooks.whole(book))


def one(actor: Actor, book: int) -> KeptBook:
    """What the register knows of a book.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `pricebook.unknown`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        return _seen(actor, book)


def whole(actor: Actor, book: int) -> PriceBook:
    """A book with all its prices.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `pricebook.unknown`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        return pricebooks.whole(_seen(actor, book).id)


def verdicts(actor: Actor, book: int) -> tuple[Mapping[str, Any], ...]:
    """What became of each row of the file that is no price.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `pricebook.unknown`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        return pricebooks.verdicts(_seen(actor, book).id)


def of_framework(actor: Actor, framework: str) -> tuple[KeptBook, ...]:
    """The books of a framework that the actor may see, the earliest published first.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `framework.unknown`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        sight.framework(actor, framework)
        return tuple(_visible(actor, pricebooks.of_framework(framework)))


def price(
    actor: Actor, framework: str, part_number: str, *, on: date, known_on: date | None = None
) -> Answer:
    """The maximum of a part number on a day, by the released books, as it was known on another.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `framework.unknown`, or `price.unknown-part` where no book has it.
        Conflict: `pricebook.two-prices`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        sight.framework(actor, framework)
        books = pricebooks.published_about(framework, part_number)
    return answering.answer(books, part_number, on, known_on=known_on)


def _same(kept: Intake) -> KeptBook | None:
    """The book that the same file gave before, if any."""
    book = kept.book
    known = pricebooks.same(book.framework, book.sha256, book.published_at)
    if known is None:
        return None
    if (known.profile_sha256, known.confirmed) != (kept.profile_sha256, tuple(kept.confirmed)):
        raise Conflict("pricebook.read-otherwise", book=str(known.id), name=known.name)
    return known


def _seen(actor: Actor, book: int) -> KeptBook:
    held = pricebooks.of(book)
    if not tuple(_visible(actor, (held,))):
        raise NotFound("pricebook.unknown", book=str(book))
    return held


def _visible(actor: Actor, books: tuple[KeptBook, ...]) -> Iterator[KeptBook]:
    return (book for book in books if actor.sees_all or book.state in PUBLISHED)


def _explained(held: KeptBook, uneven_prices: int, reason: str | None) -> None:
    """Nothing, where a book may be called checked: nothing waits, or there is a reason."""
    if reason is not None and reason.strip():
        return
    if held.waiting:
        raise Conflict("pricebook.rows-waiting", book=held.name, rows=held.waiting)
    if uneven_prices:
        raise Conflict("pricebook.uneven", book=held.name, prices=uneven_prices)


def _second_person(actor: Actor, held: KeptBook) -> None:
    """Four eyes: a person, whatever their roles, does not release what they imported or checked."""
    before = {hand.email for hand in (held.imported, held.checked) if hand is not None}
    if actor.person.email in before:
        raise Conflict("pricebook.same-person", book=held.name, email=actor.person.email)


def _why(held: KeptBook, broken: tuple[Flag, ...], override: str | None) -> str | None:
    """The reason that goes on the record with a release, needed where a protection is broken."""
    if not broken:
        return None
    if override is None or not override.strip():
        first = broken[0].entry
        raise Conflict(
            "pricebook.breaks-protection",
            book=held.name,
            count=len(broken),
            part_number=first.part_number,
            since=first.since.isoformat(),
        )
    return override
