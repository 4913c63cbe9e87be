"""One cell of a quote or order to the canonical text that a document holds, or the fault that says why not."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.units import MONTHS, PIECES
from raamwerk.core.money import decimal
from raamwerk.formats.change import change as known_change
from raamwerk.formats.pricelist import cell as cells
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.table import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.money import Micro
    from raamwerk.formats.grid import Cell
    from raamwerk.formats.pricelist.cell import Dates, Numbers

_MINUS: Final = ("-", "\N{MINUS SIGN}")
_CANONICAL: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_FAULTS: Final = {
    "price.not-a-number": "cell.not-a-number",
    "price.other-decimal": "cell.other-decimal",
    "price.undeclared-grouping": "cell.undeclared-grouping",
    "price.undeclared-sign": "cell.undeclared-sign",
    "price.negative": "cell.not-a-number",
}
"""The faults of price lists, said of any number."""


def number(cell: Cell, numbers: Numbers) -> str | Fault | None:
    """An amount or quantity as canonical text; a minus sign may stand before it."""
    if isinstance(cell, bool):
        return Fault("cell.not-a-number", {"value": plain(cell)})
    negative = False
    if isinstance(cell, float):
        negative, cell = cell < 0, abs(cell)
    elif isinstance(cell, str):
        cell = plain(cell)
        if not cell:
            return None
        negative = cell.startswith(_MINUS)
        cell = cell[1:].lstrip() if negative else cell
    found = cells.price(cell, numbers)
    if isinstance(found, Fault):
        return Fault(_FAULTS.get(found.code, found.code), found.facts)
    stated = isinstance(cell, str) and numbers.decimal == "." and _CANONICAL.fullmatch(cell)
    text = cell if stated else _short(found)
    return f"-{text}" if negative and found else str(text)


def _short(found: Micro) -> str:
    value = decimal(found)
    return str(int(value)) if value == int(value) else format(value, "f")


def day(cell: Cell, dates: Dates | None) -> str | Fault | None:
    """A date as ISO text."""
    if not plain(cell):
        return None
    if dates is None and not isinstance(cell, date):
        return Fault("cell.dates-undeclared", {"value": plain(cell)})
    found = cells.day(cell, dates or cells.Dates("iso"))
    return found if isinstance(found, Fault) else found.isoformat()


def part(cell: Cell) -> str | Fault | None:
    """A part number; one that a spreadsheet turned into a number or a date is a fault."""
    return cells.part_number(cell, None, None) if plain(cell) else None


def unit(cell: Cell, words: Mapping[str, str]) -> str | Fault | None:
    """What one price covers, by a word of the profile, a word of ours, or a unit code."""
    said = plain(cell)
    known = words.get(said.casefold())
    if known or not said:
        return known or None
    if said in MONTHS or said in PIECES or _is_months(said):
        return said
    listed = ", ".join((*words, *MONTHS))
    return Fault("unit.unknown-word", {"value": said, "known": listed})


def _is_months(said: str) -> bool:
    count = said.removesuffix(" months")
    return count != said and count.isascii() and count.isdecimal()


def change(cell: Cell) -> str | Fault | None:
    """The kind of change that a line is."""
    said = plain(cell)
    return (known_change(said) or Fault("cell.unknown-change", {"value": said})) if said else None
