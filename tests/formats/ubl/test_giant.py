"""A document of any size comes in parts that together are the document."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.errors import Unreadable
from raamwerk.formats.ubl.giant import read_parts
from tests.formats.ubl.invoice import codes, read, xml

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.checking.document import Document


def _lines(count: int) -> Lines:
    return Lines(
        number=[str(at + 1) for at in range(count)],
        part_number=[f"AAA-{at:05d}" for at in range(count)],
        name=["M365 E3 (verzonnen)"] * count,
        quantity=["1"] * count,
        unit=["MON"] * count,
        unit_price=["33.17"] * count,
        change=[None, *["first"] * (count - 1)],
    )


def _parts(data: bytes, size: int) -> list[Document]:
    return list(read_parts(io.BytesIO(data), "f.xml", size=size))


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("size", [1, 3, 7, 8, 100])
def test_the_parts_of_a_document_are_the_document(kind: DocumentKind, size: int):
    data = xml(kind, lines=_lines(7))
    whole, parts = read(data), _parts(data, size)
    assert [len(part.lines) for part in parts[:-1]] == [size] * (len(parts) - 1)
    for name, cells in whole.lines.columns():
        found = [cell for part in parts for cell in dict(part.lines.columns())[name]]
        assert found == cells, name
    for part in parts:
        assert (part.id, part.seller, part.line_total) == (whole.id, whole.seller, whole.line_total)
        assert part.sha256 == whole.sha256


def test_parts_are_numbered_and_say_whether_more_follow():
    parts = _parts(xml(lines=_lines(5)), 2)
    assert [(part.part, part.more) for part in parts] == [(1, True), (2, True), (3, False)]


def test_a_document_that_fits_in_one_part_is_whole():
    [only] = _parts(xml(lines=_lines(2)), 2)
    assert (only.part, only.more) == (0, False)


def test_problems_of_the_header_are_told_once():
    data = xml(lines=_lines(4)).replace(b">2026-01-05<", b">5-1-2026<")
    assert [codes(part) for part in _parts(data, 2)] == [["document.date-unreadable"], []]


def test_problems_of_lines_are_told_with_their_part_and_place():
    data = xml(lines=_lines(4)).replace(b"<cbc:ID>3</cbc:ID>", b"")
    first, second = _parts(data, 2)
    assert codes(first) == []
    assert [problem.where for problem in second.problems] == ["InvoiceLine[3]"]


def test_a_document_without_lines_is_told():
    [only] = _parts(xml(lines=Lines()), 2)
    assert "document.no-lines" in codes(only)


def test_what_follows_the_lines_is_told():
    data = xml(lines=_lines(3)).replace(
        b"</Invoice>",
        b"<cbc:DueDate xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>2026-01-01</cbc:DueDate></Invoice>",
    )
    assert "document.after-lines" in [code for part in _parts(data, 2) for code in codes(part)]


def test_an_envelope_is_looked_into():
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    inner = xml(lines=_lines(3)).split(b"?>", 1)[1]
    data = f'<s:StandardBusinessDocument xmlns:s="{space}">'.encode() + inner
    assert len(_parts(data + b"</s:StandardBusinessDocument>", 2)) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<x><y>1</y></x>", "document.unknown"),
        (
            b'<Reminder xmlns="urn:oasis:names:specification:ubl:schema:xsd:Reminder-2"><a>1</a></Reminder>',
            "document.not-judged",
        ),
        (b"<!DOCTYPE x><x/>", "xml.doctype"),
        (b"<x/>", "document.unknown"),
    ],
)
def test_other_documents_are_refused(data: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        _parts(data, 2)
    assert refused.value.code == code


def test_a_file_that_breaks_off_is_refused_where_it_does():
    data = xml(lines=_lines(50))
    parts = read_parts(io.BytesIO(data[: len(data) // 2]), "f.xml", size=5)
    assert next(parts).lines.number == ["1", "2", "3", "4", "5"]
    with pytest.raises(Unreadable, match=r"xml\."):
        list(parts)


def test_memory_does_not_grow_with_the_document(tmp_path: Path):
    """Two files, one ten times the other: their peaks differ by a few megabytes at most."""
    data = xml(lines=_lines(2))
    start = data.index(b"  <cac:InvoiceLine>")
    line = data[start : data.index(b"  <cac:InvoiceLine>", start + 1)]
    peaks = []
    for count in (2_000, 20_000):
        path = tmp_path / f"{count}.xml"
        path.write_bytes(data[:start] + line * count + b"</Invoice>")
        peaks.append(_peak(path))
    assert peaks[1] - peaks[0] < 8


def _peak(path: Path) -> int:
    """Megabytes at the highest, of a process that reads the file in parts."""
    program = (
        "import sys; from pathlib import Path\n"
        "from raamwerk.formats.ubl.giant import read_parts\n"
        "with open(sys.argv[1], 'rb') as file:\n"
        "    count = sum(len(part.lines) for part in read_parts(file, 'f.xml', size=1000))\n"
        # Not getrusage: its peak counts the test process that this one was forked from.
        "status = Path('/proc/self/status').read_text().split('VmHWM:')[1]\n"
        "print(int(status.split()[0]) // 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)
