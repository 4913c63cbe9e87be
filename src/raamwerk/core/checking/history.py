"""Facts that come from other documents at hand: the same one again, and what a credit note undoes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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


def order_facts(batch: pl.DataFrame, orders: pl.DataFrame) -> pl.DataFrame:
    """The batch with the price of the order that each line's document names, where it is at hand.

    What the enrolment registers (`order_price` of the batch, if any) gives way to the order itself.

    Args:
        batch: with `unit_price`, `unit_months` and `price_span`.
        orders: the same of orders seen before; those in the batch count too.
    """
    priced = pl.concat(
        [each.filter(document_kind="order").select(_ORDERED) for each in (orders, batch)]
    )
    last = priced.unique(["order_reference", "part_number"], keep="last", maintain_order=True)
    found = batch.join(
        last, on=["order_reference", "part_number"], how="left", maintain_order="left"
    )
    named = pl.col("named_price").is_not_null()
    known = set(batch.columns)
    return found.with_columns(
        pl.when(named)
        .then(f"named_{each}")
        .otherwise(pl.col(f"order_{each}") if f"order_{each}" in known else None)
        .alias(f"order_{each}")
        for each in ("price", "months", "span")
    )


_ORDERED: Final = (
    pl.col("document").alias("order_reference"),
    pl.col("part_number"),
    pl.col("unit_price").alias("named_price"),
    pl.col("unit_months").alias("named_months"),
    pl.col("price_span").alias("named_span"),
)


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
