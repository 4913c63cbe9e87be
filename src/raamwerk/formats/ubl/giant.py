"""UBL documents of any size, as a stream of parts with the same header and some lines each.

Memory stays flat: an invoice of a million lines (over 1 GB) is never held as a whole.
"""

from __future__ import annotations

import copy
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.formats import xml
from raamwerk.formats.ubl.header import Header, said_by
from raamwerk.formats.ubl.line import LineReader
from raamwerk.formats.ubl.lines import LinesRead, LineTable
from raamwerk.formats.ubl.reader import of_header
from raamwerk.formats.ubl.recognise import Kind, recognise
from raamwerk.formats.ubl.shape import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader, BytesIO

    from raamwerk.core.checking.document import Document

LINES: Final = 2_000
"""Lines a part: few enough to judge in little memory, enough to be worth judging at once."""

_BY_ROOT: Final = {shape.root_tag: kind for kind, shape in SHAPES.items()}
_LINE_TAGS: Final = frozenset(shape.line_tag for shape in SHAPES.values())


def read_parts(
    file: BufferedReader | BytesIO, source: str, *, size: int = LINES
) -> Iterator[Document]:
    """The document of a file in parts: each has the whole header and at most `size` lines.

    The header's problems come with the first part, those of lines with the part that they are in.
    A document that fits in one part is given whole, as part 0.

    Args:
        file: open for reading bytes, and seekable: its hash is taken first.
        source: its name.
        size: most lines of a part.

    Raises:
        Unreadable: as `reader.read`, also after parts were given: a file that breaks off is
            refused where it does, so parts count only once the last one is there.
    """
    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    parts = _Parts(source, sha256, size)
    kept: Document | None = None
    for element in xml.stream(file, _LINE_TAGS, _BY_ROOT):
        found = parts.add(element)
        if found is not None:
            if kept is not None:
                yield kept
            kept = found
    last = parts.last()
    if kept is None or len(last.lines) or last.problems:
        if kept is not None:
            yield kept
        kept = last
    yield replace(kept, part=kept.part if kept.part > 1 else 0, more=False)


class _Parts:
    """Gathers header elements, then lines, and makes a part of every so many."""

    def __init__(self, source: str, sha256: str, size: int) -> None:
        self._source, self._sha256, self._size = source, sha256, size
        self._kind: Kind | None = None
        self._root: etree._Element | None = None
        self._header: Header | None = None
        self._reader: LineReader | None = None
        self._table = LineTable()
        self._count = 0
        self._given = 0
        self._problems: list[Problem] = []

    def add(self, element: etree._Element) -> Document | None:
        """One more element; a part when it is full."""
        kind = self._kind or self._start(element)
        if element.tag != SHAPES[kind].line_tag:
            self._keep(element)
            return None
        reader = self._line_reader(kind)
        self._table.add(reader.read(element, self._count))
        self._count += 1
        return self._part(more=True) if len(self._table) >= self._size else None

    def last(self) -> Document:
        """What is left, or an empty part of a document without lines."""
        if self._kind is None:
            raise Unreadable("document.unknown", name="", source=self._source)
        self._line_reader(self._kind)
        return self._part(more=False)

    def _start(self, element: etree._Element) -> Kind:
        root = element.getparent()
        kind = None if root is None else _BY_ROOT.get(root.tag)
        if root is None or kind is None:
            named = recognise(element if root is None else root)
            code = "document.unknown" if named.kind is Kind.UNKNOWN else "document.not-judged"
            raise Unreadable(code, name=named.name, source=self._source)
        self._kind = kind
        self._root = etree.Element(root.tag)
        return kind

    def _keep(self, element: etree._Element) -> None:
        """An element of the header; one that follows the lines comes too late to be read."""
        if self._root is not None and self._reader is None:
            self._root.append(copy.deepcopy(element))
        elif self._reader is not None:
            name = etree.QName(element).localname
            self._problems.append(Problem(name, "document.after-lines", {"element": name}))

    def _line_reader(self, kind: Kind) -> LineReader:
        if self._reader is None:
            root = self._root if self._root is not None else etree.Element(SHAPES[kind].root_tag)
            self._header = Header(said_by(root, kind))
            self._reader = LineReader(kind, self._header.currency)
        return self._reader

    def _part(self, *, more: bool) -> Document:
        kind, header, reader = self._kind, self._header, self._reader
        if kind is None or header is None or reader is None:
            raise Unreadable("document.unknown", name="", source=self._source)
        problems = (*reader.problems, *self._problems)
        read = LinesRead(self._table.lines(), reader.obligation, problems)
        self._table = LineTable()
        reader.problems, self._problems = [], []
        found = of_header(header, kind, self._source, self._sha256, read, first=not self._given)
        self._given += 1
        return replace(found, part=self._given, more=more)
