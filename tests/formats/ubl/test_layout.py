"""Files of a known markup are read by it; the slightest difference and the tree is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.errors import Unreadable
from raamwerk.formats import xml as safe
from raamwerk.formats.ubl import layout
from raamwerk.formats.ubl.markup import cut
from raamwerk.formats.ubl.reader import document as of_recognised
from raamwerk.formats.ubl.reader import read_named
from raamwerk.formats.ubl.recognise import recognise
from raamwerk.formats.ubl.writer import write
from raamwerk.samples import bulk
from tests.formats.ubl.invoice import document, documents, read, xml

if TYPE_CHECKING:
    from collections.abc import Callable

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


@pytest.fixture(autouse=True)
def _nothing_is_known() -> None:
    layout.met.clear()
    layout.frames.clear()


def _outcome(deed: Callable[[bytes], object], data: bytes) -> object:
    """What is read, or how it is refused: code and facts."""
    try:
        return deed(data)
    except Unreadable as refused:
        return refused.code, refused.facts


def _in_full(data: bytes) -> object:
    return of_recognised(recognise(safe.parse(data)), "f.xml", data)


def _in_short(data: bytes) -> object:
    """Read when the markup of the plain invoice is known."""
    _learned(PLAIN)
    assert _known(PLAIN)
    return read(data)


def _in_its_turn(data: bytes) -> object:
    """Read after the plain invoice and often enough to be known itself, if it can be."""
    _learned(PLAIN)
    for _ in range(2):
        _outcome(read, data)
    return read(data)


def _learned(data: bytes) -> None:
    """Met so often that its markup is known, if it ever is."""
    for _ in range(3):
        read(data)


def _known(data: bytes) -> bool:
    pieces = cut(data)
    return pieces is not None and layout.known(pieces) is not None


def _same(data: bytes) -> bool:
    """Whether it is read by its markup, and as its tree is."""
    _learned(data)
    return _known(data) and read(data) == _in_full(data)


def test_files_of_one_markup_are_read_by_it():
    assert _same(PLAIN)


def test_a_markup_met_once_is_not_worth_a_layout():
    found = []
    for _ in range(4):
        found.append(_known(PLAIN))
        read(PLAIN)
    assert found == [False, False, False, True]


def test_another_file_of_the_same_lines_in_any_number_and_order_is_known():
    _learned(PLAIN)
    front, one, two, rest = PLAIN.split(LINE)
    other = LINE.join([front, two, one, two, two, rest]).replace(b">F-1<", b">F-2 &amp; x<")
    assert _known(other)
    assert read(other) == _in_full(other)
    found = read(other)
    assert (found.id, len(found.lines)) == ("F-2 & x", 5)


def test_layouts_that_are_kept_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(layout, "_MOST", 3)
    for at in range(10):
        _learned(PLAIN.replace(b"ANN", f"A{at}N".encode()))
        _learned(PLAIN.replace(b"<cbc:IssueDate>", b" " * at + b"<cbc:IssueDate>"))
    assert len(layout.met) <= 3
    assert len(layout.frames) <= 3
    assert all(len(each.lines) <= 3 for each in layout.frames.values() if each)


@pytest.mark.parametrize("kind", DocumentKind)
@given(found=documents(DocumentKind.INVOICE))
@settings(max_examples=40)
def test_whatever_is_read_by_its_markup_is_what_the_tree_says(kind: DocumentKind, found: Document):
    data = write(replace(found, kind=kind))
    _learned(data)
    assert read(data) == _in_full(data)


def test_lines_that_differ_in_what_they_state_have_a_layout_each():
    made = [data for _, data in bulk.invoices(30)]
    wanted = [_in_full(data) for data in made]
    assert [read(data) for data in made] == wanted
    assert [_known(data) for data in made[:20]] == [True] * 20


PROPERTIES = (
    b"<cac:AdditionalItemProperty><cbc:Name>%s</cbc:Name><cbc:Value>%s</cbc:Value>"
    b"</cac:AdditionalItemProperty>"
)


@pytest.mark.parametrize(
    "stated",
    [
        [(b"purchase order date", b"2026-01-02")],
        [(b"Purchase-Order_Date", b"2026-01-02"), (b"colour", b"red")],
        [(b"order kind", b"True-up"), (b"price months", b"12")],
        [(b"artikelnummer", b"BBB-00001")],
        [(b"price months", b"0")],
        [(b"order kind", b"something else")],
        [(b"usage date", b"2026-01-02Z")],
        [(b"usage date", b"2026-01-02"), (b"gebruiksdatum", b"2026-01-03")],
        [(b"usage date", b"2026-01-02"), (b"gebruiksdatum", b"2026-01-02")],
        [(b"purchase obligation", b"yes")],
        [(b"colour", b"red  and  blue")],
        [(b"order kind", b"true  up")],
        [(b"product type", b"online  service")],
    ],
)
def test_item_properties_are_read_as_the_tree_reads_them(stated: list[tuple[bytes, bytes]]):
    held = b"".join(PROPERTIES % pair for pair in stated)
    data = PLAIN.replace(b"</cac:Item>", held + b"</cac:Item>")
    assert _in_its_turn(data) == _in_full(data)


def test_a_property_of_another_name_on_a_line_of_the_same_markup_is_another_fact():
    held = PROPERTIES % (b"usage date", b"2026-01-02")
    data = PLAIN.replace(b"</cac:Item>", held + b"</cac:Item>")
    _learned(data)
    other = data.replace(b"usage date", b"purchase order date", 1)
    assert _known(other)
    found = read(other)
    assert found == _in_full(other)
    assert found.lines.ordered_on == ["2026-01-02", None, None]


@pytest.mark.parametrize("manufacturer", [b"AAA-11111", b"ZZZ-00000", b"x"])
def test_of_several_article_numbers_the_tree_and_the_markup_choose_the_same(manufacturer: bytes):
    more = (
        b"<cac:ManufacturersItemIdentification><cbc:ID>%s</cbc:ID>"
        b"</cac:ManufacturersItemIdentification></cac:Item>"
    )
    data = PLAIN.replace(b"</cac:Item>", more % manufacturer)
    assert _in_its_turn(data) == _in_full(data)


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
def test_whatever_differs_it_is_read_as_its_tree_is(old: bytes, new: bytes):
    assert old in PLAIN
    data = PLAIN.replace(old, new)
    assert _outcome(_in_its_turn, data) == _outcome(_in_full, data)


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
def test_lines_of_every_shape_are_read_as_their_tree_is(old: bytes, new: bytes):
    head, lines = PLAIN.split(LINE, 1)
    data = head + LINE + lines.replace(old, new)
    assert _outcome(_in_its_turn, data) == _outcome(_in_full, data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<cac:Price>", b"<cac:Price/><cac:Price>"),
        (b"<cac:Item>", b"<cac:SubInvoiceLine/><cac:Item>"),
        (b"<cac:Item>", b"<cac:AllowanceCharge/><cac:Item>"),
        (b'<cbc:BaseQuantity unitCode="ANN"', b'<cbc:BaseQuantity unitCode="MON"'),
        (b">AAA-22222<", b">AAA<!-- x -->-22222<"),
        (b">AAA-22222<", b"><![CDATA[AAA-22222]]><"),
        (b">AAA-22222<", b">AAA&#45;22222<"),
        (b">AAA-22222<", b">AAA-\t22222<"),
        (b">2026-01-01<", b">2026-01-01Z<"),
        (b"</cbc:Name>", b"</cbc:Name>tail"),
        (b">EUR<", b">USD<"),
        (b"UTF-8", b"ISO-8859-1"),
    ],
)
def test_what_a_layout_cannot_tell_is_left_to_the_tree(old: bytes, new: bytes):
    data = PLAIN.replace(old, new)
    assert data != PLAIN
    _outcome(_in_its_turn, data)
    assert not _known(data)
    assert _outcome(read, data) == _outcome(_in_full, data)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b""),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"cac:", b"x:").replace(b":cac", b":x"),
        lambda data: data.replace(b"<Invoice ", b"<!-- made by X -->\n<Invoice "),
        lambda data: data.replace(b">x<", b">x &lt;&amp;&gt; &quot;y&apos;<"),
        lambda data: data.replace(b">x<", b">x <"),
        lambda data: data.replace(b'<?xml version="1.0" encoding="UTF-8"?>', b""),
        lambda data: data.replace(b">AAA-22222<", b"><"),
    ],
    ids=[
        *("crlf", "one line", "byte order mark", "another prefix", "comment", "entities"),
        *("a blank behind a text", "no declaration", "no part number"),
    ],
)
def test_ways_of_writing_make_no_difference(change: Callable[[bytes], bytes]):
    assert _same(change(PLAIN))


def test_headers_that_state_more_are_read_as_their_tree_is():
    party = Party("X", (("0106", "12345678"), ("0190", "0001"), ("VAT", "NL1"), ("own", "a")))
    plain = document(lines=Lines(number=["1"], name=["x"]))
    for more in (
        {"charges": 1_000_000},
        {"allowances": 2_000_000},
        {"seller": party},
        {"buyer": Party()},
        {"payment_days": 30},
        {"corrects": "F-0"},
        {"purchase_obligation": True},
    ):
        data = write(replace(plain, **more))
        _learned(data)
        assert read(data) == _in_full(data)


def test_a_credit_note_in_the_form_of_an_invoice_is_told_by_its_text():
    _learned(PLAIN)
    data = PLAIN.replace(b">380<", b">381<")
    assert data != PLAIN
    assert _known(data)
    assert read(data).kind is DocumentKind.CREDIT_NOTE
    assert read(data) == _in_full(data)


def test_a_profile_is_told_by_its_text():
    _learned(PLAIN)
    data = PLAIN.replace(b"urn:fdc:nen.nl:nlcius:v1.0", b"urn:x")
    assert _known(data)
    assert read_named(data, "f.xml")[0] == recognise(safe.parse(data)).named


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
def test_a_document_is_read_or_refused_as_its_tree_is(data: bytes):
    assert _outcome(_in_short, data) == _outcome(_in_full, data)
    assert _outcome(_in_its_turn, data) == _outcome(_in_full, data)


@given(
    at=st.integers(0, len(PLAIN)),
    length=st.integers(0, 40),
    put=st.sampled_from(
        [b"", b"x", b" ", b"<", b">", b"&", b"\x00", b"\xc3", b"<a/>", LINE, PSEUDO]
    ),
)
@settings(max_examples=300)
def test_whatever_is_changed_the_outcome_is_that_of_the_tree(at: int, length: int, put: bytes):
    data = PLAIN[:at] + put + PLAIN[at + length :]
    assert _outcome(_in_short, data) == _outcome(_in_full, data)


def test_a_document_without_lines_is_left_to_the_tree():
    data = xml(lines=Lines())
    _learned(data)
    assert not _known(data)


def test_an_enveloped_document_is_left_to_the_tree():
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    inner = PLAIN.split(b"?>", 1)[1]
    data = f'<s:StandardBusinessDocument xmlns:s="{space}">'.encode() + inner
    data += b"</s:StandardBusinessDocument>"
    assert _outcome(_in_its_turn, data) == _outcome(_in_full, data)
    assert not _known(data)
