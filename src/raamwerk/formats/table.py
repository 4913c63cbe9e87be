"""Price lists, quotes and orders as they come: CSV, TSV or XLSX bytes to a table of raw cells.

Nothing is interpreted here. A cell is text as it stands in the file, or, from a spreadsheet, the
Python value of what was stored: `float` for a number, `date` or `datetime` for a date, `bool`;
so a part number that a spreadsheet turned into a number or a date can be told from text.
A row's number is the one that a spreadsheet shows for it, empty rows counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Unreadable
from raamwerk.formats.grid import Dialect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.formats.grid import Cell, Grid

UNSEEN: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for a sign that cannot be seen, so that it can."""
MOST_BYTES: Final = 64 * 2**20
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MARKS: Final = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\x1f\x8b": "gzip",
    b"{\\rtf": "RTF",
    b"PAR1": "Parquet",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows under it.

    Args:
        sheet: the sheet's name; None for a text file.
        header_row: the row number of the header.
        header: the column names, blanks collapsed.
        rows: the cells of the rows after the header; rows may differ in length.
    """

    sheet: str | None
    header_row: int
    header: tuple[str, ...]
    rows: list[list[Cell]]

    def numbered(self) -> Iterator[tuple[int, list[Cell]]]:
        """The rows with their row numbers."""
        return enumerate(self.rows, self.header_row + 1)


def read_grid(
    data: bytes, name: str, *, dialect: Dialect | None = None, sheet: str | None = None
) -> Grid:
    """The raw cells of a file.

    Args:
        data: the file.
        name: its name; a name that contradicts the content is refused.
        dialect: how a text file is written, where that is declared.
        sheet: which sheet of a workbook, where that is declared; needed when there are several.

    Raises:
        Unreadable: `table.*`: empty, too large, encrypted, another kind of file, wrong encoding,
            unclear delimiter, broken quotes, a sheet that is absent or was not named.
    """
    # Each kind's reader is loaded when it is met: a CSV price needs no spreadsheet library.
    if kind_of(data, name) == "xlsx":
        from raamwerk.formats.spreadsheet import read_sheet  # noqa: PLC0415 - as said above

        return read_sheet(data, sheet)
    from raamwerk.formats.delimited import read_text  # noqa: PLC0415 - as said above

    return read_text(data, dialect or Dialect())


def kind_of(data: bytes, name: str) -> str:
    """`xlsx` or `text`, by content; the name may not contradict it.

    Raises:
        Unreadable: `table.empty`, `table.too-large`, `table.encrypted`, `table.old-excel`,
            `table.other-kind`, `table.wrong-extension`.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("table.empty", name=name)
    if len(data) > MOST_BYTES:
        raise Unreadable("table.too-large", name=name, bytes=len(data), most=MOST_BYTES)
    kind = _content(data, name)
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    expected = {"xlsx": "xlsx", "xlsm": "xlsx", "csv": "text", "tsv": "text", "txt": "text"}
    if expected.get(ending, kind) != kind:
        raise Unreadable("table.wrong-extension", name=name, extension=ending, found=kind)
    return kind


def _content(data: bytes, name: str) -> str:
    if data.startswith(_OLE):
        code = "table.encrypted" if _ENCRYPTED in data else "table.old-excel"
        raise Unreadable(code, name=name)
    if data.startswith(b"PK"):
        return "xlsx"
    for mark, kind in _MARKS.items():
        if data.startswith(mark):
            raise Unreadable("table.other-kind", name=name, kind=kind)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise Unreadable("table.other-kind", name=name, kind="XML/HTML")
    return "text"


def table_of(grid: Grid, header_row: int) -> Table:
    """The table under a header row.

    Raises:
        Unreadable: `table.no-header` when there is no such row or it is empty.
    """
    cells = grid.rows[header_row - 1] if 0 < header_row <= len(grid.rows) else []
    header = tuple(plain(cell) for cell in cells)
    if not any(header):
        raise Unreadable("table.no-header", row=header_row, rows=len(grid.rows))
    return Table(grid.sheet, header_row, header, grid.rows[header_row:])


def plain(cell: Cell) -> str:
    """A cell as text, outer blanks removed and inner runs of blanks and line breaks made one blank.

    Signs that cannot be seen (zero-width blanks, codes that steer a terminal) become UNSEEN.
    """
    # Of all blanks only the common one can be printed, so that most texts are seen to be plain already.
    if type(cell) is str and cell.isprintable() and "  " not in cell and cell.strip() == cell:
        return cell
    text = " ".join(shown(cell).split())
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else UNSEEN for sign in text)


def shown(cell: Cell) -> str:
    """A cell as a person would write it down; whole numbers without a point, dates as ISO."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def empty(row: list[Cell]) -> bool:
    """Whether a row has nothing but blanks."""
    for cell in row:
        if cell != "" and not (isinstance(cell, str) and not cell.strip()):
            return False
    return True
