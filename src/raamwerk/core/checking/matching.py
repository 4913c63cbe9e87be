"""To which enrolment, and to which order, a document belongs: by what it says, never by guess.

A document belongs to an enrolment for certain when the order that it names does, or when its seller is known by a
number to be the reseller of one enrolment alone on the day of the document. Anything else is put to a person, with
what speaks for and against each enrolment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.checking.document import Document, Party
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.enrolment.enrolment import Enrolment, Identifiers


class Ground(StrEnum):
    """What speaks for or against an enrolment."""

    ORDER = "order"
    """The order that the document names belongs to it."""
    SELLER = "seller"
    """The seller has, or has not, a number of the reseller."""
    SELLER_NAME = "seller-name"
    """The seller has the reseller's name, and no number to compare."""
    BUYER = "buyer"
    """The buyer has, or has not, a number of the participant."""
    PERIOD = "period"
    """The document's day is, or is not, in the enrolment."""
    PARTS = "parts"
    """Part numbers of the document were ordered on it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An enrolment that a document may belong to.

    Args:
        enrolment: its number.
        grounds: what speaks for it.
        against: what speaks against it.
    """

    enrolment: str
    grounds: frozenset[Ground]
    against: frozenset[Ground]

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against it and the order or the seller's number speaks for it."""
        return not self.against and bool(self.grounds & {Ground.ORDER, Ground.SELLER})


@dataclass(frozen=True, slots=True)
class Match:
    """What a document may belong to.

    Args:
        enrolment: for certain; None where a person has to say.
        order: the register's number of the one kept order that it names.
        candidates: every enrolment of the participant, the likeliest first.
        orders: the numbers in the register of all kept orders of the name, where there is not one alone.
    """

    enrolment: str | None
    order: int | None
    candidates: tuple[Candidate, ...]
    orders: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the register knows of a participant.

    Args:
        enrolments: of it.
        identifiers: the numbers of the participant, and of each reseller, by code.
        lasts: the last day of each enrolment, by number, where it can be told.
        orders: the orders of it that are kept.
    """

    enrolments: Sequence[Enrolment]
    identifiers: Mapping[str, Identifiers] = field(default_factory=dict)
    lasts: Mapping[str, date] = field(default_factory=dict)
    orders: Sequence[KeptDocument] = ()


def match(document: Document, known: Known) -> Match:
    """What a document belongs to.

    Args:
        document: as stated.
        known: of the participant whose document it is.
    """
    orders = _orders(document, known)
    order = orders[0] if len(orders) == 1 else None
    candidates = sorted(
        (_candidate(document, each, known, order) for each in known.enrolments),
        key=lambda each: (len(each.against), -len(each.grounds), each.enrolment),
    )
    by_order = [each for each in candidates if each.sure and Ground.ORDER in each.grounds]
    sure = by_order or [each for each in candidates if each.sure]
    return Match(
        enrolment=sure[0].enrolment if len(sure) == 1 else None,
        order=None if order is None else order.id,
        candidates=tuple(candidates),
        orders=() if order else tuple(each.id for each in orders if each.id is not None),
    )


def seller_of(document: Document, known: Known) -> str | None:
    """The code of the one reseller of the participant that the seller is by its numbers."""
    codes = {
        code
        for enrolment in known.enrolments
        for code in _resellers(enrolment)
        if _same(document.seller, (*known.identifiers.get(code, ()), ("code", code)))
    }
    return codes.pop() if len(codes) == 1 else None


def _resellers(enrolment: Enrolment) -> set[str]:
    first = () if enrolment.reseller is None else (enrolment.reseller,)
    return {*first, *(each.id for each in enrolment.later_resellers)}


def _orders(document: Document, known: Known) -> list[KeptDocument]:
    """The kept orders that a document names; an order names none but itself."""
    if document.order_reference is None or document.kind is DocumentKind.ORDER:
        return []
    return [each for each in known.orders if each.number == document.order_reference]


def _candidate(
    document: Document, enrolment: Enrolment, known: Known, order: KeptDocument | None
) -> Candidate:
    said = {
        Ground.ORDER: _of_order(enrolment, order),
        Ground.SELLER: _seller(document, enrolment, known),
        Ground.BUYER: _buyer(document, enrolment, known),
        Ground.PERIOD: _in_period(document.issued_on, enrolment, known),
        Ground.PARTS: _parts(document, enrolment),
    }
    if said[Ground.SELLER] is None:
        said[Ground.SELLER_NAME] = _named(document, enrolment)
    return Candidate(
        enrolment.number,
        frozenset(ground for ground, holds in said.items() if holds),
        frozenset(ground for ground, holds in said.items() if holds is False),
    )


def _of_order(enrolment: Enrolment, order: KeptDocument | None) -> bool | None:
    if order is None or order.enrolment is None:
        return None
    return order.enrolment == enrolment.number


def _seller(document: Document, enrolment: Enrolment, known: Known) -> bool | None:
    reseller = enrolment.reseller_on(document.issued_on or enrolment.start)
    if reseller is None:
        return None
    numbers = (*reseller.identifiers, *known.identifiers.get(reseller.id, ()))
    return _same(document.seller, (*numbers, ("code", reseller.id)))


def _named(document: Document, enrolment: Enrolment) -> bool | None:
    reseller = enrolment.reseller_on(document.issued_on or enrolment.start)
    names = (document.seller.name, None if reseller is None else reseller.name)
    said = [name.strip().casefold() for name in names if name]
    return True if len(said) == len(names) and said[0] == said[1] else None


def _buyer(document: Document, enrolment: Enrolment, known: Known) -> bool | None:
    numbers = (
        *enrolment.participant_identifiers,
        *known.identifiers.get(enrolment.participant, ()),
        *(("code", code) for code in (enrolment.participant, *enrolment.formerly)),
    )
    return _same(document.buyer, numbers)


def _in_period(on: date | None, enrolment: Enrolment, known: Known) -> bool | None:
    if on is None:
        return None
    last = known.lasts.get(enrolment.number)
    return None if last is None and on >= enrolment.start else _between(on, enrolment, last)


def _between(on: date, enrolment: Enrolment, last: date | None) -> bool:
    return enrolment.start <= on and (last is None or on <= last)


def _parts(document: Document, enrolment: Enrolment) -> bool | None:
    """Whether a part number of it was ordered; that none was speaks against nothing: it may be a first order."""
    ordered = {each.part_number for each in enrolment.orders}
    return True if ordered & set(document.lines.part_number) else None


def _same(party: Party, numbers: Identifiers) -> bool | None:
    """True when a number agrees, False when schemes meet and none agrees, None when none meet."""
    schemes = {scheme for scheme, _ in numbers}
    met = [pair for pair in party.identifiers if pair[0] in schemes]
    return any(pair in numbers for pair in met) if met else None
