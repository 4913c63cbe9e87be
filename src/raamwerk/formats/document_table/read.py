"""A quote, order or invoice in CSV or XLSX, by a profile or in our own form.

Every row is judged: it is a line, or it is set apart with a problem that names its row. A cell that
cannot be read as declared is absent and a problem; nothing is guessed.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Cells, Document, Lines
from raamwerk.core.errors import Problem, Unreadable
from raamwerk.formats.document_table import cell as cells
from raamwerk.formats.document_table import own
from raamwerk.formats.document_table.facts import Facts, document_of
from raamwerk.formats.document_table.profile import DAYS, NUMBERS, PARTS, TEXTS
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.table import empty, plain, read_grid, table_of
from raamwerk.formats.toml.section import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.grid import Cell
    from raamwerk.formats.table import Table

    Reading = Callable[[Cell], str | Fault | None]
    Row = tuple[int, list[Cell]]

_MAKES_A_LINE: Final = ("quantity", "unit-price", "amount")


def read(data: bytes, source: str, profile: DocumentProfile | None = None) -> Document:
    """The document of a table.

    Args:
        data: the file.
        source: its name.
        profile: how to read it; none is needed for a file in our own form (see `own`).

    Raises:
        Unreadable: `document.profile-needed` (facts: `found`, the first row's texts) where there is
            no profile; `profile.no-such-column`, `profile.column-twice`; `table.*`.
    """
    kind, table_data = own.kind_of(data), data
    if profile is None and kind is not None:
        profile = own.profile_of(data, kind)
        table_data = own.table_of(data, profile.header_row)
    if profile is None:
        grid = read_grid(data, source)
        first = next((row for row in grid.rows if not empty(row)), [])
        found = ", ".join(plain(each) for each in first if plain(each))
        raise Unreadable("document.profile-needed", source=source, found=found[:300])
    grid = read_grid(table_data, source, dialect=profile.dialect, sheet=profile.sheet)
    table = table_of(grid, profile.header_row)
    problems: list[Problem] = []
    for header in profile.fact_columns.values():
        _place(table, header)
    rows = _rows(table, profile, problems)
    lines = _lines(table, rows, profile, problems)
    facts = Facts(profile, grid.rows, table, rows, problems)
    return document_of(facts, lines, source, hashlib.sha256(data).hexdigest())


def _rows(table: Table, profile: DocumentProfile, problems: list[Problem]) -> list[Row]:
    """The rows that are lines; what is neither a line nor empty is told."""
    makers = [
        _place(table, profile.columns[name]) for name in _MAKES_A_LINE if name in profile.columns
    ]
    width = len(table.header)
    found: list[Row] = []
    for number, row in table.numbered():
        if empty(row):
            continue
        padded = [*row, *[""] * (width - len(row))]
        start = next(plain(each) for each in padded if plain(each)).casefold()
        if start.startswith(tuple(profile.stop_at)):
            break
        if any(plain(padded[at]) for at in makers):
            found.append((number, padded))
        else:
            shown = " ".join(plain(each) for each in row if plain(each))
            problems.append(Problem(f"row {number}", "row.no-line", {"text": shown[:120]}))
    return found


def _lines(
    table: Table, rows: Sequence[Row], profile: DocumentProfile, problems: list[Problem]
) -> Lines:
    columns: dict[str, Cells] = {"place": [f"row {number}" for number, _ in rows]}
    for name, header in profile.columns.items():
        at = _place(table, header)
        read_cell = _reading(name, profile)
        column = [(f"row {number}, column {header}", read_cell(row[at])) for number, row in rows]
        columns[name.replace("-", "_")] = _values(column, header, problems)
    size = len(rows)
    if "number" not in columns:
        # A table's lines are known by their rows where it does not number them.
        columns["number"] = [str(number) for number, _ in rows]
    if "unit" not in columns and profile.unit is not None:
        columns["unit"] = [profile.unit] * size
    if "price_quantity" not in columns and profile.price_quantity is not None:
        columns["price_quantity"] = [profile.price_quantity] * size
    return Lines(**columns)


def _values(
    column: Sequence[tuple[str, str | Fault | None]], header: str, problems: list[Problem]
) -> Cells:
    """The cells of one column, the faulty ones absent; a column of two decimal signs is refused whole."""
    faults = [(where, each) for where, each in column if isinstance(each, Fault)]
    if any(each.code == "cell.other-decimal" for _, each in faults):
        where, first = next(pair for pair in faults if pair[1].code == "cell.other-decimal")
        facts = {**first.facts, "column": header, "first": where}
        problems.append(Problem(f"column {header}", "column.other-decimal", facts))
        return [None] * len(column)
    problems.extend(
        Problem(where, each.code, {"column": header, **each.facts}) for where, each in faults
    )
    return [None if isinstance(each, Fault) else each for _, each in column]


def _reading(name: str, profile: DocumentProfile) -> Reading:
    """How a cell of a column is read."""
    if name in NUMBERS:
        return lambda cell: cells.number(cell, profile.numbers)
    if name in DAYS:
        return lambda cell: cells.day(cell, profile.dates)
    if name in PARTS:
        return cells.part
    if name in TEXTS:
        return lambda cell: plain(cell) or None
    if name == "unit":
        return lambda cell: cells.unit(cell, profile.units)
    return cells.change


def _place(table: Table, header: str) -> int:
    wanted = " ".join(header.split())
    places = [place for place, found in enumerate(table.header) if found == wanted]
    if not places:
        named = [name for name in table.header if name]
        raise Unreadable(
            "profile.no-such-column",
            column=wanted,
            row=table.header_row,
            found=", ".join(f'"{name}"' for name in named),
            near=nearest(wanted, named),
        )
    if len(places) > 1:
        raise Unreadable("profile.column-twice", column=wanted, row=table.header_row)
    return places[0]
