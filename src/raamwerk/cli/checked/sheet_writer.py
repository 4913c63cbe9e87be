"""Sheets of a workbook that take any number of rows; a text stays a text whatever it begins with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter import Workbook

from raamwerk.cli import show
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Cell = str | int | Decimal | date | None
LAST_ROW: Final = 1_048_575
"""The last row of a sheet, counted from 0; what comes after it goes to a further sheet."""
_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FORMATS: Final = {
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"},
    "text": {"valign": "top"},
    "long": {"valign": "top", "text_wrap": True},
    "money": {"num_format": "#,##0.00####", "valign": "top"},
    "number": {"num_format": "#,##0.######", "valign": "top"},
    "date": {"num_format": "yyyy-mm-dd", "valign": "top"},
}
LONG: Final = 40
"""A column so wide holds sentences, and wraps them."""


class Book:
    """A workbook being written to a file.

    Raises:
        Refused: `file.not-writable`.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file = path.open("wb")
        except OSError as error:
            raise Refused("file.not-writable", path=str(path), reason=error.strerror) from error
        self._book: Any = Workbook(self._file, _OPTIONS)
        self._formats = {name: self._book.add_format(how) for name, how in _FORMATS.items()}

    def table(self, name: str, headings: Sequence[str], widths: Sequence[int]) -> Table:
        """A new sheet with a heading that stays in sight."""
        return Table(self._book, self._formats, name, list(zip(headings, widths, strict=True)))

    def close(self) -> None:
        """Write the file."""
        with self._file:
            self._book.close()


class Table:
    """Rows under a heading, on as many sheets as they need."""

    def __init__(
        self,
        book: Any,  # noqa: ANN401 - the library has no types
        formats: dict[str, Any],
        name: str,
        columns: list[tuple[str, int]],
    ) -> None:
        self._book = book
        self._formats = formats
        self._name = name
        self._columns = columns
        self._sheets = 0
        self._row = LAST_ROW
        self._sheet: Any = None
        self._turn()

    def add(self, cells: Sequence[Cell]) -> None:
        """Write one row."""
        if self._row == LAST_ROW:
            self._turn()
        self._row += 1
        for at, cell in enumerate(cells):
            self._write(at, cell)

    def _turn(self) -> None:
        """Begin the next sheet."""
        self._sheets += 1
        name = self._name if self._sheets == 1 else f"{self._name} {self._sheets}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._row = 0
        for at, (heading, width) in enumerate(self._columns):
            self._sheet.set_column(at, at, width)
            self._sheet.write_string(0, at, heading, self._formats["head"])

    def _write(self, at: int, cell: Cell) -> None:
        formats = self._formats
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            how = formats["long" if self._columns[at][1] >= LONG else "text"]
            self._sheet.write_string(self._row, at, show.printable(cell, most=2_000), how)
        elif isinstance(cell, date):
            self._sheet.write_datetime(self._row, at, cell, formats["date"])
        else:
            how = formats["money" if isinstance(cell, Decimal) else "number"]
            self._sheet.write_number(self._row, at, cell, how)
