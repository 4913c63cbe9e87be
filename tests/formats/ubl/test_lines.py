"""Column by column and line by line give the same lines; what columns cannot read is not overlooked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from raamwerk.core.checking.document import DocumentKind
from raamwerk.formats import xml as safe
from raamwerk.formats.ubl import lines as module
from raamwerk.formats.ubl.line import LineReader
from raamwerk.formats.ubl.lines import LineTable, read_lines
from raamwerk.formats.ubl.recognise import Kind, recognise
from raamwerk.formats.ubl.shape import SHAPES
from raamwerk.formats.ubl.writer import write
from tests.formats.ubl.invoice import changed, codes, document, documents, read, xml

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document, Lines

KINDS = {shape.kind: kind for kind, shape in SHAPES.items()}


def _one_by_one(data: bytes) -> Lines:
    recognised = recognise(safe.parse(data))
    reader, table = LineReader(recognised.kind, "EUR"), LineTable()
    for at, line in enumerate(recognised.document.iterchildren(SHAPES[recognised.kind].line_tag)):
        table.add(reader.read(line, at))
    return table.lines()


@pytest.mark.parametrize("kind", DocumentKind)
@given(data=documents(DocumentKind.INVOICE))
@settings(max_examples=25)
def test_both_ways_give_the_same_lines(kind: DocumentKind, data: Document):
    written = write(document(kind, lines=data.lines))
    whole = read_lines(recognise(safe.parse(written)).document, KINDS[kind], "EUR")
    assert dict(whole.lines.columns()) == dict(_one_by_one(written).columns())


def test_plain_lines_are_read_column_by_column(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(module, "LineReader")
    assert read(xml()).lines.quantity == ["600", "12.5"]


@pytest.mark.parametrize(
    ("old", "new", "column", "cells"),
    [
        # One cell absent: the others stay on their own lines.
        (
            '<cbc:InvoicedQuantity unitCode="ANN">600</cbc:InvoicedQuantity>',
            "",
            "quantity",
            [None, "12.5"],
        ),
        (">600<", "><", "quantity", [None, "12.5"]),
        (">600<", ">  <", "quantity", [None, "12.5"]),
        (">600<", ">\n 600 <", "quantity", ["600", "12.5"]),
        (">600<", "><!-- x -->600<", "quantity", ["600", "12.5"]),
        (">600<", ">6<!-- x -->00<", "quantity", ["600", "12.5"]),
        (">600<", ">6<?x y?>00<", "quantity", ["600", "12.5"]),
        (">600<", "><![CDATA[600]]><", "quantity", ["600", "12.5"]),
        (">600<", ">6&#48;0<", "quantity", ["600", "12.5"]),
        # A text that is no number is kept: whoever turns texts into numbers tells it.
        (">600<", ">6OO<", "quantity", ["6OO", "12.5"]),
    ],
)
def test_cells_stay_on_their_own_line(old: str, new: str, column: str, cells: list[str | None]):
    assert getattr(changed(old, new).lines, column) == cells


def test_a_cell_moved_to_another_line_does_not_shift_the_column():
    one = '<cbc:InvoicedQuantity unitCode="ANN">600</cbc:InvoicedQuantity>'
    other = '<cbc:InvoicedQuantity unitCode="C62">12.5</cbc:InvoicedQuantity>'
    data = xml().decode().replace(one, "").replace(other, one + other).encode()
    found = read(data)
    assert dict(found.lines.columns())["quantity"] == [None, None]
    assert "line.doubled" in codes(found)


def test_a_whole_element_moved_to_another_line_does_not_shift_its_columns():
    data = xml().decode()
    start = data.index("<cac:Price>")
    price = data[start : data.index("</cac:Price>") + len("</cac:Price>")]
    moved = data.replace(price, "", 1).replace("<cac:Price>", price + "<cac:Price>", 1)
    found = read(moved.encode())
    assert dict(found.lines.columns())["unit_price"] == [None, None]
    assert "line.doubled" in codes(found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            '<cbc:PriceAmount currencyID="EUR">398.04<',
            '<cbc:PriceAmount currencyID="EUR">1.00</cbc:PriceAmount><cbc:PriceAmount currencyID="EUR">398.04<',
        ),
        (
            "<cac:Price>",
            '<cac:Price><cbc:PriceAmount currencyID="EUR">1</cbc:PriceAmount></cac:Price><cac:Price>',
        ),
        (
            '<cbc:LineExtensionAmount currencyID="EUR">238824.00<',
            '<cbc:LineExtensionAmount currencyID="EUR">1</cbc:LineExtensionAmount><cbc:LineExtensionAmount currencyID="EUR">238824.00<',
        ),
        (
            "<cac:SellersItemIdentification>",
            "<cac:SellersItemIdentification><cbc:ID>ZZZ-00000</cbc:ID></cac:SellersItemIdentification><cac:SellersItemIdentification>",
        ),
    ],
)
def test_a_figure_stated_twice_counts_in_neither_form(old: str, new: str):
    found = changed(old, new)
    assert codes(found) == ["line.doubled"]
    assert found.problems[0].where == "InvoiceLine[1]"
    assert found.lines.unit_price == [None, "10.00"]


def test_amounts_in_another_currency_are_not_taken_for_euros():
    found = changed(
        '<cbc:PriceAmount currencyID="EUR">398.04<', '<cbc:PriceAmount currencyID="USD">398.04<'
    )
    assert found.lines.unit_price == [None, "10.00"]
    assert codes(found) == ["line.currency-differs"]


def test_a_price_in_another_unit_than_the_quantity_has_no_known_unit():
    found = changed('<cbc:BaseQuantity unitCode="ANN">', '<cbc:BaseQuantity unitCode="MON">')
    assert found.lines.unit == [None, "C62"]
    assert codes(found) == ["line.units-differ"]


def test_parts_of_a_line_are_told():
    part = "<cac:SubInvoiceLine/></cac:InvoiceLine>"
    found = changed("</cac:InvoiceLine>", part)
    assert codes(found) == ["line.parts"]
    assert len(found.lines) == 2


def test_places_are_the_elements_of_the_lines():
    assert read(xml()).lines.place == ["InvoiceLine[1]", "InvoiceLine[2]"]
    assert read(xml(DocumentKind.ORDER)).lines.place == ["OrderLine[1]", "OrderLine[2]"]


def test_private_characters_of_ours_cannot_shift_fields():
    found = changed(">Een &amp; ander &lt;x&gt;<", ">a\ue000b\ue000<")
    assert found.lines.part_number == ["AAA-11111", "228-04437"]
    found = changed("<cbc:ID>B-1<", "<cbc:ID>B\ue000-1<")
    assert found.order_reference == "B-1"
    assert found.due_on is not None


def test_a_table_of_lines_fills_columns_that_only_some_lines_have():
    table = LineTable()
    table.add({"number": "1"})
    table.add({"number": "2", "change": "first"})
    table.add({"number": None, "change": None})
    assert table.lines().number == ["1", "2", None]
    assert table.lines().change == [None, "first", None]
    assert len(table) == 3


def test_every_kind_of_document_has_its_lines():
    assert set(SHAPES) == {Kind.INVOICE, Kind.CREDIT_NOTE, Kind.ORDER, Kind.QUOTATION}
