"""What a file is follows from its bytes; what is no document is refused by name."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.errors import NotFound, Refused, Unreadable
from raamwerk.formats import documents
from raamwerk.formats.document_table import own
from raamwerk.formats.documents import is_xml, read, read_path
from tests.formats.ubl.invoice import document, xml

if TYPE_CHECKING:
    from pathlib import Path


def _zip() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "x")
    return made.getvalue()


@pytest.mark.parametrize("name", ["f.xml", "f.csv", "f", "f.pdf"])
def test_an_invoice_is_read_whatever_its_name(name: str):
    assert read(xml(), name).kind is DocumentKind.INVOICE


@pytest.mark.parametrize("kind", DocumentKind)
def test_our_own_tables_are_read_without_a_profile(kind: DocumentKind):
    found = read(own.write(document(kind)), "f.csv")
    assert found.kind is kind
    assert found.lines.part_number == ["AAA-11111", "228-04437"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "document.empty"),
        (b" \r\n\t", "document.empty"),
        (b"\x00" * 100, "document.empty"),
        (b"%PDF-1.7\n", "document.other-file"),
        (b"\x89PNG\r\n\x1a\n", "document.other-file"),
        (b"\xff\xd8\xff\xe0", "document.other-file"),
        (b"\x1f\x8b\x08", "document.other-file"),
        (b'{"a": 1}', "document.other-file"),
        (b"PAR1", "document.other-file"),
        (_zip(), "table."),
        (b"a;b\n1;2\n", "document.profile-needed"),
        (b"<html><body/></html>", "document.unknown"),
        (b"<!DOCTYPE html><html/>", "xml.doctype"),
        (b"<Invoice", "xml."),
        ("<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE x><x/>".encode("utf-16"), "xml.doctype"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table."),
    ],
)
def test_other_files_are_refused_by_name(data: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        read(data, "f.xml" if code.startswith("xml") else "f")
    assert refused.value.code.startswith(code)


def test_a_refusal_quotes_the_first_row_of_a_table():
    with pytest.raises(Unreadable) as refused:
        read(b"\nArtikel;Prijs\nA;1\n", "f.csv")
    assert refused.value.facts["found"] == "Artikel, Prijs"


def test_a_path_gives_its_document(tmp_path: Path):
    path = tmp_path / "f.xml"
    path.write_bytes(xml())
    [(found, form)] = read_path(path)
    assert form is not None
    assert found.source == "f.xml"


def test_a_giant_path_gives_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(documents, "GIANT", 100)
    path = tmp_path / "f.xml"
    path.write_bytes(xml())
    [(found, form)] = read_path(path)
    assert found == read(xml(), "f.xml")
    assert form is not None
    assert [each.code for each in form.not_checked] == ["validate.giant"]
    table = tmp_path / "f.csv"
    table.write_bytes(own.write(document()))
    [(quote, form)] = read_path(table)
    assert form is None
    assert quote.lines.number == ["1", "2"]


def test_a_path_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path):
    with pytest.raises(NotFound, match=r"file\.not-found"):
        list(read_path(tmp_path / "none.xml"))
    with pytest.raises(Refused, match=r"file\.not-readable"):
        list(read_path(tmp_path))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<x", True),
        (b"\xef\xbb\xbf<x", True),
        ("<x".encode("utf-16"), True),
        ("<x".encode("utf-16-be"), True),
        (b"\n  <x", True),
        (b"a;b", False),
        (b"", False),
    ],
)
def test_xml_is_known_by_its_first_sign(head: bytes, *, expected: bool):
    assert is_xml(head) is expected


def test_a_document_without_lines_is_still_a_document():
    assert len(read(xml(lines=Lines()), "f.xml").lines) == 0
