"""Lines of one markup are read at once; the slightest difference and the tree is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.errors import Unreadable
from raamwerk.formats import xml as safe
from raamwerk.formats.ubl import alike
from raamwerk.formats.ubl.alike import read_alike, shortened
from raamwerk.formats.ubl.line import LineReader
from raamwerk.formats.ubl.lines import LineTable
from raamwerk.formats.ubl.reader import document as of_recognised
from raamwerk.formats.ubl.recognise import recognise
from raamwerk.formats.ubl.shape import SHAPES
from raamwerk.formats.ubl.writer import write
from tests.formats.ubl.invoice import document, documents, read, xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.core.checking.document import Document

PLAIN = xml(
    lines=Lines(
        number=["1", "2", "3"],
        part_number=["AAA-11111", "AAA-22222", "228-04437"],
        name=["M365 E3 (verzonnen)", "M365 E5 \u00e9\u20ac", "x"],
        quantity=["600", "2", "-3"],
        unit=["ANN"] * 3,
        unit_price=["398.04", "1.00", "2.00"],
        price_quantity=["1"] * 3,
        since=["2026-01-01"] * 3,
        until=["2026-12-31"] * 3,
    )
)
LINE = b"<cac:InvoiceLine>"


def _alike(data: bytes, currency: str = "EUR") -> Lines | None:
    """As read the third time that a markup is met: from the second on its layout is known."""
    recognised = recognise(safe.parse(data))
    for _ in range(2):
        read_alike(recognised.document, recognised.kind, currency, data)
    return read_alike(recognised.document, recognised.kind, currency, data)


def _one_by_one(data: bytes) -> Lines:
    recognised = recognise(safe.parse(data))
    reader, table = LineReader(recognised.kind, "EUR"), LineTable()
    for at, line in enumerate(recognised.document.iterchildren(SHAPES[recognised.kind].line_tag)):
        table.add(reader.read(line, at))
    return table.lines()


def _same(data: bytes) -> bool:
    found = _alike(data)
    return found is not None and dict(found.columns()) == dict(_one_by_one(data).columns())


def test_lines_of_one_markup_are_read_at_once():
    assert _same(PLAIN)


def test_a_markup_met_once_is_not_worth_a_layout():
    alike.met.clear()
    alike.layouts.clear()
    recognised = recognise(safe.parse(PLAIN))
    given = (recognised.document, recognised.kind, "EUR", PLAIN)
    assert [read_alike(*given) is not None for _ in range(3)] == [False, True, True]


def test_layouts_that_are_kept_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(alike, "_MOST", 3)
    for at in range(10):
        _alike(PLAIN.replace(b"ANN", f"A{at}N".encode()))
    assert len(alike.met) <= 3
    assert len(alike.layouts) <= 3


@pytest.mark.parametrize("kind", DocumentKind)
@given(found=documents(DocumentKind.INVOICE))
@settings(max_examples=40)
def test_whatever_is_read_at_once_is_what_the_tree_says(kind: DocumentKind, found: Document):
    data = write(document(kind, lines=found.lines))
    read = _alike(data)
    assert read is None or dict(read.columns()) == dict(_one_by_one(data).columns())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A text more, less, empty or cut in two, on a line that is not the first.
        (b">AAA-22222<", b"><"),
        (b">AAA-22222<", b">  <"),
        (b">AAA-22222<", b">AAA<!-- x -->-22222<"),
        (b">AAA-22222<", b"><![CDATA[AAA-22222]]><"),
        (b">AAA-22222<", b">AAA&#45;22222<"),
        (b">AAA-22222<", b">AAA-\r22222<"),
        (b"<cbc:ID>2</cbc:ID>", b""),
        (b"<cbc:ID>2</cbc:ID>", b"<cbc:ID>2</cbc:ID><cbc:ID>2</cbc:ID>"),
        # Another unit, currency or element there.
        (b'unitCode="ANN">2<', b'unitCode="MON">2<'),
        (b'"EUR">1.00</cbc:PriceAmount>', b'"USD">1.00</cbc:PriceAmount>'),
        (b'"EUR">1.00</cbc:PriceAmount>', b'"EUR" >1.00</cbc:PriceAmount>'),
        # A line written another way, or something between the lines.
        (b"  <cac:InvoiceLine>\n    <cbc:ID>3<", b"  <cac:InvoiceLine >\n    <cbc:ID>3<"),
        (b"  <cac:InvoiceLine>\n    <cbc:ID>3<", b"<!-- x -->  <cac:InvoiceLine>\n    <cbc:ID>3<"),
        (
            b"  <cac:InvoiceLine>\n    <cbc:ID>3<",
            b"<cbc:Note>x</cbc:Note><cac:InvoiceLine>\n    <cbc:ID>3<",
        ),
    ],
)
def test_any_difference_and_the_tree_is_asked(old: bytes, new: bytes):
    assert old in PLAIN
    assert _alike(PLAIN.replace(old, new)) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # On every line, so that the markup is the same throughout.
        (b"<cac:Item>", b"<cac:AllowanceCharge/><cac:Item>"),
        (b"<cac:Price>", b"<cac:Price/><cac:Price>"),
        (b"<cac:Item>", b"<cac:SubInvoiceLine/><cac:Item>"),
        (
            b"</cac:Item>",
            b"<cac:AdditionalItemProperty><cbc:Name>order kind</cbc:Name><cbc:Value>first</cbc:Value></cac:AdditionalItemProperty></cac:Item>",
        ),
        (
            b"</cac:Item>",
            b"<cac:ManufacturersItemIdentification><cbc:ID>ZZZ-00000</cbc:ID></cac:ManufacturersItemIdentification></cac:Item>",
        ),
        (b'<cbc:BaseQuantity unitCode="ANN"', b'<cbc:BaseQuantity unitCode="MON"'),
        (b"cbc:Name>", b"cbc:Description>"),
        (b"<cbc:StartDate>2026-01-01<", b"<cbc:StartDate>2026-01-01Z<"),
        (b"</cbc:Name>", b"</cbc:Name>tail"),
    ],
)
def test_lines_that_need_more_than_columns_are_left_to_the_tree(old: bytes, new: bytes):
    head, lines = PLAIN.split(LINE, 1)
    assert _alike(head + LINE + lines.replace(old, new)) is None


def test_amounts_in_another_currency_than_the_documents_are_left_to_the_tree():
    assert _alike(PLAIN, "USD") is None
    assert _alike(PLAIN, "EUR") is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b""),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"cac:", b"x:").replace(b":cac", b":x"),
        lambda data: data.replace(b"<cbc:Name>M365 E3", b"<cbc:Name>\n M365 E3"),
    ],
    ids=["crlf", "one line", "byte order mark", "another prefix", "blanks around a text"],
)
def test_ways_of_writing_make_no_difference(change: Callable[[bytes], bytes]):
    assert _same(change(PLAIN))


def test_lines_inside_an_extension_are_not_those_of_the_document():
    extension = (
        b"<ext:UBLExtensions xmlns:ext='urn:oasis:names:specification:ubl:schema:xsd:"
        b"CommonExtensionComponents-2'><ext:UBLExtension><ext:ExtensionContent>"
    )
    line = LINE + PLAIN.split(LINE)[1].rstrip()
    closing = b"</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:CustomizationID>"
    data = PLAIN.replace(b"<cbc:CustomizationID>", extension + line + closing, 1)
    assert _alike(data) is None
    # And with one real line fewer the counts are equal, but they do not stand behind each other.
    parts = data.split(LINE)
    fewer = LINE.join([*parts[:-1]]) + b"</Invoice>"
    assert _alike(fewer) is None


def test_a_last_line_that_is_written_another_way_is_not_overlooked():
    *before, last = PLAIN.split(LINE)
    other = last.replace(b"</cac:InvoiceLine>", b"</cac:InvoiceLine >")
    assert _alike(LINE.join(before) + b"<cac:InvoiceLine >" + other) is None


def test_another_encoding_is_left_to_the_tree():
    text = PLAIN.decode().replace("UTF-8", "ISO-8859-1").replace("\u20ac", "")
    assert _alike(text.encode("iso-8859-1")) is None
    assert _alike(PLAIN.decode().replace("UTF-8", "UTF-16").encode("utf-16")) is None


def test_a_document_without_lines_is_left_to_the_tree():
    assert _alike(xml(lines=Lines())) is None


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (b"<?xml version='1.0' encoding='UTF-8'?>", True),
        (b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>', True),
        (b'<?xml version="1.0"?>', True),
        (b"", True),
        (b"<!-- encoding='ISO-8859-1' -->", True),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>', False),
        (b'<?xml version="1.0" encoding="windows-1252"?>', False),
    ],
)
def test_only_utf_8_is_read_at_once(start: bytes, *, expected: bool):
    data = start + PLAIN.split(b"?>", 1)[1].decode().encode("ascii", errors="ignore")
    assert (_alike(data) is not None) is expected


def _outcome(deed: Callable[[bytes], object], data: bytes) -> object:
    """What is read, or how it is refused: code and facts."""
    try:
        return deed(data)
    except Unreadable as refused:
        return refused.code, refused.facts


def _in_full(data: bytes) -> object:
    return of_recognised(recognise(safe.parse(data)), "f.xml", data)


def _in_short(data: bytes) -> object:
    """Read when the layout of the plain invoice's lines is known."""
    for _ in range(2):
        read(PLAIN)
    assert shortened(PLAIN) is not None
    return read(data)


SPACE = b"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
PSEUDO = PLAIN[PLAIN.index(LINE) : PLAIN.rindex(b"</Invoice>")]
"""The lines of the plain invoice, to stand where they do not belong."""
OPEN_EXTENSION = (
    b"<e:UBLExtensions xmlns:e='urn:oasis:names:specification:ubl:schema:xsd:"
    b"CommonExtensionComponents-2'><e:UBLExtension><e:ExtensionContent>"
)
CLOSE_EXTENSION = b"</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>"
FIRST = b"<cbc:CustomizationID>"
OTHER_LINES = PSEUDO.replace(b"cac:InvoiceLine", b"x:InvoiceLine").replace(
    b"<x:InvoiceLine>", b"<x:InvoiceLine xmlns:x='" + SPACE + b"'>", 1
)
ONE_OTHER = OTHER_LINES[: OTHER_LINES.index(b"</x:InvoiceLine>") + len(b"</x:InvoiceLine>")]
WITHOUT_LINES = PLAIN[: PLAIN.index(LINE)] + b"</Invoice>"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        PLAIN.replace(b"AAA-22222", b"A&amp;B"),
        PLAIN.replace(b"AAA-22222", b"a]]>b"),
        PLAIN.replace(b"AAA-22222", b"a>b"),
        PLAIN.replace(b"AAA-22222", b"a\x01b"),
        PLAIN.replace(b"AAA-22222", b"a\x85b"),
        PLAIN.replace(b"AAA-22222", "a\ufffeb".encode()),
        PLAIN.replace(b"AAA-22222", "a\x85\u2028b".encode()),
        PLAIN.replace(b"AAA-22222", b"a\xff"),
        PLAIN.replace(b"AAA-22222", b"a\xed\xa0\x80"),
        PLAIN.replace(b"AAA-22222", b"a\tb"),
        PLAIN.replace(b"AAA-22222", b"a\r\nb"),
        PLAIN.replace(b"AAA-22222", b"a&nosuch;b"),
        PLAIN.replace(b"  <cac:InvoiceLine>", b"\x0b<cac:InvoiceLine>"),
        PLAIN.replace(b"  <cac:InvoiceLine>", "\xa0<cac:InvoiceLine>".encode()),
        PLAIN[:-5],
        PLAIN[: PLAIN.rindex(LINE)],
        PLAIN + b"x",
        PLAIN.replace(b"</Invoice>", b"</Invoic>"),
        PLAIN.replace(b"<cbc:IssueDate>", b"<cbc:IssueDat>"),
        PLAIN.replace(b"<Invoice ", b"<!DOCTYPE x><Invoice "),
        PLAIN.replace(b"<Invoice ", b"<?x <cac:InvoiceLine> ?><Invoice "),
        PLAIN.replace(FIRST, b"<!--" + PSEUDO + b"-->" + FIRST),
        PLAIN.replace(FIRST, b"<cbc:Note><![CDATA[" + PSEUDO + b"]]></cbc:Note>" + FIRST),
        # Lines inside an extension, before the real ones and instead of them.
        PLAIN.replace(FIRST, OPEN_EXTENSION + PSEUDO + CLOSE_EXTENSION + FIRST),
        WITHOUT_LINES.replace(FIRST, OPEN_EXTENSION + PSEUDO + CLOSE_EXTENSION + FIRST),
        WITHOUT_LINES.replace(FIRST, OPEN_EXTENSION + PSEUDO + CLOSE_EXTENSION + FIRST).replace(
            b"</Invoice>", ONE_OTHER + b"</Invoice>"
        ),
        # The same prefix for another namespace, around the lines or in the whole file.
        PLAIN.replace(b'xmlns:cbc="urn:', b'xmlns:cbc="urx:'),
        PLAIN.replace(b'xmlns:cac="urn:', b'xmlns:cac="urx:'),
        PLAIN.replace(
            b'xmlns:cbc="' + SPACE.replace(b"Aggregate", b"Basic"), b'xmlns:cbc="' + SPACE
        ),
        PLAIN.replace(b"xsd:Invoice-2", b"xsd:CreditNote-2"),
        b"<s xmlns='urn:x'>" + PLAIN.split(b"?>")[1] + b"</s>",
        PLAIN.replace(b">EUR<", b">USD<"),
        PLAIN.replace(b"<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", b""),
        PLAIN.replace(b"cac:Invoice", b"cac:Credit"),
        PLAIN.replace(b">2026-01-05<", b">5-1-2026<"),
        PLAIN.replace(b"UTF-8", b"ISO-8859-1"),
        PLAIN.replace(b"UTF-8", b"UTF-16"),
        b"",
        b"<InvoiceLine>",
        b"InvoiceLine>",
    ],
)
def test_a_document_cut_short_is_read_or_refused_as_the_whole(data: bytes):
    assert _outcome(_in_short, data) == _outcome(_in_full, data)


@given(
    at=st.integers(0, len(PLAIN)),
    length=st.integers(0, 40),
    put=st.sampled_from(
        [b"", b"x", b" ", b"<", b">", b"&", b"\x00", b"\xc3", b"<a/>", LINE, PSEUDO]
    ),
)
@settings(max_examples=300)
def test_whatever_is_changed_the_outcome_is_that_of_the_whole(at: int, length: int, put: bytes):
    data = PLAIN[:at] + put + PLAIN[at + length :]
    assert _outcome(_in_short, data) == _outcome(_in_full, data)


def test_an_enveloped_document_is_not_cut():
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    inner = PLAIN.split(b"?>", 1)[1]
    data = f'<s:StandardBusinessDocument xmlns:s="{space}">'.encode() + inner
    data += b"</s:StandardBusinessDocument>"
    assert _outcome(_in_short, data) == _outcome(_in_full, data)


def test_only_the_first_line_is_parsed():
    _in_short(PLAIN)
    short = shortened(PLAIN)
    assert short is not None
    assert short.data.count(LINE) == 1
    assert len(short.columns["number"]) == 3
    parsed = recognise(safe.parse(short.data))
    assert short.lines(parsed.document, parsed.kind, "EUR") == read(PLAIN).lines
