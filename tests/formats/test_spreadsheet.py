from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
from datetime import date

import openpyxl
import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats import spreadsheet
from raamwerk.formats.spreadsheet import read_sheet
from tests.formats.workbook import by_hand, written


def test_cells_come_as_they_were_stored_from_the_first_row_on():
    data = written(
        [[], ["", "art", "prijs"], ["", "228-04437", 34.2], [], ["", 22804437, date(2037, 4, 1)]]
    )
    assert read_sheet(data, None).rows == [
        ["", "", ""],
        ["", "art", "prijs"],
        ["", "228-04437", 34.2],
        ["", "", ""],
        ["", 22804437.0, date(2037, 4, 1)],
    ]


def test_values_agree_with_another_reader():
    rng = random.Random(7)  # noqa: S311 - a seeded test
    rows = [[f"A{n}", rng.randrange(10**6) / 100, f"t{rng.randrange(9)}"] for n in range(300)]
    data = written(rows)
    other = openpyxl.load_workbook(io.BytesIO(data)).active
    assert other is not None
    assert read_sheet(data, None).rows == [list(row) for row in other.iter_rows(values_only=True)]


def test_a_book_with_one_sheet_needs_no_name_and_one_with_two_does():
    assert read_sheet(written([["a"]]), None).sheet == "Prijzen"
    two = written([["a"]], more="Uitleg")
    with pytest.raises(Unreadable) as caught:
        read_sheet(two, None)
    assert caught.value.code == "table.which-sheet"
    assert caught.value.facts["sheets"] == "Prijzen, Uitleg"
    assert read_sheet(two, "Uitleg").rows == [["tweede"]]
    with pytest.raises(Unreadable, match="no-sheet"):
        read_sheet(two, "Blad3")


def test_errors_and_uncalculated_formulas_are_never_read_as_empty():
    data = by_hand(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A2*12</f></c><c r="C1"><v>5</v></c></row>'
        '<row r="3"><c r="F3"><f>X1</f><v></v></c></row>'
    )
    rows = read_sheet(data, None).rows
    assert rows[0][:3] == ["#N/A", "=A2*12", 5.0]
    assert rows[2][5] == "=X1"


@pytest.mark.parametrize("far", ["XFD1048576", "A1048576", "ZZ99999", "AB999999"])
def test_two_cells_far_apart_do_not_take_gigabytes(far: str):
    data = by_hand(f'<row r="1"><c r="XFC1"><v>1</v></c><c r="{far}"><v>1</v></c></row>')
    tracemalloc.start()
    with pytest.raises(Unreadable) as caught:
        read_sheet(data, None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code == "table.too-many-cells"
    assert peak < 50 * 2**20


def test_a_part_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spreadsheet, "MOST_UNPACKED", 5 * 2**20)
    data = by_hand("", parts={"xl/media/image1.png": b"\x00" * 6 * 2**20})
    assert len(data) < 20_000
    with pytest.raises(Unreadable, match="unpacks-large"):
        read_sheet(data, None)


def test_declared_sizes_are_not_believed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spreadsheet, "MOST_UNPACKED", 2**20)
    data = bytearray(by_hand("", parts={"xl/media/image1.png": b"\x00" * 3 * 2**20}))
    size = (3 * 2**20).to_bytes(4, "little")
    lying = bytes(data).replace(size, (100).to_bytes(4, "little"))
    with pytest.raises(Unreadable):
        read_sheet(lying, None)


def test_a_long_shared_text_used_a_million_times_is_refused():
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 10_001))
    data = by_hand(cells, shared=f"<si><t>{'x' * 32_000}</t></si>")
    assert len(data) < 400_000
    with pytest.raises(Unreadable, match="unpacks-large"):
        read_sheet(data, None)


def test_a_wide_small_sheet_is_read():
    rows = read_sheet(written([[f"k{n}" for n in range(300)], ["x"] * 300]), None).rows
    assert len(rows[1]) == 300


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"word/document.xml": b"<w/>"}, "DOCX"),
        ({"content.xml": b"<o/>"}, "ODS/ODT"),
        ({"xl/workbook.bin": b"."}, "XLSB"),
        ({"readme.txt": b"."}, "ZIP"),
    ],
)
def test_another_archive_is_named(parts: dict[str, bytes], kind: str):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    with pytest.raises(Unreadable) as caught:
        read_sheet(data.getvalue(), None)
    assert (caught.value.code, caught.value.facts["kind"]) == ("table.other-kind", kind)


def test_damage_anywhere_is_a_refusal_and_never_a_crash():
    good = written([["art", "prijs"], ["A-1", 1.5], ["B-2", "x"]] * 20)
    rng = random.Random(3)  # noqa: S311 - a seeded test
    for _ in range(300):
        bad = bytearray(good[: rng.randrange(4, len(good))] if rng.random() < 0.3 else good)
        for _ in range(rng.randrange(1, 6)):
            bad[rng.randrange(4, len(bad))] = rng.randrange(256)
        try:
            read_sheet(bytes(bad), None)
        except Unreadable as refused:
            assert refused.code.startswith("table.")  # noqa: PT017 - either way is fine
