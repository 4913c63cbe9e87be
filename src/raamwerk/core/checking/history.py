"""Facts that come from other documents at hand: the same one again, and what a credit note undoes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from raamwerk.core.checking.document import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from raamwerk.core.checking.document import Document


def history_facts(
    batch: pl.DataFrame, documents: Sequence[Document], earlier: Sequence[Document]
) -> pl.DataFrame:
    """The batch with `duplicate_document`, `invoiced_amount` and `credited_amount`.

    Documents count as received in the order given, `earlier` before `documents`.
    """
    facts = pl.DataFrame(
        {
            "document_index": range(len(documents)),
            "duplicate_document": pl.Series(_duplicates(documents, earlier), dtype=pl.String),
            "invoiced_amount": pl.Series(_invoiced(documents, earlier), dtype=pl.Int64),
            "credited_amount": pl.Series(_credited(documents, earlier), dtype=pl.Int64),
        }
    )
    return batch.join(facts, on="document_index", how="left", maintain_order="left")


def _duplicates(documents: Sequence[Document], earlier: Iterable[Document]) -> list[str | None]:
    """The file of the first document with the same content, or the same kind, seller and number."""
    by_content: dict[str, str] = {}
    by_number: dict[tuple[DocumentKind, object, str], str] = {}
    found: list[str | None] = []
    for document in (*earlier, *documents):
        number = (document.kind, _sender(document), document.id)
        found.append(by_content.get(document.sha256) or by_number.get(number))
        by_content.setdefault(document.sha256, document.source)
        by_number.setdefault(number, document.source)
    return found[len(found) - len(documents) :]


def _sender(document: Document) -> object:
    return document.seller.identifiers or document.seller.name


def _reference(document: Document) -> tuple[object, str | None]:
    return _sender(document), document.corrects


def _invoiced(documents: Sequence[Document], earlier: Sequence[Document]) -> list[int | None]:
    """For a credit note: the sum of lines of the invoice that it names; null where that is not at hand."""
    invoices = {
        (_sender(document), document.id): document.line_total
        for document in (*earlier, *documents)
        if document.kind is DocumentKind.INVOICE
    }
    return [
        invoices.get((_sender(document), document.corrects or ""))
        if document.kind is DocumentKind.CREDIT_NOTE
        else None
        for document in documents
    ]


def _credited(documents: Sequence[Document], earlier: Sequence[Document]) -> list[int | None]:
    """For a credit note: all that was credited on its invoice up to and including it."""
    so_far: dict[tuple[object, str | None], int | None] = {}
    found: list[int | None] = []
    for document in (*earlier, *documents):
        if document.kind is not DocumentKind.CREDIT_NOTE:
            found.append(None)
            continue
        reference = _reference(document)
        before, this = so_far.get(reference, 0), document.line_total
        so_far[reference] = None if before is None or this is None else before + abs(this)
        found.append(so_far[reference])
    return found[len(found) - len(documents) :]
