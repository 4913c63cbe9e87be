"""Elements stand where they are put; what XML cannot hold is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from raamwerk.formats import xml
from raamwerk.formats.ubl.builder import Builder


def test_elements_nest_and_leaves_hold_texts():
    made = Builder("Invoice")
    with made.element("cac:BillingReference", "cac:InvoiceDocumentReference"):
        made.leaf("cbc:ID", "F-0", schemeID="x", schemeName=None)
    made.leaf("cbc:IssueDate", date(2026, 1, 5))
    made.leaf("cbc:Amount", Decimal("1E+2"))
    root = xml.parse(made.bytes())
    assert root.findtext(".//{*}InvoiceDocumentReference/{*}ID") == "F-0"
    assert [*root.find(".//{*}ID").attrib] == ["schemeID"]  # type: ignore[union-attr]
    assert root.findtext("{*}IssueDate") == "2026-01-05"
    assert root.findtext("{*}Amount") == "100"


def test_nothing_is_made_of_nothing():
    made = Builder("Invoice")
    made.leaf("cbc:Note", None)
    made.leaf("cbc:Note", "")
    made.leaf("cbc:Note", "\x00\x1f")
    assert len(xml.parse(made.bytes())) == 0


def test_characters_that_xml_cannot_hold_are_left_out():
    made = Builder("Invoice")
    made.leaf("cbc:Note", "a\x00b\ud800<&>", languageID="c\x0bd")
    note = xml.parse(made.bytes())[0]
    assert note.text == "ab<&>"
    assert note.get("languageID") == "cd"
