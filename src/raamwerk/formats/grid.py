"""Raw cells of a sheet or a text file, as the readers of tables give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

Cell = str | float | bool | date | datetime | time | timedelta
"""Text, or what a spreadsheet stored; an empty cell is the empty text."""

MOST_CELLS: Final = 10_000_000
"""Cells of a file; a larger one is refused."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text file is written; None where it is to be detected.

    Args:
        encoding: one of `delimited.ENCODINGS`; detected from a byte order mark, else UTF-8.
        delimiter: one character.
    """

    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """All rows of one sheet or text file, from row 1 on, as lists of cells.

    Args:
        sheet: the sheet's name; None for a text file.
        rows: the cells; rows may differ in length.
        dialect: how the text file was written, detected parts filled in; None for a spreadsheet.
    """

    sheet: str | None
    rows: list[list[Cell]]
    dialect: Dialect | None = None
