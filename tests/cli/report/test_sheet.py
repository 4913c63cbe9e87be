"""The tables of a report as a workbook."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from raamwerk.cli.report.model import Table
from raamwerk.cli.report.sheet import write_sheet
from raamwerk.core.errors import Refused
from tests.cli.report import made

if TYPE_CHECKING:
    from pathlib import Path


def test_amounts_are_numbers_months_are_dates_and_a_text_stays_a_text(tmp_path: Path):
    path = tmp_path / "x.xlsx"
    more = Table("Meer: [alles]", made.COLUMNS, (("=1+1", None, None, None),))
    write_sheet(path, made.report(), [more])
    book = openpyxl.load_workbook(path)
    row = [cell.value for cell in book["Tabel"][2]]
    assert row == ["Licentie", 1234.56789, 2.5, datetime(2027, 6, 1)]  # noqa: DTZ001 - as a sheet holds it
    assert book["Meer alles"]["A2"].value == "=1+1"
    assert book["Meer alles"]["A2"].data_type == "s"
    assert book.sheetnames[0] == "Titel tekst"


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match=r"file\.not-writable"):
        write_sheet(tmp_path / "weg" / "x.xlsx", made.report())
