"""Documents in the register: kept as they came in, matched to enrolment and order, never matched by guess.

A document is a participant's: its people see it, the central purchasing body and auditors do, no reseller and no
other participant does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.organisation import OrganisationKind
from raamwerk.formats.document_table.profile import read_profile
from raamwerk.services import permission
from raamwerk.services.parts import document_in, document_sight, sight
from raamwerk.store import documents, enrolments, uploads
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.document import DocumentKind
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.checking.matching import Known, Match


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A document as it came in.

    Args:
        data: the file.
        name: its name.
        received_on: the day from which the statutory clock runs.
        profile: the profile to read a table with; None for our own form and for e-invoices.
        profile_name: the name of the profile's file.
    """

    data: bytes
    name: str
    received_on: date
    profile: bytes | None = None
    profile_name: str = "profile.toml"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A document, whether it was new, and what it may belong to.

    Args:
        document: as kept, with its number in the register.
        new: False where the same file was there already: then nothing changed.
        refused: the rules of its form for which it was refused.
        match: what it may belong to.
        alike: the numbers in the register of the same document that came in before, in another file.
    """

    document: KeptDocument
    new: bool
    refused: tuple[str, ...]
    match: Match
    alike: tuple[int, ...]


def take_in(actor: Actor, file: DocumentFile, *, on: date, owner: str | None = None) -> TakenIn:
    """Keep a document with its bytes: as `take_in_all`, of one."""
    return take_in_all(actor, [file], on=on, owner=owner)[0]


def take_in_all(
    actor: Actor, files: Sequence[DocumentFile], *, on: date, owner: str | None = None
) -> tuple[TakenIn, ...]:
    """Keep documents with their bytes, all or none; one whose form is wrong is kept as refused.

    Args:
        actor: who asks.
        files: what came in, and when, in this order.
        on: the day of doing so.
        owner: the code of the participant; the actor's own organisation without it.

    Raises:
        NotAllowed: `may-not.take-in-document`.
        NotFound: `organisation.unknown`.
        Unreadable: as `raamwerk.formats.documents.read`; nothing is kept then.
        Refused: `document.received-later`, `document.no-participant` or `home.not-writable`.
    """
    actor.may(permission.TAKE_IN_DOCUMENT)
    for file in files:
        if file.received_on > on:
            raise Refused("document.received-later", received=file.received_on.isoformat())
    read = [(file, *_read(file)) for file in files]
    with writing(actor, permission.TAKE_IN_DOCUMENT.id):
        code = _owner(actor, owner)
        known = document_in.known(actor, code)
        return tuple(_taken_in(code, known, *each, on) for each in read)


def _read(file: DocumentFile) -> tuple[document_in.Read, str | None]:
    """A document of a file, and the hash of the profile it was read with, which is kept."""
    profile = None if file.profile is None else read_profile(file.profile, file.profile_name)
    read = document_in.read(file.data, file.name, profile)
    return read, None if file.profile is None else uploads.keep(file.profile)


def _taken_in(  # noqa: PLR0917 - whose, what is known of them, what came in, how it was read, and when
    owner: str,
    known: Known,
    file: DocumentFile,
    read: document_in.Read,
    profile: str | None,
    on: date,
) -> TakenIn:
    found, seller = document_in.match(read.document, owner, known)
    held = documents.same(owner, file.data, read.document.id)
    new = held is None
    if held is None:
        fresh = document_in.kept(read, owner, file.name, file.received_on, profile)
        number = documents.add(fresh, file.data)
        held = document_in.settle(number, read, found, seller, on)
    alike = tuple(each.id for each in documents.alike(held.id or 0) if each.id is not None)
    return TakenIn(held, new, read.refused, found, alike)


def one(actor: Actor, document: int) -> KeptDocument:
    """A document by its number in the register.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        return document_sight.seen(actor, document)


def visible(
    actor: Actor,
    *,
    owner: str | None = None,
    state: CheckState | None = None,
    kind: DocumentKind | None = None,
) -> tuple[KeptDocument, ...]:
    """The documents that the actor may see, in the order in which they came in.

    Args:
        actor: who asks.
        owner: of this participant only.
        state: that are in this state.
        kind: of this kind.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        found = document_sight.all_of(actor, owner)
    return tuple(
        each for each in found if state in {None, each.state} and kind in {None, each.kind}
    )


def original(actor: Actor, document: int) -> bytes:
    """The bytes of a document as they came in.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found` or `upload.gone`.
        Conflict: `upload.changed`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        document_sight.seen(actor, document)
        return documents.original(document)


def candidates(actor: Actor, document: int) -> Match:
    """The enrolments and orders that a document may belong to, with what speaks for and against each.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`, or `upload.gone`.
        Conflict: `upload.changed`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        held = document_sight.seen(actor, document)
        read = document_in.again(held)
        return document_in.match(read, held.owner, document_in.known(actor, held.owner))[0]


def match(
    actor: Actor,
    document: int,
    enrolment: str,
    *,
    on: date,
    reason: str,
    order: int | None = None,
) -> KeptDocument:
    """Say to which enrolment, and which kept order, a document belongs of which that was in doubt.

    Args:
        actor: who asks.
        document: its number in the register.
        enrolment: the number of one of the same participant.
        on: the day of doing so.
        reason: why, for the record.
        order: the number in the register of an order of the same participant.

    Raises:
        NotAllowed: `may-not.match-document`.
        NotFound: `document.not-found` or `enrolment.unknown`.
        Conflict: `document.matched-already`, or as `raamwerk.core.life.Life.step`.
        Refused: `document.reason-needed` or `document.no-order`.
    """
    actor.may(permission.MATCH_DOCUMENT)
    if not reason.strip():
        raise Refused("document.reason-needed")
    with writing(actor, permission.MATCH_DOCUMENT.id):
        held = document_sight.seen(actor, document)
        if enrolments.of(enrolment).participant != held.owner:
            raise NotFound("enrolment.unknown", number=enrolment)
        if order is not None:
            document_sight.order(actor, held, order)
        known = document_in.known(actor, held.owner)
        seller = document_in.seller(document_in.again(held), known)
        documents.match(document, enrolment, reseller=seller, order=order)
        return documents.step(document, CheckState.MATCHED, on, reason)


def alike(actor: Actor, document: int) -> tuple[KeptDocument, ...]:
    """The same document in other files: the same bytes, or the same kind and number, of the same participant.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        document_sight.seen(actor, document)
        return documents.alike(document)


def _owner(actor: Actor, owner: str | None) -> str:
    """The code of the participant whose document it will be."""
    found = sight.own(actor, owner or actor.organisation.code)
    if found.kind is not OrganisationKind.PARTICIPANT:
        raise Conflict("document.no-participant", organisation=found.code)
    return found.code
