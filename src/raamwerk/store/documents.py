"""Documents as they came in, with the life of their check; kept and given back."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from django.db.models import Max, Q

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import LIFE, CheckState, KeptDocument
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.life import Step
from raamwerk.core.money import Micro
from raamwerk.store import enrolments, models, organisations, uploads

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

_RANGE: Final = 1_000_000
"""So many documents a participant can have."""
_STATED: Final = (
    *("seller", "order_reference", "corrects", "currency", "line_total", "payable"),
    *("due_on", "profile_sha256"),
)
"""What a document states of itself and is kept as stated."""


def add(document: KeptDocument, data: bytes) -> int:
    """Keep a document and its original bytes, and give its number in the register.

    Its hash is taken of the bytes, and its life begins on the day of receipt, whatever the value says of either.

    Raises:
        NotFound: `organisation.unknown` or `enrolment.unknown`.
        Conflict: `document.there-already`.
        Refused: `home.not-writable`.
    """
    owner = organisations.row(document.owner)
    digest = uploads.keep(data)
    known = models.Document.objects.filter(owner=owner, sha256=digest, number=document.number)
    if known.exists():
        raise Conflict("document.there-already", number=document.number, name=document.name)
    held = models.Document.objects.create(
        pk=_number(owner.pk),
        owner=owner,
        kind=document.kind.value,
        number=document.number,
        sha256=digest,
        name=document.name,
        received_on=document.received_on,
        issued_on=document.issued_on,
        reseller=None if document.reseller is None else organisations.row(document.reseller),
        enrolment=None if document.enrolment is None else enrolments.row(document.enrolment),
        **{name: getattr(document, name) for name in _STATED},
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
    before = _value(held)
    taken = LIFE.step(before.steps, state, on, reason)
    _add(held, len(before.steps), taken)
    return replace(before, steps=(*before.steps, taken))


def match(
    number: int, enrolment: str, *, reseller: str | None = None, order: int | None = None
) -> KeptDocument:
    """Keep which enrolment it belongs to, where none was known; and whose it is and which order it follows from.

    What is known of the last two already stays.

    Raises:
        NotFound: `document.not-found`, `enrolment.unknown` or `organisation.unknown`.
        Conflict: `document.matched-already`.
    """
    held = _row(number)
    if held.enrolment is not None:
        raise Conflict(
            "document.matched-already", number=held.number, enrolment=held.enrolment.number
        )
    held.enrolment = enrolments.row(enrolment)
    if held.reseller is None and reseller is not None:
        held.reseller = organisations.row(reseller)
    if held.order_id is None and order is not None:
        held.order = _row(order)
    held.save()
    return _value(held)


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


def everyone() -> tuple[tuple[int, KeptDocument], ...]:
    """All that there are, in the order in which they came in."""
    return _values(models.Document.objects.all())


def same(owner: str, data: bytes, number: str) -> KeptDocument | None:
    """The document of the same bytes and number that a participant has already."""
    digest = sha256(data).hexdigest()
    found = models.Document.objects.filter(owner__code=owner, sha256=digest, number=number)
    held = _joined(found).first()
    return None if held is None else _value(held)


def orders_named(owner: str, number: str) -> tuple[KeptDocument, ...]:
    """The orders of a participant that have a number."""
    found = _values(
        models.Document.objects.filter(
            owner__code=owner, kind=DocumentKind.ORDER.value, number=number
        )
    )
    return tuple(document for _, document in found)


def before(number: int) -> tuple[KeptDocument, ...]:
    """The documents of the same participant that came in earlier and bear on the check of this one.

    Those are the same one again (by bytes, or by kind and number), the order and the invoice that it names, and
    what was credited on that invoice before; in the order in which they came in.

    Raises:
        NotFound: `document.not-found`.
    """
    held = _row(number)
    again = Q(sha256=held.sha256) | Q(kind=held.kind, number=held.number)
    named = Q(kind=DocumentKind.ORDER.value, number=held.order_reference)
    corrected = Q(kind=DocumentKind.INVOICE.value, number=held.corrects)
    credited = Q(kind=DocumentKind.CREDIT_NOTE.value, corrects=held.corrects)
    bears = again
    if held.order_reference is not None:
        bears |= named
    if held.corrects is not None:
        bears |= corrected | credited
    arrived = min(step.pk for step in held.steps.all())
    found = models.Document.objects.filter(bears, owner=held.owner)
    earlier = found.filter(steps__place=0, steps__pk__lt=arrived)
    return tuple(document for _, document in _values(earlier))


def arrival(number: int) -> int:
    """Which came in before which: a document with a smaller one came in earlier.

    Raises:
        NotFound: `document.not-found`.
    """
    return _arrival(_row(number))


def credits_of(number: int) -> tuple[KeptDocument, ...]:
    """The credit notes of the same participant that name an invoice, and are not those of another reseller."""
    held = _row(number)
    found = _values(
        models.Document.objects.filter(
            owner=held.owner, kind=DocumentKind.CREDIT_NOTE.value, corrects=held.number
        )
    )
    own = None if held.reseller is None else held.reseller.code
    return tuple(each for _, each in found if own is None or each.reseller in {None, own})


def invoices_of(number: int) -> tuple[KeptDocument, ...]:
    """The invoices of the same participant that a credit note names, not those of another reseller."""
    held = _row(number)
    if held.corrects is None:
        return ()
    found = _values(
        models.Document.objects.filter(
            owner=held.owner, kind=DocumentKind.INVOICE.value, number=held.corrects
        )
    )
    own = None if held.reseller is None else held.reseller.code
    return tuple(each for _, each in found if own is None or each.reseller in {None, own})


def alike(number: int) -> tuple[KeptDocument, ...]:
    """The other documents of the same participant with the same bytes, or the same kind and number.

    Raises:
        NotFound: `document.not-found`.
    """
    held = _row(number)
    again = Q(sha256=held.sha256) | Q(kind=held.kind, number=held.number)
    found = models.Document.objects.filter(again, owner=held.owner).exclude(pk=number)
    return tuple(document for _, document in _values(found))


def of_sha256(digest: str) -> tuple[tuple[int, KeptDocument], ...]:
    """All that came in as the same bytes, whosever they are: the caller says who may know of that."""
    return _values(models.Document.objects.filter(sha256=digest))


def _number(owner: int) -> int:
    """The next number in a participant's own range, so that it tells nothing of how many documents others have."""
    first = owner * _RANGE
    mine = models.Document.objects.filter(pk__gt=first, pk__lt=first + _RANGE)
    last = mine.aggregate(last=Max("pk"))["last"]
    return (last or first) + 1


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
    rows = sorted(_joined(found), key=_arrival)
    return tuple((held.pk, _value(held)) for held in rows)


def _arrival(held: models.Document) -> int:
    """Which came in before which: numbers tell it of one participant only, steps of all."""
    return min((step.pk for step in held.steps.all()), default=0)


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
        id=held.pk,
        order=held.order_id,
        steps=tuple(Step(CheckState(s.state), s.on, s.reason) for s in steps),
        seller=held.seller,
        order_reference=held.order_reference,
        corrects=held.corrects,
        currency=held.currency,
        line_total=_micro(held.line_total),
        payable=_micro(held.payable),
        due_on=held.due_on,
        profile_sha256=held.profile_sha256,
    )


def _micro(held: int | None) -> Micro | None:
    return None if held is None else Micro(held)
