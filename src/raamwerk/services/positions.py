"""The licence position: what an enrolment holds of each part number on any day, from which order, at which price (row 47)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from raamwerk.core.enrolment import ledger
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.pricebook import answer as answering
from raamwerk.core.pricebook.lock import lock_in_force
from raamwerk.services import permission
from raamwerk.services.parts import enrolled, sight
from raamwerk.store import pricebooks, priced
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.ledger import Position, Posting
    from raamwerk.core.pricebook.answer import Answer
    from raamwerk.core.pricebook.entry import Entry, PriceBook
    from raamwerk.core.pricebook.lock import Lock


@dataclass(frozen=True, slots=True)
class Held:
    """What there is of a part number, and the price that the enrolment keeps for it.

    `lock` is None where nothing was ordered by then, and for a reseller unless its own price sheet has it: maximum
    prices are confidential (L-5).
    """

    position: Position
    lock: Lock | None


def of_enrolment(actor: Actor, number: str, *, on: date) -> tuple[Held, ...]:
    """Everything that an enrolment holds on a day, past or ahead, by part number; also what is planned only.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    actor.may(permission.SEE_ENROLMENTS)
    with reading():
        enrolment = enrolled.one(actor, number)
        found = ledger.positions(enrolment, on)
        sees = actor.role in permission.SEE_PRICE_BOOKS.roles
        parts = {each.part_number for each in found} if sees else set()
        books = pricebooks.published_of(enrolment.framework, parts)
    prices = _by_part(books)
    return tuple(Held(each, _lock(actor, enrolment, prices, each)) for each in found)


def _by_part(books: Iterable[PriceBook]) -> dict[str, list[PriceBook]]:
    """The books of each part number, with its own entries only."""
    found: dict[str, list[PriceBook]] = {}
    for book in books:
        entries: dict[str, list[Entry]] = {}
        for entry in book.entries:
            entries.setdefault(entry.part_number, []).append(entry)
        for part, those in entries.items():
            found.setdefault(part, []).append(replace(book, entries=tuple(those), unsettled=()))
    return found


def _lock(
    actor: Actor, enrolment: Enrolment, prices: Mapping[str, list[PriceBook]], found: Position
) -> Lock | None:
    part = found.part_number
    lock = lock_in_force(enrolment, prices.get(part, []), part, found.on)
    sees = actor.role in permission.SEE_PRICE_BOOKS.roles
    return lock if lock is None or sees or lock.origin == "sheet" else None


def entries(actor: Actor, number: str, part_number: str | None = None) -> tuple[Posting, ...]:
    """The ledger of an enrolment, of one part number or of all: every change of a quantity, by its day.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    actor.may(permission.SEE_ENROLMENTS)
    with reading():
        return ledger.postings(enrolled.one(actor, number), part_number)


def price(actor: Actor, number: str, part_number: str, *, on: date) -> Answer:
    """What may be asked at most of an enrolment for a part number on a day: the lower of its lock and the maximum.

    Three look-ups in three indexes, however many enrolments, orders and prices there are.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `enrolment.unknown`, or `price.unknown-part` where no book has it.
        Conflict: `pricebook.two-prices`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        found = priced.priced(number, part_number)
        enrolled.mine(actor, found.enrolment)
        framework = sight.framework_of_file(found.enrolment.framework, *found.file)
    term = framework.term("price-lock", on)
    return answering.answer(
        found.books,
        part_number,
        on,
        enrolment=found.enrolment,
        effect=terms_of(framework, on).price_effect,
        lower_of_both=term is None
        or term.parameters.get("lower-maximum") in {None, "minimum-of-both"},
    )
