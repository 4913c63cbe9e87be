"""What kept checks came to, line by line, and the claims they led to; kept and given back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Max, Q

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.money import Micro
from raamwerk.core.rule import Outcome
from raamwerk.core.savings.layers import Baseline, Layers, SavedLine
from raamwerk.store import bulk, models

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_COLUMNS: Final = (
    *("receipt_id", "document_id", "place", "line", "part_number", "name", "product_type"),
    *("quantity", "outcome", "at_stake", "in_framework"),
    *("list_amount", "maximum_amount", "paid_amount", "baseline_on", "baseline_book"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """A line as a check judged it.

    Args:
        place: which line of its document it is, from 0.
        name: of the item, as stated.
        outcome: of the line.
        at_stake: in micro-euros, None where nothing can be counted.
        saved: the layers of its price, with its line number, part number, product type and quantity.
    """

    place: int
    name: str | None
    outcome: Outcome
    at_stake: int | None
    saved: SavedLine


@dataclass(frozen=True, slots=True)
class Claimed:
    """What is asked back on an invoice, in micro-euros without VAT, since which day and by which receipt."""

    document: int
    amount: Micro
    on: date
    receipt: str


def keep(owner: str, receipt: str, document: int, rows: Iterable[JudgedRow]) -> None:
    """Keep the lines of a document as a receipt's check judged them; those that are kept already stay.

    Args:
        owner: the code of the participant.
        receipt: the SHA-256 of a receipt that is kept.
        document: its number in the register.
        rows: every line, in order.
    """
    held = models.Receipt.objects.get(owner__code=owner, sha256=receipt)
    if models.JudgedLine.objects.filter(receipt=held, document_id=document).exists():
        return
    bulk.insert(models.JudgedLine, _COLUMNS, (_row(held.pk, document, each) for each in rows))


def of_document(number: int) -> tuple[JudgedRow, ...]:
    """The lines of a document as its last kept check judged them; none where it was not checked."""
    lines = models.JudgedLine.objects.filter(document_id=number)
    last = lines.aggregate(last=Max("receipt_id"))["last"]
    return tuple(map(_value, lines.filter(receipt_id=last).order_by("place")))


def saved(
    owner: str | None = None, *, since: date | None = None, until: date | None = None
) -> tuple[SavedLine, ...]:
    """The lines of invoices and credit notes by the last kept check of each.

    Args:
        owner: the code of a participant; None for all.
        since: the first day of document that counts.
        until: the day after the last.
    """
    billed = (DocumentKind.INVOICE.value, DocumentKind.CREDIT_NOTE.value)
    wanted = Q(document__kind__in=billed)
    wanted &= Q() if owner is None else Q(document__owner__code=owner)
    wanted &= Q() if since is None else Q(document__issued_on__gte=since)
    wanted &= Q() if until is None else Q(document__issued_on__lt=until)
    lines = models.JudgedLine.objects.filter(wanted)
    last = lines.values("document_id").annotate(last=Max("receipt_id")).values("last")
    found = lines.filter(receipt_id__in=last).select_related("document__owner")
    newest = dict(lines.values_list("document_id").annotate(last=Max("receipt_id")))
    return tuple(
        _saved(held)
        for held in found.order_by("document_id", "place")
        if newest[held.document_id] == held.receipt_id
    )


def claim(document: int, owner: str, receipt: str, amount: int, on: date) -> Claimed:
    """Keep what is asked back on an invoice."""
    held = models.Receipt.objects.get(owner__code=owner, sha256=receipt)
    row, _ = models.Claim.objects.get_or_create(
        document_id=document, receipt=held, defaults={"amount": amount, "on": on}
    )
    return Claimed(document, Micro(row.amount), row.on, receipt)


def claims(document: int) -> tuple[Claimed, ...]:
    """What was asked back on an invoice, the latest last."""
    found = models.Claim.objects.filter(document_id=document).select_related("receipt")
    return tuple(
        Claimed(document, Micro(held.amount), held.on, held.receipt.sha256)
        for held in found.order_by("id")
    )


def _row(receipt: int, document: int, row: JudgedRow) -> Sequence[object]:
    line, layers = row.saved, row.saved.layers
    return (
        *(receipt, document, row.place, line.line, line.part_number, row.name, line.product_type),
        *(line.quantity, row.outcome.value, row.at_stake, line.in_framework),
        *(layers.list_amount, layers.maximum_amount, layers.paid_amount),
        *(line.baseline.on, line.baseline.book),
    )


def _value(held: models.JudgedLine) -> JudgedRow:
    return JudgedRow(
        place=held.place,
        name=held.name,
        outcome=Outcome(held.outcome),
        at_stake=held.at_stake,
        saved=_saved(held),
    )


def _saved(held: models.JudgedLine) -> SavedLine:
    document = held.document
    return SavedLine(
        participant=document.owner.code,
        document=document.number,
        document_id=document.pk,
        issued_on=document.issued_on,
        line=held.line,
        part_number=held.part_number,
        product_type=held.product_type,
        quantity=held.quantity,
        in_framework=held.in_framework,
        layers=Layers(*map(_micro, (held.list_amount, held.maximum_amount, held.paid_amount))),
        baseline=Baseline(held.baseline_on, held.baseline_book),
    )


def _micro(held: int | None) -> Micro | None:
    return None if held is None else Micro(held)


def counts(owner: str) -> tuple[int, int]:
    """How many documents of a participant are kept, and how many of them a kept check is about."""
    kept = models.Document.objects.filter(owner__code=owner)
    return kept.count(), kept.filter(receipts__isnull=False).distinct().count()
