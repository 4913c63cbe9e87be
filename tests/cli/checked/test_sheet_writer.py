from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from raamwerk.cli.checked import sheet_writer
from raamwerk.cli.checked.sheet_writer import Book

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, *rows: list[Any]) -> Any:
    book = Book(path)
    table = book.table("Regels", ["a", "b"], [10, 60])
    for row in rows:
        table.add(row)
    book.close()
    return openpyxl.load_workbook(path)


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "{=1}"])
def test_a_text_stays_a_text_whatever_it_begins_with(tmp_path: Path, evil: str):
    cell = written(tmp_path / "x.xlsx", [evil, evil])["Regels"]["A2"]
    assert (cell.value, cell.data_type) == (evil, "s")


def test_an_address_is_no_link(tmp_path: Path):
    cell = written(tmp_path / "x.xlsx", ["https://example.org", None])["Regels"]["A2"]
    assert cell.hyperlink is None


def test_numbers_are_numbers_and_dates_dates(tmp_path: Path):
    sheet = written(tmp_path / "x.xlsx", [Decimal("12.345678"), date(2026, 6, 1)])["Regels"]
    assert sheet["A2"].value == 12.345678
    assert sheet["B2"].is_date


def test_control_signs_do_not_break_the_file(tmp_path: Path):
    sheet = written(tmp_path / "x.xlsx", ["a\x00\x1b\ud800b", None])["Regels"]
    assert (
        sheet["A2"].value
        == "a\N{REPLACEMENT CHARACTER}" * 1 + "\N{REPLACEMENT CHARACTER}" * 2 + "b"
    )


def test_rows_beyond_a_sheet_go_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheet_writer, "LAST_ROW", 2)
    book = written(tmp_path / "x.xlsx", *([str(number), None] for number in range(5)))
    assert book.sheetnames == ["Regels", "Regels 2", "Regels 3"]
    assert [row[0] for row in book["Regels 3"].values] == ["a", "4"]
