"""Invoices that are disputed: what is asked back, tracked until a credit note gives it back.

The statutory clock goes on meanwhile for what is not disputed (L-6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.checking.claim import claim
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CONTESTED, CheckState
from raamwerk.core.errors import Refused
from raamwerk.services import permission
from raamwerk.services.parts import crediting, document_sight, judging
from raamwerk.services.parts.crediting import Standing
from raamwerk.store import documents, judged, receipts
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.kept import KeptDocument

__all__ = ["Standing", "contested", "dispute", "escalate", "resolve", "standing", "withdraw"]


def dispute(actor: Actor, document: int, *, on: date, reason: str) -> Standing:
    """Dispute an invoice that was checked; what its last check found too much is asked back.

    A claim letter and a draft answer for Peppol are made by the doors from the same check.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: as `raamwerk.core.life.Life.step`.
        Refused: `document.no-invoice`.
    """
    actor.may(permission.DECIDE_DOCUMENT)
    with writing(actor, permission.DECIDE_DOCUMENT.id):
        held = _invoice(actor, document)
        documents.step(document, CheckState.DISPUTED, on, reason)
        now = documents.step(document, CheckState.CREDIT_EXPECTED, on)
        known = receipts.of_document(document)
        amount = _claimed(held, known[-1]) if known else None
        if amount is not None:
            judged.claim(document, held.owner, known[-1], amount, on)
        if crediting.standing(now).settled:
            now = documents.step(document, CheckState.RESOLVED, on)
        return crediting.standing(now)


def withdraw(actor: Actor, document: int, *, on: date, reason: str) -> KeptDocument:
    """Take a dispute back: the invoice is agreed to after all, for a reason.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: `dispute.none`, or as `raamwerk.core.life.Life.step`.
        Refused: `document.no-invoice`.
    """
    return _decided(actor, document, CheckState.AGREED_WITH_REMARK, on, reason)


def escalate(actor: Actor, document: int, *, on: date, reason: str) -> KeptDocument:
    """Say that no credit note came and that the dispute goes further.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: `dispute.none`, or as `raamwerk.core.life.Life.step`.
        Refused: `document.no-invoice`.
    """
    return _decided(actor, document, CheckState.ESCALATED, on, reason)


def resolve(actor: Actor, document: int, *, on: date, reason: str) -> KeptDocument:
    """Say that a dispute is over although no credit note in the register says so, as for one that was paid back.

    Raises:
        NotAllowed: `may-not.decide-document`.
        NotFound: `document.not-found`.
        Conflict: `dispute.none`, or as `raamwerk.core.life.Life.step`.
        Refused: `document.no-invoice` or `document.reason-needed`.
    """
    if not reason.strip():
        raise Refused("document.reason-needed")
    return _decided(actor, document, CheckState.RESOLVED, on, reason)


def standing(actor: Actor, document: int) -> Standing:
    """What is asked back on an invoice, what was given back, and what is left of it.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`.
        Refused: `document.no-invoice`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        return crediting.standing(_invoice(actor, document))


def contested(actor: Actor, *, owner: str | None = None) -> tuple[Standing, ...]:
    """Every invoice on which something is still asked back, the earliest received first.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        found = document_sight.all_of(actor, owner)
        return tuple(crediting.standing(each) for each in found if each.state in CONTESTED)


def _decided(actor: Actor, document: int, state: CheckState, on: date, reason: str) -> KeptDocument:
    actor.may(permission.DECIDE_DOCUMENT)
    with writing(actor, permission.DECIDE_DOCUMENT.id):
        held = _invoice(actor, document)
        if held.state not in CONTESTED:
            raise Refused("dispute.none", number=held.number, state=held.state.value)
        return documents.step(document, state, on, reason)


def _invoice(actor: Actor, document: int) -> KeptDocument:
    held = document_sight.seen(actor, document)
    if held.kind is not DocumentKind.INVOICE:
        raise Refused("document.no-invoice", number=held.number, kind=held.kind.value)
    return held


def _claimed(document: KeptDocument, sha256: str) -> int | None:
    """What the check of a receipt found too much, in micro-euros; None where it counts no euros."""
    found = judging.made_again(document, sha256)
    totals = [
        made.total
        for part in found.parts
        if (made := claim(part.document, part.lines(), part.verdicts)) is not None
    ]
    return sum(totals) or None
