"""The verdicts on a price list as a workbook, to send back to whoever made the list."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTHS: Final = (8, 24, 16, 100)


def workbook(
    sheet: str, headings: Sequence[str], rows: Sequence[tuple[int, str, str, str]]
) -> bytes:
    """A workbook of one sheet: row number, part number, judgement, and why.

    Everything but the row number is written as text: what a supplier typed never becomes a formula.
    """
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        bold = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for column, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
            page.write_string(0, column, heading, bold)
            page.set_column(column, column, width, wrapped)
        for line, (number, *texts) in enumerate(rows, 1):
            page.write_number(line, 0, number)
            for column, text in enumerate(texts, 1):
                page.write_string(line, column, text)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, len(rows), len(headings) - 1)
    return data.getvalue()
