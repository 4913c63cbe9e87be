from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats import prolog, xml

DTD = '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>'


@pytest.mark.parametrize(
    "data",
    [
        DTD.encode(),
        b"\xef\xbb\xbf" + DTD.encode(),
        f'<?xml version="1.0"?>\n<!-- a <note> --><?pi <?>\n{DTD}'.encode(),
        b"\xff\xfe" + DTD.encode("utf-16-le"),
        b"\xfe\xff" + DTD.encode("utf-16-be"),
        DTD.encode("utf-16-le"),
        DTD.encode("utf-16-be"),
        b"\xff\xfe" + f'<?xml version="1.0" encoding="UTF-16"?>{DTD}'.encode("utf-16-le"),
        f'<?xml version="1.0" encoding="ISO-8859-1"?>{DTD}'.encode("latin-1"),
        b"<!doctype html><html/>",
        b'<!ENTITY x "y"><a/>',
    ],
)
def test_a_dtd_is_refused_in_every_encoding_before_a_parser_sees_it(data: bytes):
    with pytest.raises(Unreadable) as refused:
        prolog.inspect(data)
    assert refused.value.code == "xml.doctype"


def test_the_refusal_of_a_dtd_says_its_line():
    with pytest.raises(Unreadable) as refused:
        prolog.inspect(b'<?xml version="1.0"?>\n<!-- one\ntwo -->\n<!DOCTYPE a><a/>')
    assert refused.value.facts == {"line": 4}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml.empty"),
        (b" \r\n\t", "xml.empty"),
        (b"\xef\xbb\xbf", "xml.empty"),
        (b"\xff\xfe", "xml.empty"),
        (b"hello", "xml.not-xml"),
        (bytes(range(256)), "xml.not-xml"),
        (b"%PDF-1.7 ...", "xml.other-file"),
        (b"PK\x03\x04...", "xml.other-file"),
        (b'  {"a": 1}', "xml.other-file"),
        ("<a/>".encode("utf-32"), "xml.encoding-unknown"),
        ("<a/>".encode("utf-32-be"), "xml.encoding-unknown"),
        ('<?xml version="1.0"?><a/>'.encode("cp500"), "xml.encoding-unknown"),
        (b'<?xml version="1.0" encoding="UTF-7"?>+ADw-a/+AD4-', "xml.encoding-unknown"),
        (b'<?xml version="1.0" encoding="HZ"?><a/>', "xml.encoding-unknown"),
        (b'<?xml version="1.0" encoding="UTF-16"?><a/>', "xml.encoding-contradiction"),
        (
            b"\xef\xbb\xbf" + b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
            "xml.encoding-contradiction",
        ),
        (
            b"\xff\xfe" + '<?xml version="1.0" encoding="UTF-8"?><a/>'.encode("utf-16-le"),
            "xml.encoding-contradiction",
        ),
        (b'<?xml version="1.0"', "xml.truncated"),
        (b"<!-- no end", "xml.truncated"),
        (b"<", "xml.truncated"),
        (b"<!--" + b"x" * (2 << 20) + b"--><a/>", "xml.prolog-too-long"),
        (b" " * (2 << 20) + b"<a/>", "xml.prolog-too-long"),
    ],
)
def test_what_is_no_xml_that_is_read_is_refused_by_what_is_wrong_with_it(data: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        prolog.inspect(data)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        "<a>é</a>".encode(),
        b"\xef\xbb\xbf" + "<a>é</a>".encode(),
        '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1"),
        "<?xml version='1.0' encoding='Windows-1252'?><a>é</a>".encode("cp1252"),
        b"\xff\xfe" + '<?xml version="1.0" encoding="UTF-16"?>\n<a>é</a>'.encode("utf-16-le"),
        b"\xfe\xff" + "<a>é</a>".encode("utf-16-be"),
        "<a>é</a>".encode("utf-16-le"),
    ],
)
def test_the_encodings_in_use_are_read(data: bytes):
    assert xml.parse(data).text == "é"


def test_lines_stay_the_lines_of_the_file_in_utf_16():
    text = '<?xml\nversion="1.0" encoding="UTF-16"?>\n<a>\n<b/></a>'
    root = xml.parse(text.encode("utf-16"))
    lines = [str(element.sourceline) for element in root.iter()]
    assert lines == ["3", "4"]


def test_broken_utf_16_is_refused_with_its_line():
    with pytest.raises(Unreadable) as refused:
        xml.parse(b"\xff\xfe" + "<a>\n\n".encode("utf-16-le") + b"\x00\xd8<\x00")
    assert (refused.value.code, refused.value.facts) == ("xml.encoding", {"line": 3})
