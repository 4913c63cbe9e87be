from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats import table
from raamwerk.formats.grid import Dialect, Grid
from raamwerk.formats.table import empty, plain, read_grid, table_of
from tests.formats.workbook import written

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.formats.grid import Cell

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.csv", "table.empty"),
        (b" \r\n\t\x00", "a.csv", "table.empty"),
        (OLE + b"\x00" * 600, "a.xls", "table.old-excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "table.encrypted"),
        (b"%PDF-1.7 ...", "a.csv", "table.other-kind"),
        (b"\xef\xbb\xbf  <html><table>", "a.xls", "table.other-kind"),
        (b'<?xml version="1.0"?><Invoice/>', "a.csv", "table.other-kind"),
        (b"PAR1....", "a.csv", "table.other-kind"),
        (written([["a"]]), "a.csv", "table.wrong-extension"),
        (b"a;b\n1;2\n", "a.xlsx", "table.wrong-extension"),
        (b"PK\x03\x04 not really", "a.xlsx", "table.broken-xlsx"),
    ],
)
def test_what_is_no_table_is_refused_by_name(data: bytes, name: str, code: str):
    with pytest.raises(Unreadable) as caught:
        read_grid(data, name)
    assert caught.value.code == code


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(table, "MOST_BYTES", 3)
    with pytest.raises(Unreadable, match="too-large"):
        read_grid(b"a;b\n", "a.csv")


def test_a_name_without_an_extension_goes_by_content():
    assert read_grid(written([["a", "b"]]), "prijslijst").sheet == "Prijzen"
    assert read_grid(b"a;b\n1;2\n", "prijslijst").rows == [["a", "b"], ["1", "2"]]


def test_rows_keep_the_numbers_that_a_spreadsheet_shows():
    grid = read_grid(b"title;;\n\nart;price\nA;1\n\nB;2\n", "a.csv")
    found = table_of(grid, 3)
    assert found.header == ("art", "price")
    assert [(number, row) for number, row in found.numbered() if row] == [
        (4, ["A", "1"]),
        (6, ["B", "2"]),
    ]


@pytest.mark.parametrize("row", [0, 3, 99])
def test_a_header_row_that_is_not_there_is_refused(row: int):
    with pytest.raises(Unreadable) as caught:
        table_of(Grid(None, [["a"], ["b"], ["", " "]], Dialect()), row)
    assert caught.value.code == "table.no-header"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  a\n b\N{NO-BREAK SPACE}", "a b"),
        (22804437.0, "22804437"),
        ("a\x1b[31mb", "a\N{REPLACEMENT CHARACTER}[31mb"),
        (34.2, "34.2"),
        (date(2026, 7, 1), "2026-07-01"),
        (datetime(2026, 7, 1), "2026-07-01"),  # noqa: DTZ001 - a spreadsheet has no zones
        (datetime(2026, 7, 1, 12), "2026-07-01T12:00:00"),  # noqa: DTZ001 - the same
        (True, "True"),
    ],
)
def test_a_cell_shows_as_a_person_would_write_it(cell: Cell, text: str):
    assert plain(cell) == text


def test_a_row_of_blanks_is_empty_and_a_row_with_a_zero_is_not():
    assert empty(["", " ", "\t"])
    assert empty([])
    assert not empty(["", 0.0])


def test_every_real_price_file_is_read_or_refused_by_name(data_folder: Path):
    files = [path for path in (data_folder / "prices").rglob("*") if path.is_file()]
    assert files
    for path in files:
        try:
            grid = read_grid(path.read_bytes(), path.name)
        except Unreadable as refused:
            assert refused.code == "table.which-sheet"  # noqa: PT017 - some files have several
            continue
        assert max(map(len, grid.rows)) > 1
