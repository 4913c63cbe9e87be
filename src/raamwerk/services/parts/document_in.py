"""A document on its way into the register: read, its form judged, and set beside what is known of its owner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from raamwerk.core.checking import matching
from raamwerk.core.checking.kept import CheckState, KeptDocument
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration
from raamwerk.formats import documents as format_
from raamwerk.formats.document_table.profile import read_profile
from raamwerk.formats.ubl.finding import Verdict
from raamwerk.services.parts import sight
from raamwerk.services.parts.staging import staged
from raamwerk.store import documents, enrolments, organisations, uploads

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.matching import Known, Match
    from raamwerk.core.enrolment.enrolment import Enrolment, Identifiers
    from raamwerk.core.organisation import Organisation
    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.ubl.finding import Validated


@dataclass(frozen=True, slots=True)
class Read:
    """A document as it was read.

    Args:
        document: as stated; of a giant one the first part, whose header is that of the whole.
        form: the verdict on its form; None for a table.
    """

    document: Document
    form: Validated | None

    @property
    def refused(self) -> tuple[str, ...]:
        """The rules of its form for which it cannot be taken; none where it can."""
        form = self.form
        return form.fatal if form is not None and form.verdict is Verdict.FATAL else ()


def read(data: bytes, name: str, profile: DocumentProfile | None, *, form: bool = True) -> Read:
    """A document of a file.

    Raises:
        Unreadable: as `raamwerk.formats.documents.read`.
    """
    with staged([(data, name)]) as (path,):
        document, judged = next(iter(format_.read_path(path, profile=profile, form=form)))
    return Read(document, judged)


def profile_of(document: KeptDocument) -> DocumentProfile | None:
    """The profile that a kept table is read with.

    Raises:
        NotFound: `upload.gone`.
        Conflict: `upload.changed`.
    """
    if document.profile_sha256 is None:
        return None
    return read_profile(uploads.fetch(document.profile_sha256), "profile.toml")


def again(document: KeptDocument) -> Document:
    """A kept document read again.

    Raises:
        NotFound: `upload.gone`.
        Conflict: `upload.changed`.
    """
    data = uploads.fetch(document.sha256)
    return read(data, document.name, profile_of(document), form=False).document


def kept(
    read_: Read, owner: str, name: str, received_on: date, profile: str | None
) -> KeptDocument:
    """What the store keeps of it; `profile` is the hash of the profile it is read with."""
    document = read_.document
    return KeptDocument(
        owner=owner,
        kind=document.kind,
        number=document.id,
        sha256=document.sha256,
        name=name,
        received_on=received_on,
        issued_on=document.issued_on,
        seller=document.seller.name,
        order_reference=document.order_reference,
        corrects=document.corrects,
        currency=document.currency,
        line_total=document.line_total,
        payable=document.payable,
        due_on=document.due_on,
        profile_sha256=profile,
    )


def known(actor: Actor, owner: str) -> Known:
    """What the register knows of a participant that may tell to what a document belongs, its orders apart."""
    own = enrolments.of_participant(owner)
    held = {each.code: numbers(each) for each in organisations.everyone()}
    lasts = {each.number: _last(actor, each) for each in own}
    return matching.Known(
        enrolments=own,
        identifiers=held,
        lasts={number: last for number, last in lasts.items() if last is not None},
    )


def match(document: Document, owner: str, held: Known) -> tuple[Match, str | None]:
    """What a document belongs to, and the code of its seller where that is known by a number."""
    named = document.order_reference
    orders = () if named is None else documents.orders_named(owner, named)
    return matching.match(document, replace(held, orders=orders)), seller(document, held)


def seller(document: Document, held: Known) -> str | None:
    """The code of the seller of a document, where it is known by a number."""
    return matching.seller_of(document, held)


def settle(number: int, read_: Read, found: Match, seller: str | None, on: date) -> KeptDocument:
    """Keep what became of the form of a document that just came in, and to what it belongs."""
    if read_.refused:
        return documents.step(number, CheckState.FORMAT_REFUSED, on, ", ".join(read_.refused))
    documents.step(number, CheckState.FORMAT_OK, on)
    if found.enrolment is None:
        return documents.step(number, CheckState.UNMATCHED, on)
    documents.match(number, found.enrolment, reseller=seller, order=found.order)
    return documents.step(number, CheckState.MATCHED, on)


def _last(actor: Actor, enrolment: Enrolment) -> date | None:
    framework = sight.framework(actor, enrolment.framework)
    return duration(enrolment, terms_of(framework, enrolment.start)).ending.last


def numbers(organisation: Organisation) -> Identifiers:
    """The numbers of an organisation as documents name them."""
    held = (("0106", organisation.kvk), ("0190", organisation.oin))
    return tuple((scheme, number) for scheme, number in held if number is not None)
