"""One pass over a packed sheet before any library sees it: extent, amount of text, odd cells.

Looks at bytes only. The quick path counts and searches; what it cannot rule out is counted
exactly. Bounds err on the safe side: a sheet that is refused here could need gigabytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

MOST_TEXT: Final = 128 * 2**20
"""Bytes of text that the cells of a sheet may hold together, shared texts counted at each use."""

_LONGEST_ROW: Final = 4 * 2**20
_REFERENCE: Final = re.compile(rb' r="([A-Za-z]*)([0-9]+)"')
_SHARED_USE: Final = re.compile(rb'<c [^>]*?t="s"[^>]*><v>([0-9]{1,8})</v>')
_CELL: Final = re.compile(rb"<c ([^>]*[^/>])>(.*?)</c>", re.DOTALL)
_FORMULA: Final = re.compile(rb"<f[^>]*>([^<]*)</f>")
_VALUE: Final = re.compile(rb"<v>([^<]+)</v>")
_SHARED_END: Final = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")
_PREFIX: Final = re.compile(rb"<(/?)\w+:")
_PADDING: Final = b" " * 16
_ENDS_OF_NAME: Final = np.frombuffer(b" />\n\t\r", dtype=np.uint8)
_NEAR_DIGITS: Final = 5
"""References of one letter and up to five digits are near and are read quickly."""


@dataclass(slots=True)
class Scan:
    """What was seen of one sheet.

    Args:
        rows: the last row that a cell stands on.
        columns: the last column.
        cells: how many cells it holds.
        text: bytes of text that its cells hold together, at most.
        odd: (row, column, what it is) of cells that a library would give as empty, from 0.
    """

    rows: int = 0
    columns: int = 0
    cells: int = 0
    text: int = 0
    odd: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def area(self) -> int:
        """The cells of the rectangle from A1 that holds everything."""
        return self.rows * self.columns


def scan_sheet(chunks: Iterable[bytes], shared: NDArray[np.int64]) -> Scan:
    """What a sheet holds.

    Args:
        chunks: the unpacked XML, in pieces of any length.
        shared: the length in bytes of each shared text.

    Raises:
        Unreadable: `table.no-references` for cells that do not say where they stand,
            `table.broken-xlsx` for a tag of megabytes.
    """
    scan = Scan()
    longest = int(shared.max(initial=0))
    for piece in map(_without_prefixes, whole_rows(chunks)):
        letters = np.frombuffer(piece + _PADDING, dtype=np.uint8)
        cells = _cells(letters)
        scan.cells += len(cells)
        _measure(piece, letters, cells, scan)
        if longest * scan.cells > MOST_TEXT:
            scan.text += _shared_text(piece, shared)
        if len(_places(letters, b"<f")) or len(_places(letters, b'="e"')):
            scan.odd.extend(_odd_cells(piece))
    return scan


def whole_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, cut only before a row, so that no cell lies on two pieces."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        row = max(rest.rfind(b"<row "), rest.rfind(b":row "))
        cut = rest.rfind(b"<", 0, row + 1)
        if cut > 0:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > _LONGEST_ROW:
            raise Unreadable("table.broken-xlsx", reason="a row of more than 4 MB")
    yield rest


def _without_prefixes(piece: bytes) -> bytes:
    """The same without prefixes of names, as some programs write them (`<x:c r="A1">`)."""
    if b"\x00" in piece:
        raise Unreadable("table.broken-xlsx", reason="UTF-16")
    letters = np.frombuffer(piece + _PADDING, dtype=np.uint8)
    after = letters[_places(letters, b":c") + 2]
    return _PREFIX.sub(rb"<\1", piece) if np.isin(after, _ENDS_OF_NAME).any() else piece


def _places(letters: NDArray[np.uint8], pattern: bytes) -> NDArray[np.intp]:
    """Where a short pattern stands; some ten times faster than searching for each."""
    most = len(letters) - len(_PADDING)
    found = letters[:most] == pattern[0]
    for offset, letter in enumerate(pattern[1:], 1):
        found &= letters[offset : most + offset] == letter
    return np.flatnonzero(found)


def _cells(letters: NDArray[np.uint8]) -> NDArray[np.intp]:
    """Where cells begin; each must say where it stands, first of all it says."""
    named = _places(letters, b"<c")
    cells = named[np.isin(letters[named + 2], _ENDS_OF_NAME)]
    said = np.ones(len(cells), dtype=np.bool_)
    for offset, letter in enumerate(b' r="', 2):
        said &= letters[cells + offset] == letter
    if not said.all():
        raise Unreadable("table.no-references")
    return cells


def _measure(piece: bytes, letters: NDArray[np.uint8], cells: NDArray[np.intp], scan: Scan) -> None:
    """Widen the extents by the references `<c r="A123`."""
    if not len(cells):
        return
    digits, more = np.zeros(len(cells), dtype=np.int32), np.ones(len(cells), dtype=np.bool_)
    for place in range(7, 7 + _NEAR_DIGITS):
        digit = letters[cells + place] - np.uint8(ord("0"))  # wraps: what is no digit is above 9
        more &= digit <= 9  # noqa: PLR2004 - the ten digits
        digits = np.where(more, digits * 10 + digit, digits)
    more &= letters[cells + 7 + _NEAR_DIGITS] - np.uint8(ord("0")) <= 9  # noqa: PLR2004 - the same
    if more.any() or not digits.all():  # more digits, or more letters
        for column, row in set(_REFERENCE.findall(piece)):
            scan.rows = max(scan.rows, int(row[:9]))
            scan.columns = max(scan.columns, column_number(column) + 1)
    scan.rows = max(scan.rows, int(digits.max()))
    scan.columns = max(scan.columns, (int(letters[cells + 6].max()) - ord("A")) % 32 + 1)


def column_number(letters: bytes) -> int:
    """The number of a column from 0: A is 0, AA is 26; -1 for no letters."""
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + letter - 64
    return number - 1


def _shared_text(piece: bytes, shared: NDArray[np.int64]) -> int:
    used = np.array(_SHARED_USE.findall(piece), dtype="S8").astype(np.int64)
    return int(shared[used[used < len(shared)]].sum())


def _odd_cells(piece: bytes) -> Iterator[tuple[int, int, str]]:
    """Errors as their text (`#N/A`), formulas without a result as `=...`."""
    for attributes, inside in _CELL.findall(piece):
        value, formula = _VALUE.search(inside), _FORMULA.search(inside)
        error = b't="e"' in attributes
        if not error and (value or b"<f" not in inside):
            continue
        place = _REFERENCE.search(b" " + attributes)
        if place is not None:
            what = value[1] if error and value else b"=" + (formula[1] if formula else b"")
            row, column = int(place[2][:9]) - 1, column_number(place[1])
            yield row, column, what.decode("utf-8", "replace")


def shared_lengths(xml: bytes) -> NDArray[np.int64]:
    """The length in bytes, markup included, of each shared text."""
    if xml.count(b"</si>") and b":si>" not in xml and b"<si/>" not in xml:
        return np.fromiter(map(len, xml.split(b"</si>")), dtype=np.int64)[:-1]
    places = np.array([0, *(m.end() for m in _SHARED_END.finditer(xml))], dtype=np.int64)
    return places[1:] - places[:-1]
