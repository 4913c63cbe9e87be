from __future__ import annotations

import io
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from raamwerk.core.errors import Unreadable
from raamwerk.formats import xml

if TYPE_CHECKING:
    from pathlib import Path

LOCAL = "the content of a local file"


def code_of(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        xml.parse(data)
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<a><b></a></b>", "xml.malformed"),
        (b"<a/><b/>", "xml.malformed"),
        (b"<a>&unknown;</a>", "xml.malformed"),
        (b"<x:a/>", "xml.malformed"),
        (b"<a>\x00</a>", "xml.malformed"),
        (b"<a><b>", "xml.truncated"),
        (b"<a><b>text", "xml.truncated"),
        (b'<a><b x="1', "xml.truncated"),
        (b"<a></a", "xml.truncated"),
        (b"<a><!-- x", "xml.truncated"),
        (b"<a><![CDATA[x", "xml.truncated"),
        (b"<a>\xe9</a>", "xml.encoding"),
        (b"<a>" * (xml.DEEPEST + 1) + b"</a>" * (xml.DEEPEST + 1), "xml.too-deep"),
        (b"<a>" * 5000, "xml.too-deep"),
    ],
)
def test_a_document_that_is_no_good_xml_is_refused_by_what_is_wrong_with_it(data: bytes, code: str):
    assert code_of(data) == code


def test_an_external_entity_is_never_read(tmp_path: Path):
    (tmp_path / "secret.txt").write_text(LOCAL)
    uri = (tmp_path / "secret.txt").as_uri()
    bomb = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{uri}">]><a>&x;</a>'
    with pytest.raises(Unreadable) as refused:
        xml.parse(bomb.encode())
    assert LOCAL not in repr(refused.value)


def test_a_deep_document_within_the_limit_and_a_large_attachment_are_read():
    deep = b"<a>" * xml.DEEPEST + b"</a>" * xml.DEEPEST
    assert xml.parse(deep).tag == "a"
    assert len(xml.parse(b"<a>" + b"x" * (12 << 20) + b"</a>").text or "") == 12 << 20


@given(st.binary(max_size=60), st.integers(0, 200))
def test_no_bytes_ever_give_anything_but_a_tree_or_a_refusal(noise: bytes, at: int):
    good = b'<?xml version="1.0"?><a xmlns="u"><!-- c --><b c="d">e</b></a>'
    for data in (noise, good[:at], good[:at] + noise + good[at:]):
        try:
            assert xml.parse(data).tag is not None
        except Unreadable as refused:
            assert refused.code.startswith("xml.")  # noqa: PT017 - or a tree: both are right


HOSTILE = {
    "bomb": "b'<!DOCTYPE a [' + b''.join(b'<!ENTITY x%d \"%s\">' % (n, b'&x%d;' % (n - 1) * 10)"
    " for n in range(1, 60)) + b']><a>&x59;</a>'",
    "large": "b'<a>' + b'x' * (100 << 20) + b'</a>'",
    "deep": "b'<a>' * (5 << 20)",
    "wide": "b'<a>' + b'<b/>' * (12 << 20) + b'</a>'",
    "attributes": "b'<a>' + b'<b c=\"\"/>' * (6 << 20) + b'</a>'",
    "comment": "b'<!--' + b'x' * (50 << 20)",
    "utf-16": "b'\\xff\\xfe' + ('<!DOCTYPE a>' + ' ' * (20 << 20)).encode('utf-16-le')",
}


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_document_is_refused_within_bounded_memory(attack: str):
    program = f"""
        import resource
        from raamwerk.core.errors import Unreadable
        from raamwerk.formats import xml
        data = {HOSTILE[attack]}
        free = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize() + (128 << 20)
        resource.setrlimit(resource.RLIMIT_AS, (free, free))
        try:
            xml.parse(data)
        except Unreadable as refused:
            print(refused.code)
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.startswith("xml.")


D, L = "{u}D", "{u}L"


def walked(data: bytes) -> list[tuple[str, str | None]]:
    return [
        (
            etree.QName(e).localname,
            str(etree.tostring(e, method="text", encoding="unicode", with_tail=False)),
        )
        for e in xml.stream(io.BytesIO(data), [L], [D])
    ]


def test_a_stream_gives_the_header_then_each_line_then_what_follows():
    data = b'<D xmlns="u"><h>1</h><!-- c --><e/><L>2</L>\n<L><x>3</x></L><t>4</t></D>'
    assert walked(data) == [("h", "1"), ("L", "2"), ("L", "3"), ("t", "4")]


def test_a_line_elsewhere_than_in_the_document_is_no_line():
    data = b'<D xmlns="u"><h><L>0</L></h><L>1</L></D>'
    assert walked(data) == [("h", "0"), ("L", "1")]
    hidden = b'<D xmlns="u"><UBLExtensions><D><L>9</L></D></UBLExtensions><L>1</L></D>'
    assert walked(hidden) == [("UBLExtensions", "9"), ("L", "1")]


def test_a_document_in_an_envelope_and_one_without_lines_are_walked():
    assert walked(b'<E xmlns="u"><H>0</H><D><h>1</h><L>2</L></D></E>') == [("h", "1"), ("L", "2")]
    assert walked(b'<E xmlns="u"><H>0</H><D><h>1</h></D></E>') == [("h", "1")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<!DOCTYPE D><D/>", "xml.doctype"),
        (b"\xff\xfe" + "<!DOCTYPE D><D/>".encode("utf-16-le"), "xml.doctype"),
        (b'<D xmlns="u"><L>', "xml.truncated"),
        (b"<a>" * 1000, "xml.too-deep"),
        (b"<a>" + b"x" * (11 << 20) + b"</a>", "xml.value-too-large"),
        (b"<a>" + b"<b>12345678</b>" * (5 << 20), "xml.too-large"),
    ],
)
def test_a_stream_refuses_what_a_tree_refuses(data: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        walked(data)
    assert refused.value.code == code


def test_a_stream_from_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(Unreadable) as refused:
        list(xml.stream(tmp_path / "none.xml", [L], [D]))
    assert refused.value.code == "file.not-readable"


def test_a_long_document_is_streamed_in_little_memory(tmp_path: Path):
    line = b"<L><a>1</a><b>" + b"text " * 40 + b"</b></L>"
    path = tmp_path / "long.xml"
    with path.open("wb") as file:
        file.write(b'<D xmlns="u"><h>1</h>')
        for _ in range(100):
            file.write(line * 4000)
        file.write(b"</D>")
    program = f"""
        from pathlib import Path
        from raamwerk.formats import xml
        lines = sum(1 for _ in xml.stream(Path({str(path)!r}), ["{L}"], ["{D}"])) - 1
        status = Path("/proc/self/status").read_text()
        print(lines, int(status.split("VmHWM:")[1].split()[0]) < 64 << 10)
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["400000", "True"]
