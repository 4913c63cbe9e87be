"""Made-up price lists and quotes as workbooks, the way resellers send them: with their own columns and words."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter import Workbook

from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from raamwerk.core.pricebook.entry import Entry
    from raamwerk.samples.draft import Draft

MADE_UP: Final = "Verzonnen lijst om mee te oefenen / made-up list to practise on"
_SINCE: Final = datetime(2026, 11, 2, tzinfo=UTC)
"""When every workbook says that it was made, so that the same rows give the same bytes."""

LIST_HEADER: Final = (
    *("Artikelnummer", "Omschrijving", "Producttype", "Maximumprijs", "Maanden", "Per aantal"),
    *("Ingangsdatum", "Lijstprijs", "Familie"),
)
LIST_PROFILE: Final = """# verzonnen / made up: how to read the workbook beside this file
name = "Prijslijst (verzonnen)"
framework = "gt-microsoft-2"
published = 2026-11-02
currency = "EUR"

[file]
sheet = "Prijzen"
header-row = 3

[numbers]
decimal = "."
withdrawn = ["vervallen"]

[dates]
order = "iso"

[columns]
part-number = "Artikelnummer"
name = "Omschrijving"
product-type = "Producttype"
maximum = "Maximumprijs"
unit-months = "Maanden"
unit-quantity = "Per aantal"
since = "Ingangsdatum"
list-price = "Lijstprijs"
family = "Familie"
"""

QUOTE_HEADER: Final = (
    "Nr",
    "Artikel",
    "Omschrijving",
    "Aantal",
    "Per",
    "Stuksprijs",
    "Bedrag",
    "Type",
)
QUOTE_PROFILE: Final = """# verzonnen / made up: how to read the workbook beside this file
name = "Offertes van Voorbeeld Licenties (verzonnen)"
kind = "quote"
currency = "EUR"

[file]
sheet = "Offerte"
header-row = 8
stop-at = ["Totaal"]

[numbers]
decimal = "."

[dates]
order = "iso"

[unit.words]
"maand" = { months = 1 }
"jaar" = { months = 12 }
"eenmalig" = { months = 0 }

[cells]
number = "B2"
issued-on = "B3"
valid-until = "B4"
seller = "B5"
buyer = "B6"

[document]
seller-id = "0106 88888888"
buyer-id = "0106 99999999"

[columns]
number = "Nr"
part-number = "Artikel"
name = "Omschrijving"
quantity = "Aantal"
unit = "Per"
unit-price = "Stuksprijs"
amount = "Bedrag"
product-type = "Type"
"""
_WORDS: Final = {"month": "maand", "year": "jaar", "once": "eenmalig"}


def price_list(entries: Iterable[Entry]) -> bytes:
    """A price list as a workbook; `LIST_PROFILE` reads it.

    Args:
        entries: a row each, in this order; any number of them in flat memory.
    """
    rows = (
        (
            entry.part_number,
            entry.name,
            entry.product_type,
            _price(entry, entry.maximum),
            entry.unit.months,
            entry.unit.quantity,
            entry.since.isoformat(),
            _price(entry, entry.list_price),
            entry.family,
        )
        for entry in entries
    )
    return _workbook("Prijzen", [(MADE_UP,), (), LIST_HEADER], rows)


def quote(draft: Draft) -> bytes:
    """A quote as a reseller's own workbook; `QUOTE_PROFILE` reads it.

    Args:
        draft: of lines with one licence a price, in the words of an offer.
    """
    header = draft.header
    top: list[Sequence[Any]] = [
        (MADE_UP,),
        ("Offerte", header["id"]),
        ("Datum", header["issued_on"].isoformat()),
        ("Geldig tot en met", header["valid_until"].isoformat()),
        ("Verkoper", header["seller"].name),
        ("Klant", header["buyer"].name),
        (),
        QUOTE_HEADER,
    ]
    rows = [
        (
            number,
            line.part_number,
            line.name,
            line.quantity,
            _WORDS.get(line.unit, line.unit),
            str(line.price),
            str(line.amount),
            line.more.get("product_type"),
        )
        for number, line in enumerate(draft.lines, 1)
    ]
    total = ("Totaal", None, None, None, None, None, str(sum(line.amount for line in draft.lines)))
    return _workbook("Offerte", top, [*rows, total])


def _price(entry: Entry, micro: int | None) -> str | None:
    """A price of an entry; one that withdraws says so in both columns."""
    if entry.maximum is None:
        return "vervallen"
    return None if micro is None else format(decimal(micro), "f")


def _workbook(
    sheet_name: str, top: Sequence[Sequence[Any]], rows: Iterable[Sequence[Any]]
) -> bytes:
    """A workbook of one sheet; texts that are amounts become numbers, as a spreadsheet holds them."""
    data = io.BytesIO()
    options = {"in_memory": True, "constant_memory": True, "strings_to_formulas": False}
    with Workbook(data, options) as book:
        book.set_properties({"created": _SINCE, "comments": MADE_UP})
        amount = book.add_format({"num_format": "#,##0.00####"})
        sheet = book.add_worksheet(sheet_name)
        for at, row in enumerate(top):
            sheet.write_row(at, 0, row)
        for at, row in enumerate(rows, len(top)):
            for column, cell in enumerate(row):
                if isinstance(cell, str) and _is_amount(cell):
                    # The one place where an amount leaves as a double: a workbook holds nothing else.
                    sheet.write_number(at, column, float(cell), amount)
                elif cell is not None:
                    sheet.write(at, column, cell)
    return data.getvalue()


def _is_amount(cell: str) -> bool:
    whole, point, fraction = cell.partition(".")
    return bool(point) and whole.isdigit() and fraction.isdigit()
