"""XLSX sheets by python-calamine, behind a guard that reads the archive first.

The library builds a dense table in memory, copies shared texts into every cell and gives an empty
text for an error or for a formula that was never calculated. So the archive is streamed once:
real sizes are counted, the extent of the sheet and the amount of text are bounded before the
library sees it, and cells that would read as empty are found and kept as what they are.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

import python_calamine as calamine

from raamwerk.core.errors import Unreadable
from raamwerk.formats.grid import MOST_CELLS, Grid
from raamwerk.formats.sheet_scan import MOST_TEXT, Scan, scan_sheet, shared_lengths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.formats.grid import Cell

MOST_UNPACKED: Final = 512 * 2**20
MOST_SHARED: Final = 128 * 2**20
MOST_SMALL: Final = 4 * 2**20
MOST_MEMBERS: Final = 2_000
_CHUNK: Final = 2**20
_SHARED: Final = "xl/sharedStrings.xml"
_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_SHEETS: Final = "xl/worksheets/"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)


def read_sheet(data: bytes, sheet: str | None) -> Grid:
    """The cells of one sheet, from its first row and column on.

    Raises:
        Unreadable: `table.broken-xlsx`, `table.other-kind`, `table.encrypted`, `table.unpacks-large`,
            `table.too-many-cells`, `table.no-references`, `table.which-sheet`, `table.no-sheet`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            scans = _guarded(archive)
            with calamine.load_workbook(io.BytesIO(data)) as book:
                name = _chosen(book, sheet)
                found = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            rows: list[list[Cell]] = list(found)
            if any(scan.odd for scan in scans.values()):
                _fill(rows, scans.get(_parts(archive).get(name, "")))
    except calamine.PasswordError:
        raise Unreadable("table.encrypted") from None
    except (*_BROKEN, calamine.CalamineError, ValueError) as problem:
        raise Unreadable("table.broken-xlsx", reason=str(problem)[:200]) from None
    return Grid(name, rows)


def _chosen(book: calamine.CalamineWorkbook, sheet: str | None) -> str:
    """The declared sheet, or the only visible one."""
    known = [s for s in book.sheets_metadata if s.typ == calamine.SheetTypeEnum.WorkSheet]
    names = [s.name for s in known]
    if sheet is None:
        seen = [s.name for s in known if s.visible == calamine.SheetVisibleEnum.Visible]
        if len(seen) != 1:
            raise Unreadable("table.which-sheet", sheets=", ".join(seen or names))
        return seen[0]
    if sheet not in names:
        raise Unreadable("table.no-sheet", sheet=sheet, sheets=", ".join(names))
    return sheet


def _guarded(archive: zipfile.ZipFile) -> dict[str, Scan]:
    """What each sheet of the archive holds, by member name; refuses what would need too much."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    names = {member.filename for member in members}
    if _BOOK not in names:
        raise Unreadable("table.other-kind", kind=_other(names))
    if len(members) > MOST_MEMBERS or len(names) != len(members):
        raise Unreadable("table.broken-xlsx", reason=f"{len(members)} parts")
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("table.encrypted")
    budget = _Budget(MOST_UNPACKED)
    lengths = shared_lengths(_read(archive, _SHARED, MOST_SHARED) if _SHARED in names else b"")
    scans: dict[str, Scan] = {}
    for member in members:
        chunks = budget.spend(_chunks(archive, member))
        if member.filename.startswith(_SHEETS) and member.filename.endswith(".xml"):
            scans[member.filename] = _bounded(scan_sheet(chunks, lengths))
        else:
            for _ in chunks:
                pass
    return scans


def _bounded(scan: Scan) -> Scan:
    if scan.area > MOST_CELLS:
        raise Unreadable("table.too-many-cells", cells=scan.area, most=MOST_CELLS)
    if scan.text > MOST_TEXT:
        raise Unreadable("table.unpacks-large", bytes=scan.text, most=MOST_TEXT)
    return scan


class _Budget:
    """Bytes that an archive may still unpack to; declared sizes are not believed."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._spent = 0

    def spend(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self._spent += len(chunk)
            if self._spent > self._most:
                raise Unreadable("table.unpacks-large", bytes=self._spent, most=self._most)
            yield chunk


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    return b"".join(_Budget(most).spend(_chunks(archive, archive.getinfo(name))))


def _other(names: set[str]) -> str:
    """What an archive is that is no XLSX, by the parts it has."""
    marks = {
        "xl/workbook.bin": "XLSB",
        "word/document.xml": "DOCX",
        "ppt/presentation.xml": "PPTX",
        "content.xml": "ODS/ODT",
    }
    return next((kind for part, kind in marks.items() if part in names), "ZIP")


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The member name of each sheet by the sheet's name."""
    from raamwerk.formats.xml import parse  # noqa: PLC0415 - only for workbooks with odd cells

    links = parse(_read(archive, _LINKS, MOST_SMALL))
    targets = {link.get("Id"): str(link.get("Target", "")) for link in links}
    sheets = parse(_read(archive, _BOOK, MOST_SMALL)).iter("{*}sheet")
    return {
        str(sheet.get("name")): posixpath.normpath(
            posixpath.join("/xl", targets.get(sheet.get(_RELATION), ""))
        ).lstrip("/")
        for sheet in sheets
    }


def _fill(rows: list[list[Cell]], scan: Scan | None) -> None:
    """Put errors and formulas without a result where the library left empty text."""
    for row, column, what in scan.odd if scan else ():
        rows.extend([] for _ in range(row + 1 - len(rows)))
        cells = rows[row]
        cells.extend("" for _ in range(column + 1 - len(cells)))
        if cells[column] == "":
            cells[column] = what
