from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Unreadable
from raamwerk.formats import sheet_scan
from raamwerk.formats.sheet_scan import column_number, scan_sheet, shared_lengths, whole_rows

NOTHING = np.array([], dtype=np.int64)


def sheet(cells: list[str], attributes: str = "") -> bytes:
    inside = "".join(f'<row r="1"><c r="{cell}"{attributes}><v>1</v></c></row>' for cell in cells)
    return f"<worksheet><cols><col min='1'/></cols><sheetData>{inside}</sheetData></worksheet>".encode()


def letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


@given(
    st.lists(st.tuples(st.integers(1, 1_048_576), st.integers(1, 16_384)), min_size=1, max_size=20),
    st.integers(1, 200),
)
def test_the_extent_is_that_of_the_farthest_cells(places: list[tuple[int, int]], size: int):
    data = sheet([f"{letters(column)}{row}" for row, column in places])
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    scan = scan_sheet(chunks, NOTHING)
    assert scan.rows == max(row for row, _ in places)
    assert scan.columns == max(column for _, column in places)
    assert scan.cells == len(places)


@pytest.mark.parametrize(("name", "number"), [(b"A", 0), (b"z", 25), (b"AA", 26), (b"XFD", 16383)])
def test_columns_are_counted_from_zero(name: bytes, number: int):
    assert column_number(name) == number


@pytest.mark.parametrize(
    "cell",
    [
        "<c><v>1</v></c>",
        "<c/>",
        '<c s="1"><v>1</v></c>',
        '<c\nr="A1"/>',
        "<c r='A1'/>",
        '<c s="1" r="A1"/>',
    ],
)
def test_a_cell_that_does_not_say_first_where_it_stands_is_refused(cell: str):
    with pytest.raises(Unreadable, match="no-references"):
        scan_sheet([f"<sheetData><row r='1'>{cell}</row></sheetData>".encode()], NOTHING)


def test_names_with_a_prefix_are_seen_through():
    data = b'<x:sheetData><x:row r="1"><x:c r="ZZ99"><x:v>1</x:v></x:c></x:row></x:sheetData>'
    scan = scan_sheet([data], NOTHING)
    assert (scan.rows, scan.columns, scan.cells) == (99, 702, 1)


def test_a_sheet_in_another_encoding_is_refused():
    with pytest.raises(Unreadable, match="broken-xlsx"):
        scan_sheet([sheet(["A1"]).decode().encode("utf-16")], NOTHING)


def test_a_row_of_megabytes_is_refused():
    with pytest.raises(Unreadable, match="broken-xlsx"):
        list(whole_rows(b"x" * 2**20 for _ in range(6)))


def test_errors_and_formulas_without_a_result_are_found_where_they_stand():
    data = (
        b'<sheetData><row r="3"><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><f>B2*12</f></c>'
        b'<c r="D3"><f>1+1</f><v>2</v></c><c r="E3"><f t="shared" si="0"/></c><c r="F3"><v>1</v></c></row></sheetData>'
    )
    assert scan_sheet([data], NOTHING).odd == [(2, 1, "#N/A"), (2, 2, "=B2*12"), (2, 4, "=")]


def test_shared_texts_are_counted_at_each_use(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheet_scan, "MOST_TEXT", 1_000)
    shared = np.array([10, 900], dtype=np.int64)
    uses = "".join(f'<c r="A{row}" t="s"><v>{row % 2}</v></c>' for row in range(1, 11))
    scan = scan_sheet([f'<sheetData><row r="1">{uses}</row></sheetData>'.encode()], shared)
    assert scan.text == 5 * 900 + 5 * 10


@pytest.mark.parametrize(
    "xml",
    [
        b"<sst><si><t>ab</t></si><si><t>c</t></si></sst>",
        b"<sst><si><t>ab</t></si><si/><si><t>c</t></si></sst>",
        b"<x:sst><x:si><x:t>ab</x:t></x:si></x:sst>",
        b"<sst/>",
    ],
)
def test_the_length_of_each_shared_text_is_never_too_low(xml: bytes):
    lengths = shared_lengths(xml)
    assert len(lengths) == xml.count(b"si>") // 2 + xml.count(b"<si/>")
    assert all(length > 0 for length in lengths)
