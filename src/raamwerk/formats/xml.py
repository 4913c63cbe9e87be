"""The one safe way in for XML: no DTD, no network, no entity, and memory that stays bounded.

`parse` makes a tree of a document of an ordinary size. `stream` hands over one line at a time of a
document of any size. Everything else in Raamwerk that reads XML reads it through these two.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from raamwerk.core.errors import Unreadable
from raamwerk.formats import prolog

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LARGEST = 64 << 20
"""Bytes of a document that is read as a tree; its tree takes some six times as much memory."""
MOST_MARKS = 4_000_000
"""Angle brackets and equals signs of a document that is read as a tree: under 1 GB at the worst."""
DEEPEST = 100
"""Levels of elements; a UBL invoice has some twelve."""

_TOO_DEEP = etree.XPath("boolean(" + "/*" * (DEEPEST + 1) + ")")
_AT_THE_END = {
    etree.ErrorTypes.ERR_TAG_NOT_FINISHED,
    etree.ErrorTypes.ERR_COMMENT_NOT_FINISHED,
    etree.ErrorTypes.ERR_CDATA_NOT_FINISHED,
    etree.ErrorTypes.ERR_PI_NOT_FINISHED,
}
_OF_ENCODING = {
    etree.ErrorTypes.ERR_INVALID_ENCODING,
    etree.ErrorTypes.ERR_UNKNOWN_ENCODING,
    etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
    etree.ErrorTypes.I18N_CONV_FAILED,
}


def parse(data: bytes) -> etree._Element:
    """The root element of an XML document.

    Raises:
        Unreadable: `xml.empty`, `xml.not-xml`, `xml.other-file` (facts: seems), `xml.doctype` (line),
            `xml.too-large` (size, limit), `xml.too-many-elements`, `xml.too-deep` (limit),
            `xml.encoding` (line), `xml.encoding-unknown`,
            `xml.encoding-contradiction` (declared, seen), `xml.prolog-too-long`,
            `xml.truncated` (line), `xml.malformed` (line, reason).
    """
    if len(data) > LARGEST:
        raise Unreadable("xml.too-large", size=len(data), limit=LARGEST)
    clean = prolog.inspect(data).for_parser(data)
    # Counting costs a tenth of parsing, and so many marks take at least as many bytes.
    if len(clean) > MOST_MARKS and clean.count(b"<") + clean.count(b"=") > MOST_MARKS:
        raise Unreadable("xml.too-many-elements", limit=MOST_MARKS)
    # huge_tree only lifts libxml2's 10 MB for one text, which attached PDFs pass; the limits above
    # and below are ours, and without a DTD there is nothing to expand.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    with _refusals(clean):
        root = etree.fromstring(clean, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("xml.doctype", line=1)
    if _TOO_DEEP(root):
        raise Unreadable("xml.too-deep", limit=DEEPEST)
    return root


def stream(
    source: Path | BinaryIO, lines: Collection[str], documents: Collection[str]
) -> Iterator[etree._Element]:
    """The header elements and then each line of a document of any size, one at a time.

    What else stands directly in the document (the header, and what follows the lines) is handed
    over like the lines, each once and complete, in the document's order; comments and empty
    elements are not. An element is emptied when the next one is asked for: take what is needed.

    Args:
        source: a file, or its open bytes.
        lines: the elements that are lines, as `{namespace}name`.
        documents: the elements that a line stands directly in; the same name inside a header or
            an extension is no line.

    Raises:
        Unreadable: as `parse`, while walking; `xml.too-large` here means that `LARGEST` bytes
            passed without a line, `xml.value-too-large` that one text is over 10 MB.
    """
    if isinstance(source, Path):
        try:
            file = source.open("rb")
        except OSError as problem:
            raise Unreadable(
                "file.not-readable", path=str(source), reason=problem.strerror
            ) from problem
        with file:
            yield from stream(file, lines, documents)
        return
    watched = _Watched(source)
    with _refusals(watched.head):
        events = etree.iterparse(
            watched,
            tag=tuple(lines),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        yield from _walk(events, watched, frozenset(documents))


def _walk(
    events: etree.iterparse[tuple[str, etree._Element]],
    watched: _Watched,
    documents: frozenset[str],
) -> Iterator[etree._Element]:
    document: etree._Element | None = None
    for _, element in events:
        parent = element.getparent()
        if document is None and _is_document(parent, documents):
            document = parent
        if parent is not None and parent is document:
            watched.passed = 0
            yield from _up_to(element)
    if document is None:
        document = next(events.root.iter(*documents), events.root)
    for element in list(document):
        if _says_something(element):
            yield element
        element.clear()


def _is_document(element: etree._Element | None, documents: frozenset[str]) -> bool:
    return (
        element is not None
        and element.tag in documents
        and not any(
            etree.QName(above).localname == "UBLExtensions" for above in element.iterancestors()
        )
    )


def _up_to(line: etree._Element) -> Iterator[etree._Element]:
    """What stands before a line, then the line, and away with all of it but the line's shell."""
    parent = line.getparent()
    for before in [*line.itersiblings(preceding=True)][::-1]:
        if _says_something(before):
            yield before
        if parent is not None:
            parent.remove(before)
    yield line
    line.clear()


def _says_something(element: etree._Element) -> bool:
    """Whether it is an element with content: no comment, and not the shell of the line before."""
    content = len(element) or element.text or element.attrib
    return isinstance(element.tag, str) and bool(content)


class _Watched:
    """A file that is looked at before it is read, and that ends when too much passes without a line."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.head = file.read(prolog.LONGEST)
        self._left = self.head
        self.passed = 0
        prolog.inspect(self.head, whole=len(self.head) < prolog.LONGEST)

    def read(self, size: int = -1) -> bytes:
        """The next bytes, first those of the head."""
        chunk, self._left = self._left[:size], self._left[size:]
        chunk = chunk or self._file.read(size)
        self.passed += len(chunk)
        if self.passed > LARGEST:
            raise Unreadable("xml.too-large", size=self.passed, limit=LARGEST)
        return chunk


@contextmanager
def _refusals(data: bytes) -> Iterator[None]:
    """The parser's complaints as refusals; `data` is the document, or its first part."""
    try:
        yield
    except etree.XMLSyntaxError as problem:
        reason, line = problem.msg or "", problem.lineno
        code = getattr(problem, "code", None)
        if code in _OF_ENCODING:
            raise Unreadable("xml.encoding", line=line) from problem
        if "depth" in reason.lower():
            raise Unreadable("xml.too-deep", limit=DEEPEST) from problem
        if code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise Unreadable("xml.value-too-large", limit=10_000_000, line=line) from problem
        if code in _AT_THE_END or _is_cut(data, code):
            raise Unreadable("xml.truncated", line=line) from problem
        raise Unreadable("xml.malformed", reason=reason, line=line) from problem


def _is_cut(data: bytes, code: int | None) -> bool:
    """Whether a document breaks off inside its markup or text, rather than going wrong before."""
    complete = data.rstrip(b" \t\r\n").endswith(b">")
    return not complete and code != etree.ErrorTypes.ERR_DOCUMENT_END
