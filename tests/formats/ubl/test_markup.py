"""A file is cut into markup and texts only where its texts hide nothing from the markup."""

from __future__ import annotations

import pytest

from raamwerk.formats.ubl.markup import HOLE, Cut, cut
from tests.formats.ubl.invoice import xml

DATA = b"<I><a>1</a>\n <L:InvoiceLine><b>2 x</b></L:InvoiceLine>\n <L:InvoiceLine/></L:InvoiceLine></I>"


def test_a_file_is_its_head_its_lines_its_foot_and_its_texts():
    assert cut(DATA) == Cut(
        head=b"<I><a>\x00</a>",
        closing=b"</L:InvoiceLine>",
        foot=b"</I>",
        lines=[b"\n <L:InvoiceLine><b>\x00</b>", b"\n <L:InvoiceLine/>"],
        texts=["1", "2 x"],
        spaced=False,
    )


def test_markup_and_texts_together_are_the_file():
    data = xml()
    found = cut(data)
    assert found is not None
    lines = b"".join(line + found.closing for line in found.lines)
    front, *rest = (found.head + lines + found.foot).split(HOLE)
    texts = [text.replace("&", "&amp;").replace("<", "&lt;") for text in found.texts]
    texts = [text.replace(">", "&gt;") for text in texts]
    pieces = (text.encode() + part for text, part in zip(texts, rest, strict=True))
    assert front + b"".join(pieces) == data


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"a&amp;lt;b", "a&lt;b"),
        (b"&lt;&gt;&quot;&apos;", "<>\"'"),
        (b"x  y ", "x  y"),
        ("\u20ac \xe9".encode(), "\u20ac \xe9"),
    ],
)
def test_a_plain_text_is_as_a_parser_gives_it(text: bytes, said: str):
    found = cut(DATA.replace(b"2 x", text))
    assert found is not None
    assert found.texts == ["1", said]
    assert found.spaced is (b"  " in text)


@pytest.mark.parametrize(
    "text",
    [
        b"&#38;",
        b"&other;",
        b"a & b",
        b"a\nb",
        b"a\rb",
        b"a\tb",
        b"a\x00b",
        b"a\x1fb",
        b"a\xff",
        "a\ufffe".encode(),
        "a\ue000".encode(),
        "a\ue001".encode(),
        "a\xa0".encode(),
        "\u2003a".encode(),
    ],
)
def test_a_text_that_is_not_plain_is_for_the_parser(text: bytes):
    assert cut(DATA.replace(b"2 x", text)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a/>",
        b"<a>1</a>",
        b"InvoiceLine>",
        b"</InvoiceLine>",
        b"<a>1</InvoiceLine>",
        b"<a>1</a></x InvoiceLine>",
        "<a>1</a><InvoiceLine></InvoiceLine>".encode("utf-16"),
    ],
)
def test_what_has_no_lines_is_for_the_parser(data: bytes):
    assert cut(data) is None
