"""The lines of a judged document as the register keeps them, with the layers of their prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.savings.layers import Baseline, SavedLine, layers_of
from raamwerk.store.judged import JudgedRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from raamwerk.checks import CheckedDocument
    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.services.parts.judging import Judgement


def rows(document: KeptDocument, found: Judgement) -> Iterator[JudgedRow]:
    """Every line of a document, over all its parts."""
    place = 0
    invoiced = prices_invoiced(document, found.earlier)
    for part in found.parts:
        for row in _of_part(document, part, invoiced, place):
            yield row
            place += 1


def prices_invoiced(
    document: KeptDocument, earlier: Iterable[Document]
) -> dict[str, set[int]] | None:
    """Of a credit note the unit prices of the invoice that it names, by part number; None without it at hand."""
    named = [
        each
        for each in earlier
        if each.kind is DocumentKind.INVOICE and each.id == document.corrects
    ]
    if document.kind is not DocumentKind.CREDIT_NOTE or not named:
        return None
    found: dict[str, set[int]] = {}
    for each in named:
        for part, price in zip(each.lines.part_number, each.lines.unit_price, strict=True):
            held = _exact(price)
            if held is not None:
                found.setdefault(str(part), set()).add(held)
    return found


def _exact(price: str | None) -> int | None:
    """A price as stated; None where it is none, which the check of its own invoice has told."""
    try:
        return None if price is None else amount(price)
    except Refused:
        return None


def _of_part(
    document: KeptDocument,
    part: CheckedDocument,
    invoiced: dict[str, set[int]] | None,
    first: int,
) -> Iterator[JudgedRow]:
    facts = part.judged.batch.facts.slice(part.rows.start, len(part.rows))
    found = zip(part.lines(), facts.iter_rows(named=True), layers_of(facts, invoiced), strict=True)
    for place, (line, fact, layers) in enumerate(found, start=first):
        yield JudgedRow(
            place=place,
            name=fact["name"],
            outcome=line.outcome,
            at_stake=line.effect,
            saved=SavedLine(
                participant=document.owner,
                document=document.number,
                document_id=document.id,
                issued_on=document.issued_on,
                line=line.line,
                part_number=line.part_number,
                product_type=fact["product_type"],
                quantity=fact["quantity"],
                in_framework=fact["in_framework"],
                layers=layers,
                baseline=Baseline(fact["price_date"], fact["maximum_book"]),
            ),
        )
