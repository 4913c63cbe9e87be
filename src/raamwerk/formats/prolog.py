"""What stands before the root element of an XML file: its encoding, and whether there is a DTD.

A DTD is the door of entity bombs and of external entities (files of this machine inside an
invoice), and no e-invoice standard allows one. So the bytes themselves are looked at, in the
encoding they are in, before any XML parser is: a parser that has seen a DTD has acted on it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from raamwerk.core.errors import Unreadable

LONGEST = 1 << 20
"""Bytes within which the root element must start: room for any licence comment, not for an attack."""

_OTHER_FILES = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, XLSX"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "XLS, DOC"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"{", "JSON"),
    (b"[", "JSON"),
)
# The order matters: the mark of UTF-32 starts with that of UTF-16.
_FAMILIES = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (b"\x00\x00\x00<", "utf-32"),
    (b"<\x00\x00\x00", "utf-32"),
    (b"\x4c\x6f\xa7\x94", "ebcdic"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
# Only encodings in which `<` is one and the same byte: UTF-7 and its like could hide a DTD.
_READABLE = {
    "utf-8": {"utf-8", "utf8"},
    "utf-16-le": {"utf-16", "utf-16le", "utf16"},
    "utf-16-be": {"utf-16", "utf-16be", "utf16"},
    "ascii": {
        *("utf-8", "utf8", "us-ascii", "ascii", "windows-1252", "cp1252"),
        *("iso-8859-1", "iso8859-1", "latin1", "iso-8859-15"),
    },
}
_DECLARATION = re.compile(r"<\?xml\s[^<>]*?\?>")
_ENCODING = re.compile(r"\sencoding\s*=\s*[\"']([^\"']*)[\"']")
_MARKUP = re.compile(r"[^ \t\r\n]")
_ROOT = re.compile(r"<[^\s!?<>/]")


@dataclass(frozen=True, slots=True)
class Prolog:
    """How the bytes of an XML file are to be read.

    Args:
        family: `ascii` (any encoding that writes markup as ASCII), `utf-8` (with a byte order
            mark), `utf-16-le` or `utf-16-be`.
        declaration: the XML declaration as written, or nothing.
    """

    family: str
    declaration: str

    def for_parser(self, data: bytes) -> bytes:
        """The bytes as UTF-8 where they are UTF-16, with the lines where they were; else as they are."""
        if not self.family.startswith("utf-16"):
            return data
        try:
            text = data.decode(self.family)
        except UnicodeDecodeError as problem:
            line = data[: problem.start].decode(self.family, errors="ignore").count("\n") + 1
            raise Unreadable("xml.encoding", line=line) from problem
        text = text.removeprefix("\ufeff").removeprefix(self.declaration)
        return ("\n" * self.declaration.count("\n") + text).encode()


def inspect(head: bytes, *, whole: bool = True) -> Prolog:
    """The encoding of an XML file, from its first bytes; refused when it holds a DTD or is no XML.

    Args:
        head: the file, or its first `LONGEST` bytes.
        whole: whether `head` is all there is.

    Raises:
        Unreadable: `xml.empty`, `xml.not-xml`, `xml.other-file`, `xml.encoding-unknown`,
            `xml.encoding-contradiction`, `xml.doctype`, `xml.truncated`, `xml.prolog-too-long`.
    """
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable("xml.empty")
    family = _family(head)
    text = _text(head[:LONGEST], family)
    declared = _DECLARATION.match(text)
    declaration = declared.group() if declared else ""
    _readable(family, declaration)
    _no_doctype(text, len(declaration), whole=whole and len(head) <= LONGEST)
    return Prolog(family, declaration)


def _family(head: bytes) -> str:
    for start, kind in _OTHER_FILES:
        if head.lstrip(b" \t\r\n").startswith(start):
            raise Unreadable("xml.other-file", seems=kind)
    family = next((name for start, name in _FAMILIES if head.startswith(start)), "ascii")
    if family not in _READABLE:
        raise Unreadable("xml.encoding-unknown", encoding=family.upper())
    return family


def _text(head: bytes, family: str) -> str:
    if family.startswith("utf-16"):
        return head.decode(family, errors="ignore").removeprefix("\ufeff")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _readable(family: str, declaration: str) -> None:
    """The declared encoding is one we read, and the one that the bytes are in."""
    declared = _ENCODING.search(declaration)
    if declared is None:
        return
    name = declared.group(1).strip().lower()
    if name in _READABLE[family]:
        return
    if any(name in names for names in _READABLE.values()):
        seen = "UTF-8" if family == "ascii" else family.upper()
        raise Unreadable("xml.encoding-contradiction", declared=declared.group(1), seen=seen)
    raise Unreadable("xml.encoding-unknown", encoding=declared.group(1)[:40])


def _no_doctype(text: str, start: int, *, whole: bool) -> None:
    """Walk over blanks, comments and processing instructions to the root element."""
    cut = "xml.truncated" if whole else "xml.prolog-too-long"
    at = start
    while True:
        at = _after_blanks(text, at)
        if text.startswith("<!--", at):
            at, closing = at + 4, "-->"
        elif text.startswith("<?", at):
            at, closing = at + 2, "?>"
        elif text.startswith("<!", at):
            raise Unreadable("xml.doctype", line=text.count("\n", 0, at) + 1)
        elif _ROOT.match(text, at):
            return
        elif at >= len(text) - 1:
            raise Unreadable(cut, line=text.count("\n", 0, at) + 1)
        else:
            raise Unreadable("xml.not-xml")
        found = text.find(closing, at)
        if found < 0:
            raise Unreadable(cut, line=text.count("\n", 0, at) + 1)
        at = found + len(closing)


def _after_blanks(text: str, at: int) -> int:
    found = _MARKUP.search(text, at)
    return found.start() if found else len(text)
