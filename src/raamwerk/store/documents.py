"""Documents as they came in, with the life of their check; kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import LIFE, CheckState, KeptDocument
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.life import Step
from raamwerk.store import enrolments, models, organisations, uploads

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet


def add(document: KeptDocument, data: bytes) -> int:
    """Keep a document and its original bytes, and give its number in the register.

    Its hash is taken of the bytes, and its life begins on the day of receipt, whatever the value says of either.

    Raises:
        NotFound: `organisation.unknown` or `enrolment.unknown`.
        Conflict: `document.there-already`.
        Refused: `home.not-writable`.
    """
    owner = organisations.row(document.owner)
    sha256 = uploads.keep(data)
    known = models.Document.objects.filter(owner=owner, sha256=sha256, number=document.number)
    if known.exists():
        raise Conflict("document.there-already", number=document.number, name=document.name)
    held = models.Document.objects.create(
        owner=owner,
        kind=document.kind.value,
        number=document.number,
        sha256=sha256,
        name=document.name,
        received_on=document.received_on,
        issued_on=document.issued_on,
        reseller=None if document.reseller is None else organisations.row(document.reseller),
        enrolment=None if document.enrolment is None else enrolments.row(document.enrolment),
    )
    _add(held, 0, LIFE.begin(document.received_on))
    return held.pk


def step(number: int, state: CheckState, on: date, reason: str | None = None) -> KeptDocument:
    """Keep the next step of its check.

    Raises:
        NotFound: `document.not-found`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    held = _row(number)
    taken = _value(held).steps
    _add(held, len(taken), LIFE.step(taken, state, on, reason))
    return of(number)


def match(number: int, enrolment: str) -> KeptDocument:
    """Keep which enrolment it belongs to, where none was known.

    Raises:
        NotFound: `document.not-found` or `enrolment.unknown`.
        Conflict: `document.matched-already`.
    """
    held = _row(number)
    if held.enrolment is not None:
        raise Conflict(
            "document.matched-already", number=held.number, enrolment=held.enrolment.number
        )
    held.enrolment = enrolments.row(enrolment)
    held.save()
    return of(number)


def of(number: int) -> KeptDocument:
    """A document by its number in the register.

    Raises:
        NotFound: `document.not-found`.
    """
    return _value(_row(number))


def original(number: int) -> bytes:
    """Its bytes as they came in.

    Raises:
        NotFound: `document.not-found` or `upload.gone`.
        Conflict: `upload.changed`.
    """
    return uploads.fetch(_row(number).sha256)


def of_owner(code: str) -> tuple[tuple[int, KeptDocument], ...]:
    """All of a participant in the order in which they came in, each with its number in the register."""
    return _values(models.Document.objects.filter(owner__code=code))


def of_sha256(digest: str) -> tuple[tuple[int, KeptDocument], ...]:
    """All that came in as the same bytes, whosever they are: the caller says who may know of that."""
    return _values(models.Document.objects.filter(sha256=digest))


def _add(held: models.Document, place: int, taken: Step[CheckState]) -> None:
    held.steps.create(place=place, state=taken.state.value, on=taken.on, reason=taken.reason)


def _row(number: int) -> models.Document:
    found = _joined(models.Document.objects.filter(pk=number)).first()
    if found is None:
        raise NotFound("document.not-found", document=str(number))
    return found


def _joined(found: QuerySet[models.Document]) -> QuerySet[models.Document]:
    return found.select_related("owner", "reseller", "enrolment").prefetch_related("steps")


def _values(found: QuerySet[models.Document]) -> tuple[tuple[int, KeptDocument], ...]:
    return tuple((held.pk, _value(held)) for held in _joined(found).order_by("id"))


def _value(held: models.Document) -> KeptDocument:
    steps = sorted(held.steps.all(), key=lambda each: each.place)
    return KeptDocument(
        owner=held.owner.code,
        kind=DocumentKind(held.kind),
        number=held.number,
        sha256=held.sha256,
        name=held.name,
        received_on=held.received_on,
        issued_on=held.issued_on,
        reseller=held.reseller.code if held.reseller else None,
        enrolment=held.enrolment.number if held.enrolment else None,
        steps=tuple(Step(CheckState(s.state), s.on, s.reason) for s in steps),
    )
