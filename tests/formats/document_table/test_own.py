"""A document written in our own form is read back as it was."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.checking.document import Document, DocumentKind, Lines
from raamwerk.formats.document_table import own
from raamwerk.formats.document_table.profile import COLUMNS, FACTS
from raamwerk.formats.document_table.read import read
from raamwerk.formats.ubl.properties import NAMES
from tests.formats.ubl.invoice import PARTS, as_stated, document, documents


@pytest.mark.parametrize("kind", DocumentKind)
@given(data=st.data())
@settings(max_examples=25)
def test_what_is_written_is_read_back(kind: DocumentKind, data: st.DataObject):
    found: Document = data.draw(documents(kind, PARTS))
    again = read(own.write(found), "f.xml")
    assert again.problems == ()
    assert dict(as_stated(again).lines.columns()) == dict(found.lines.columns())
    assert replace(as_stated(again), lines=Lines()) == replace(found, lines=Lines())


def test_a_made_up_document_says_so():
    assert b"# made up: yes" in own.write(document(), made_up=True)
    assert b"made up" not in own.write(document())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"# raamwerk quote\n", DocumentKind.QUOTE),
        (b"\xef\xbb\xbf# raamwerk order\r\n", DocumentKind.ORDER),
        (b"# raamwerk credit-note;;;\r\n", DocumentKind.CREDIT_NOTE),
        (b"# raamwerk price book\n", None),
        (b"# raamwerk offer\n", None),
        (b"number;part\n", None),
        (b"", None),
    ],
)
def test_our_own_form_is_known_by_its_first_line(data: bytes, kind: DocumentKind | None):
    assert own.kind_of(data) is kind


def test_the_padding_of_a_spreadsheet_is_no_part_of_a_note():
    data = own.write(document(id="F;1;"))
    notes = b"".join(
        line.rstrip(b"\n") + b";;;\r\n" if line.startswith(b"#") else line
        for line in data.splitlines(keepends=True)
    )
    assert read(notes, "f.csv").id == "F;1;"
    assert read(data, "f.csv").id == "F;1;"


def test_a_quote_in_a_note_opens_nothing():
    data = own.write(document(id='F;"1'))
    found = read(data, "f.csv")
    assert found.id == 'F;"1'
    assert found.lines.place == [f"row {data.count(b'#') + 2}", f"row {data.count(b'#') + 3}"]


def test_columns_that_are_not_ours_are_left_to_their_owner():
    data = own.write(document()).replace(b"part_number;name", b"part_number;remark")
    found = read(data, "f.csv")
    assert found.lines.name == []
    assert found.lines.part_number == ["AAA-11111", "228-04437"]


def test_the_quote_in_the_documentation_is_one():
    guide = Path(__file__).parents[3] / "docs/documents-in.md"
    block = guide.read_text(encoding="utf-8").split("```\n# raamwerk")[1].split("```")[0]
    found = read(f"# raamwerk{block}".encode(), "q.csv")
    assert found.problems == ()
    assert found.lines.quantity == ["600"]
    assert found.seller.identifiers == (("0106", "12345678"),)


def test_the_documentation_names_every_column_and_fact():
    guide = (Path(__file__).parents[3] / "docs/documents-in.md").read_text(encoding="utf-8")
    words = set(guide.replace("\n", " ").split("`"))
    assert {name.replace("-", "_") for name in COLUMNS} <= words
    assert {name.replace("-", " ") for name in FACTS} <= words
    assert {name for names in NAMES.values() for name in names} <= set(
        re.split(r"[|,;\n] *", guide.replace(" |", "|"))
    )
