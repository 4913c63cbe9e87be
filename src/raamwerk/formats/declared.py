"""What every profile of a table declares: the file's form, how numbers and dates are written, what a price covers.

A price list's profile and that of a reseller's quotes read these parts by the same functions, so
that a person writes them the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.delimited import ENCODINGS
from raamwerk.formats.grid import Dialect
from raamwerk.formats.pricelist.cell import Dates, Numbers

if TYPE_CHECKING:
    from raamwerk.formats.toml.section import Section

ORDERS: Final = ("day-first", "month-first", "iso")
_MOST_ROWS: Final = 1_048_576
"""Rows of a sheet."""


def numbers(section: Section | None) -> Numbers:
    """`[numbers]`: the decimal sign, that between thousands if there is one, and currency signs."""
    if section is None:
        return Numbers(".")
    decimal = section.text("decimal", '","')
    if decimal is not None and decimal not in (",", "."):
        section.report("decimal", "toml.wrong-kind", key="decimal", found=decimal, instead='","')
    thousands = section.raw("thousands")
    if thousands is not None and (thousands not in (",", ".", "'", " ") or thousands == decimal):
        found = str(thousands)
        section.report("thousands", "toml.wrong-kind", key="thousands", found=found, instead='"."')
    signs = section.texts("signs", '["€"]')
    return Numbers(decimal or ".", str(thousands) if thousands else None, signs)


def dates(section: Section | None) -> Dates | None:
    """`[dates]`: the order of day and month, and which years of two digits are in this century."""
    if section is None:
        return None
    order = section.text("order", '"day-first"')
    if order is not None and order not in ORDERS:
        section.report("order", "toml.wrong-kind", key="order", found=order, instead='"day-first"')
    pivot = section.number("pivot", "70", required=False)
    section.finish()
    return Dates(order or "iso", None if pivot is None else int(pivot))


def dialect(file: Section | None) -> Dialect:
    """`[file]`: encoding and delimiter, where they are not left to be found."""
    if file is None:
        return Dialect()
    encoding = file.text("encoding", '"windows-1252"', required=False)
    if encoding is not None and encoding.lower() not in ENCODINGS:
        known = ", ".join(ENCODINGS)
        file.report("encoding", "toml.wrong-kind", key="encoding", found=encoding, instead=known)
    delimiter = file.raw("delimiter")
    if delimiter is not None and (not isinstance(delimiter, str) or len(delimiter) != 1):
        found = str(delimiter)
        file.report("delimiter", "toml.wrong-kind", key="delimiter", found=found, instead='";"')
        delimiter = None
    return Dialect(encoding.lower() if encoding else None, str(delimiter) if delimiter else None)


def header_row(file: Section | None) -> int:
    """`[file] header-row`: the row of the column names, from 1; the first without it."""
    number = file.number("header-row", "1", required=False) if file else None
    if file is None or number is None:
        return 1
    if not 1 <= number <= _MOST_ROWS or number != int(number):
        found = str(number)
        file.report("header-row", "toml.wrong-kind", key="header-row", found=found, instead="1")
        return 1
    return int(number)


def unit(section: Section, *, required: bool = True) -> Unit | None:
    """`months` and `quantity` of a section: what a price covers; None where that is not said or impossible."""
    months = section.number("months", "12", required=required)
    quantity = section.number("quantity", "1", required=False)
    if months is None:
        return None
    try:
        return Unit(int(months), int(quantity or 1))
    except Refused as refused:
        section.report(None, refused.code, **refused.facts)
        return None


def unit_words(section: Section) -> dict[str, Unit]:
    """`[unit.words]`: the texts that stand for a unit, without regard to case."""
    found = {}
    for word, each in section.named("words", "{ months = 1 }").items():
        said = unit(each)
        each.finish()
        if said is not None:
            found[word.casefold()] = said
    return found
