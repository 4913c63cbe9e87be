"""Text tables: encodings, line ends, delimiters and quotes as they are met in price lists.

CR-only, LF and CRLF line ends, byte order marks, UTF-16, TAB under `.csv` and quoted line breaks
are read. What cannot be told for certain is refused with what to declare.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Unreadable
from raamwerk.formats.grid import MOST_CELLS, Dialect, Grid

if TYPE_CHECKING:
    from raamwerk.formats.grid import Cell

ENCODINGS: Final = (
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "windows-1252",
    "iso-8859-1",
    "iso-8859-15",
    "mac-roman",
)
DELIMITERS: Final = ";,\t|"
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 200
_HEAD: Final = 2**20
"""So many rows, within so many characters, tell the delimiter."""


def read_text(data: bytes, dialect: Dialect) -> Grid:
    """The cells of a text table, all as text.

    Raises:
        Unreadable: `table.encoding`, `table.binary`, `table.delimiter`, `table.quotes`,
            `table.too-many-cells`.
    """
    text, encoding = decoded(data, dialect.encoding)
    delimiter = dialect.delimiter or delimiter_of(text)
    if (cells := text.count(delimiter)) > MOST_CELLS:  # before one row of them fills the memory
        raise Unreadable("table.too-many-cells", cells=cells, most=MOST_CELLS)
    return Grid(None, _rows(text, delimiter), Dialect(encoding, delimiter))


def decoded(data: bytes, declared: str | None) -> tuple[str, str]:
    """The text and its encoding: by byte order mark, else as declared, else UTF-8, strictly."""
    encoding, start = declared or "utf-8", 0
    if encoding not in ENCODINGS:
        raise Unreadable("table.unknown-encoding", encoding=encoding, known=", ".join(ENCODINGS))
    for mark, marked in _MARKS:
        if data.startswith(mark):
            encoding, start = marked, len(mark)
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as problem:
        place = data.count(b"\n", 0, problem.start) + 1
        raise Unreadable("table.encoding", encoding=encoding, line=place) from None
    if "\x00" in text:
        raise Unreadable("table.binary", encoding=encoding)
    return text, encoding


def delimiter_of(text: str) -> str:
    """The one delimiter under which most rows have the same number of cells, more than one.

    Rows that begin with `#` are notes and are not counted.

    Raises:
        Unreadable: `table.delimiter` when none fits or two fit equally well.
    """
    head = text[:_HEAD]
    scores = {mark: _fit(head, mark) for mark in DELIMITERS}
    best = max(scores.values())
    found = [mark for mark, score in scores.items() if score == best]
    if best == (0, 0) or len(found) > 1:
        raise Unreadable("table.delimiter", found=" ".join(map(repr, found if any(best) else [])))
    return found[0]


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have the commonest width over one, and that width."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    try:
        for row in islice(reader, _SAMPLE):
            if len(row) > 1 and not row[0].startswith("#"):
                widths[len(row)] += 1
    except csv.Error:
        return (0, 0)
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (rows, width)


def _rows(text: str, delimiter: str) -> list[list[Cell]]:
    """Strict reading: an unclosed quote would swallow the rest of the file without a word."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[Cell]] = []
    try:
        rows.extend(list(row) for row in reader)
    except csv.Error:
        raise Unreadable("table.quotes", row=len(rows) + 1, line=reader.line_num) from None
    return rows
