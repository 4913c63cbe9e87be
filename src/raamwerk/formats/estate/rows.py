"""A table of hosts or machines as sections, so that one reader serves the file and the table.

What the columns are called is declared; nothing is guessed. Days are ISO dates or a spreadsheet's own,
numbers are digits with the decimal sign that was declared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NoReturn

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.formats.table import empty, plain, read_grid, table_of
from raamwerk.formats.toml.section import MOST_PROBLEMS, Document, Section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from raamwerk.core.errors import FactValue
    from raamwerk.formats.grid import Cell
    from raamwerk.formats.toml.lines import Path

_TEXTS: Final = {"id", "place", "service", "licensed-with"}
_DAYS: Final = {"moved-on", "on-premises-last", "created-on"}
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """How a table calls its columns.

    Args:
        named: our key by the table's heading; a heading that is one of our keys needs no mention.
        decimal: the decimal sign of its numbers.
        defaults: what holds for a key that the table has no column for.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    decimal: str = "."
    defaults: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, section: Section) -> Columns:
        """What the file declares: `cores = "vCPUs"`, `decimal = ","`, and fixed values under `always`."""
        decimal = section.text("decimal", '","', required=False) or "."
        if decimal not in {".", ","}:
            section.report("decimal", "estate.decimal", found=decimal)
        always = section.table("always", '{ service = "windows" }', required=False)
        named = {}
        for key in section.values:
            if key not in {"decimal", "always"}:
                heading = section.text(key, '"VM name"')
                if heading is not None:
                    named[" ".join(heading.split())] = key
        return cls(named, decimal, {} if always is None else always.values)


class RowsDocument(Document):
    """A table's problems, each with its row and column."""

    __slots__ = ("headings",)

    def __init__(self, name: str) -> None:
        super().__init__(name, {})
        self.headings: dict[str, str] = {}

    def report(self, path: Path, code: str, /, **facts: FactValue) -> None:
        """Note a problem at a cell: the path is the row's number and our key.

        Raises:
            Unreadable: `estate.unreadable-table`, where there are too many to help anybody.
        """
        where = f"row {path[0]}" if path else "row 1"
        if len(path) > 1:
            where += f", column {self.headings.get(str(path[1]), str(path[1]))}"
        self.problems.append(Problem(where, code, facts))
        if len(self.problems) >= MOST_PROBLEMS:
            self._stop("estate.unreadable-table")

    def refuse(self, code: str) -> None:
        """Refuse the table if there were problems.

        Raises:
            Unreadable: the code given, with every problem.
        """
        if self.problems:
            self._stop(code)

    def _stop(self, code: str) -> NoReturn:
        raise Unreadable(code, self.problems, file=self.name, most=MOST_PROBLEMS)


def sections(
    data: bytes, name: str, columns: Columns, known: Sequence[str]
) -> tuple[RowsDocument, list[Section]]:
    """Each row of a table as a section of typed values.

    Args:
        data: CSV, TSV or XLSX; the first row is the header.
        name: the file's name.
        columns: as declared.
        known: the keys that a row can have; other columns are passed over.

    Raises:
        Unreadable: a `table.` code, or `estate.no-column` where no column of ours is there.
    """
    table = table_of(read_grid(data, name), 1)
    document = RowsDocument(name)
    keys = [columns.named.get(heading, heading) for heading in table.header]
    document.headings = dict(zip(keys, table.header, strict=True))
    if "id" not in keys or "cores" not in keys:
        missing = "id" if "id" not in keys else "cores"
        raise Unreadable("estate.no-column", file=name, key=missing, found=", ".join(table.header))
    found = []
    for number, row in table.numbered():
        if not empty(row):
            cells = {k: c for k, c in zip(keys, row, strict=False) if k in known}
            values = _values(document, number, cells, columns)
            found.append(Section(document, (number,), values))
    return document, found


def _values(
    document: RowsDocument, number: int, cells: Mapping[str, Cell], columns: Columns
) -> dict[str, object]:
    values: dict[str, object] = dict(columns.defaults)
    for key, cell in cells.items():
        said = plain(cell)
        if said:
            taken = _typed(key, cell, said, columns.decimal)
            if taken is None:
                document.report((number, key), "estate.cell", key=key, found=said)
            else:
                values[key] = taken
    return values


def _typed(key: str, cell: Cell, said: str, decimal: str) -> object | None:
    """A cell as the reader of the file takes it, or None where it is not that kind of value."""
    if key in _TEXTS:
        return said
    if key in _DAYS:
        return _day(cell, said)
    if isinstance(cell, bool | date):
        return None
    if isinstance(cell, float):
        return Decimal(repr(cell))
    text = said.replace(",", ".") if decimal == "," and "." not in said else said
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def _day(cell: Cell, said: str) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    try:
        return date.fromisoformat(said) if _DAY.fullmatch(said) else None
    except ValueError:
        return None
