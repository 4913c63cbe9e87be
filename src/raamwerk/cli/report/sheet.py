"""The tables of a report as a workbook: amounts as numbers, months as dates, a sheet a table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.cli.checked.sheet_writer import Book
from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from raamwerk.cli.checked.sheet_writer import Cell
    from raamwerk.cli.report.model import Column, Report, Table, Value

_WIDTHS: Final = {
    "text": 26,
    "money": 18,
    "quantity": 12,
    "count": 10,
    "date": 12,
    "month": 12,
    "ratio": 10,
}
_LONGEST_NAME: Final = 28
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def write_sheet(path: Path, report: Report, more: Sequence[Table] = ()) -> None:
    """Write a workbook.

    Args:
        path: of the file.
        report: whose tables are written, in order, after a sheet that says what it rests on.
        more: further tables, too long for a page.

    Raises:
        Refused: `file.not-writable`.
    """
    book = Book(path)
    about = book.table(_name(report.title), [report.title], [90])
    for line in (*report.by, *(p for section in report.sections for p in section.paragraphs)):
        about.add([line])
    tables = [section.table for section in report.sections if section.table is not None]
    for table in (*tables, *more):
        widths = [_WIDTHS[column.kind] for column in table.columns]
        sheet = book.table(_name(table.name), [c.heading for c in table.columns], widths)
        for row in table.rows:
            sheet.add([_cell(c, value) for c, value in zip(table.columns, row, strict=True)])
    book.close()


def _name(title: str) -> str:
    """A name that a sheet can bear."""
    return " ".join(title.translate(_FORBIDDEN).split())[:_LONGEST_NAME] or "-"


def _cell(column: Column, value: Value) -> Cell:
    if value is None or isinstance(value, str | date):
        return value
    return decimal(value) if column.kind in {"money", "quantity", "ratio"} else value
