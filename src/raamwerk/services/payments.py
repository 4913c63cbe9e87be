"""What is to be paid of invoices that were checked, and until when: the statutory clock in every state (L-6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import SETTLED, CheckState
from raamwerk.core.checking.payment import clock
from raamwerk.core.errors import Refused
from raamwerk.services import permission
from raamwerk.services.parts import crediting, document_sight, sight
from raamwerk.store import documents, enrolments
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.checking.payment import PaymentClock
    from raamwerk.core.money import Micro


@dataclass(frozen=True, slots=True)
class Due:
    """An invoice on which money is to be paid.

    Args:
        document: as kept.
        clock: where its statutory clock stands.
        payable: what is to be paid as stated, with VAT, in micro-euros; None where it does not say.
        outstanding: what is asked back of it, without VAT; None where nothing is, or that cannot be told.
    """

    document: KeptDocument
    clock: PaymentClock
    payable: Micro | None
    outstanding: Micro | None


def agree(actor: Actor, document: int, *, on: date, remark: str | None = None) -> KeptDocument:
    """Agree to a document that was checked, with a remark where there is something to remark.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    state = CheckState.AGREED if remark is None else CheckState.AGREED_WITH_REMARK
    return _step(actor, document, state, on, remark)


def release(actor: Actor, document: int, *, on: date) -> KeptDocument:
    """Say that an invoice can be paid: it was agreed to, or its dispute was resolved.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: as `raamwerk.core.life.Life.step`.
        Refused: `document.no-invoice`.
    """
    return _step(actor, document, CheckState.PAYABLE, on, None)


def paid(actor: Actor, document: int, *, on: date) -> Due:
    """Keep that an invoice was paid on a day; the clock says whether that was in time.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: as `raamwerk.core.life.Life.step`.
        Refused: `document.no-invoice`.
    """
    held = _step(actor, document, CheckState.PAID, on, None)
    with reading():
        return _due(actor, held, on)


def due(actor: Actor, *, on: date, owner: str | None = None) -> tuple[Due, ...]:
    """Every invoice that is not paid or refused, the one that has to be paid first at the top.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        found = (
            _due(actor, each, on)
            for each in document_sight.all_of(actor, owner)
            if each.kind is DocumentKind.INVOICE and each.state not in SETTLED
        )
        return tuple(sorted(found, key=lambda each: (each.clock.last, each.document.id)))


def of(actor: Actor, document: int, *, on: date) -> Due:
    """Until when an invoice is to be paid; of a paid one as it stood on the day of payment.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`.
        Refused: `document.no-invoice`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        held = document_sight.seen(actor, document)
        _must_be_invoice(held)
        return _due(actor, held, held.steps[-1].on if held.state is CheckState.PAID else on)


def _step(
    actor: Actor, document: int, state: CheckState, on: date, remark: str | None
) -> KeptDocument:
    actor.may(permission.DECIDE_DOCUMENT)
    with writing(actor, permission.DECIDE_DOCUMENT.id):
        held = document_sight.seen(actor, document)
        if state in {CheckState.PAYABLE, CheckState.PAID}:
            _must_be_invoice(held)
        return documents.step(document, state, on, remark)


def _must_be_invoice(document: KeptDocument) -> None:
    if document.kind is not DocumentKind.INVOICE:
        raise Refused("document.no-invoice", number=document.number, kind=document.kind.value)


def _due(actor: Actor, document: KeptDocument, on: date) -> Due:
    standing = crediting.standing(document)
    agreed = _agreed(actor, document)
    return Due(
        document,
        clock(document.received_on, agreed, on),
        document.payable,
        standing.outstanding or None,
    )


def _agreed(actor: Actor, document: KeptDocument) -> int | None:
    """Days to pay as agreed with the enrolment, or else in the framework; None where neither is known."""
    if document.enrolment is None:
        return None
    enrolment = enrolments.of(document.enrolment)
    if enrolment.payment_days is not None:
        return enrolment.payment_days
    framework = sight.framework(actor, enrolment.framework)
    term = framework.term("payment", document.issued_on or document.received_on)
    days = None if term is None else term.parameters.get("days")
    return days if isinstance(days, int) else None
