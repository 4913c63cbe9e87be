"""What documents state, as typed columns: texts become exact integers and dates, or null with a problem.

Whole batches are turned at once, so that ten thousand documents cost little more than their parsing.
A text that is no number or date is never repaired: it is null (so "unknown") and told with its place.
"""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import polars as pl

from raamwerk.core.checking.document import Document, Lines, Party
from raamwerk.core.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.checking.document import Cells

Problems: TypeAlias = tuple[tuple[int, Problem], ...]
"""What could not be read, each with the place of its document among those given."""

_NUMBER: Final = r"^[+-]?(?:[0-9]{1,9}(?:\.[0-9]{0,6}0*)?|\.[0-9]{1,6}0*)$"
"""What `money.amount` accepts: under a thousand million, six decimals (zeros may follow)."""

_LINE_FACTS: Final = {
    "number": "line",
    "amount": "line_amount",
    "charge": "line_charge",
    "allowance": "line_allowance",
    "since": "period_since",
    "until": "period_last",
    "commitment_until": "commitment_last",
    "product_type": "stated_product_type",
}
"""Columns of `Lines` that bear another name as a fact."""

_NUMBERS: Final = (
    "quantity",
    "unit_price",
    "price_quantity",
    "line_amount",
    "line_charge",
    "line_allowance",
    "minimum_quantity",
    "quantity_from",
)
_NOTHING: Final = ("line_charge", "line_allowance")
"""Figures that a document leaves out when there are none."""
_DATES: Final = ("period_since", "period_last", "ordered_on", "usage_on", "commitment_last")


_HEADERS: Final = {
    "document_index": pl.Int64,
    **dict.fromkeys(
        ("document", "document_kind", "source", "currency", "buyer", "seller"), pl.String
    ),
    **dict.fromkeys(("order_reference", "buyer_reference", "corrects"), pl.String),
    **dict.fromkeys(("issued_on", "received_on", "due_on", "valid_last"), pl.Date),
    **dict.fromkeys(("document_ordered_on", "document_since", "document_last"), pl.Date),
    **dict.fromkeys(("stated_payment_days", "surcharges", "line_total"), pl.Int64),
    "states_purchase_obligation": pl.Boolean,
}


def stated(documents: Sequence[Document]) -> tuple[pl.DataFrame, Problems]:
    """One row a line with what documents state of it, and what of that could not be read.

    A problem goes with the place of its document.

    Besides the facts there are `document_index` (place in `documents`) and `stated_product_type`.
    """
    texts = _line_texts(documents)
    typed = texts.with_columns(
        *(_micro(texts[name]) for name in _NUMBERS), *(_day(texts[name]) for name in _DATES)
    )
    problems = _unread(texts, typed, documents)
    batch = typed.join(_headers(documents), on="document_index", how="left", maintain_order="left")
    ordered_on = pl.coalesce("ordered_on", "document_ordered_on")
    periods = (
        pl.coalesce("period_since", "document_since").alias("period_since"),
        pl.coalesce("period_last", "document_last").alias("period_last"),
    )
    batch = batch.with_columns(ordered_on, *periods)
    return batch.drop("document_ordered_on", "document_since", "document_last"), problems


def _line_texts(documents: Sequence[Document]) -> pl.DataFrame:
    sizes = [len(document.lines) for document in documents]
    columns: dict[str, pl.Series] = {
        "document_index": pl.Series(np.repeat(np.arange(len(documents)), sizes), dtype=pl.Int64)
    }
    for each in fields(Lines):
        if each.name == "place":
            continue  # asked only where a cell cannot be read
        name = _LINE_FACTS.get(each.name, each.name)
        lists = [getattr(document.lines, each.name) for document in documents]
        if not any(lists):
            columns[name] = pl.repeat(None, sum(sizes), dtype=pl.String, eager=True)
            continue
        cells = chain.from_iterable(
            cells or [None] * size for cells, size in zip(lists, sizes, strict=True)
        )
        columns[name] = pl.Series(name, list(cells), dtype=pl.String)
    return pl.DataFrame(columns)


def _micro(texts: pl.Series) -> pl.Series | pl.Expr:
    name = texts.name
    if texts.null_count() == len(texts):
        return pl.repeat(0 if name in _NOTHING else None, len(texts), dtype=pl.Int64).alias(name)
    text = pl.when(pl.col(name).str.contains(_NUMBER)).then(pl.col(name))
    exact = text.str.strip_chars_start("+").str.to_decimal(scale=6).to_physical().cast(pl.Int64)
    if name in _NOTHING:
        exact = pl.when(pl.col(name).is_null()).then(0).otherwise(exact)
    return exact.alias(name)


def _day(texts: pl.Series) -> pl.Series:
    """Days; read once for each different text, of which thousands of lines share a few."""
    if texts.null_count() == len(texts):
        return texts.cast(pl.Date)
    different = texts.unique().drop_nulls()
    days = different.str.to_date("%Y-%m-%d", strict=False)
    return texts.replace_strict(different, days, default=None, return_dtype=pl.Date)


def _unread(texts: pl.DataFrame, typed: pl.DataFrame, documents: Sequence[Document]) -> Problems:
    """A problem for each cell that holds a text and gave no value."""
    found: list[tuple[int, Problem]] = []
    places: list[str | None] = []
    for names, code in ((_NUMBERS, "line.number-unreadable"), (_DATES, "line.date-unreadable")):
        for name in names:
            if typed[name].null_count() in {0, texts[name].null_count()}:
                continue
            places = places or [each for d in documents for each in _places(d)]
            lost = (texts[name].is_not_null() & typed[name].is_null()).arg_true()
            found.extend(
                _problem(texts.row(row, named=True), places[row], name, code) for row in lost
            )
    return tuple(sorted(found, key=lambda each: each[0]))


def _places(document: Document) -> Cells:
    return document.lines.place or [None] * len(document.lines)


def _problem(row: dict[str, Any], place: str | None, name: str, code: str) -> tuple[int, Problem]:
    where = place or f"line {row['line']}"
    facts = {"fact": name, "value": row[name], "line": row["line"]}
    return row["document_index"], Problem(where, code, facts)


def _headers(documents: Sequence[Document]) -> pl.DataFrame:
    """One row a document with the facts that all its lines share."""
    rows = [
        (
            *(index, d.id, d.kind.value, d.source, d.currency, _shown(d.buyer), _shown(d.seller)),
            *(d.order_reference, d.buyer_reference, d.corrects),
            *(d.issued_on, d.received_on, d.due_on, d.valid_until, d.ordered_on, d.since, d.until),
            *(d.payment_days, d.charges or 0, d.line_total, d.purchase_obligation),
        )
        for index, d in enumerate(documents)
    ]
    return pl.DataFrame(rows, schema=_HEADERS, orient="row")


def _shown(party: Party) -> str | None:
    if party.name or not party.identifiers:
        return party.name
    return " ".join(party.identifiers[0])
