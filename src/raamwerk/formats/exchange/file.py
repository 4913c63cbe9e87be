"""A noun's rows as a file and back, by the ending of its name: `.csv`, `.xlsx` or `.jsonl`.

Every value is written as text, in a workbook too, so that no spreadsheet rounds an amount or drops a zero. A text that
a spreadsheet would take for a formula has an apostrophe before it in CSV, which reading takes away again.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem, Refused, Unreadable
from raamwerk.formats.exchange.column import read as read_value
from raamwerk.formats.exchange.column import written
from raamwerk.formats.grid import Dialect
from raamwerk.formats.table import MOST_BYTES, empty, read_grid, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from raamwerk.formats.exchange.column import Column, Row, Value
    from raamwerk.formats.grid import Cell

ENDINGS: Final = (".csv", ".xlsx", ".jsonl")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")
_TEXTS: Final = frozenset({"text", "words", "pairs"})
_LONGEST_CELL: Final = 32_767
"""Signs that a cell of a workbook can hold."""


def write(columns: Sequence[Column], rows: Iterable[Row], name: str) -> bytes:
    """Rows as a file of the kind that its name says.

    Raises:
        Refused: `exchange.ending`, or `exchange.too-long` for a text that no cell of a workbook can hold.
    """
    ending = ending_of(name)
    texts = ([written(c.kind, row.get(c.name)) for c in columns] for row in rows)
    if ending == ".jsonl":
        return b"".join(_line(columns, each) for each in texts)
    return _csv(columns, texts) if ending == ".csv" else _xlsx(columns, texts)


def read(
    columns: Sequence[Column], data: bytes, name: str
) -> tuple[list[tuple[int, Row]], list[Problem]]:
    """The rows of a file, each with its row number, and what could not be read of them, with its place.

    Args:
        columns: that the noun has; a column that is not there is empty, unless it is needed.
        data: the file.
        name: its name, whose ending says what it is.

    Raises:
        Refused: `exchange.ending`.
        Unreadable: `exchange.no-column`, `exchange.unknown-column`, `exchange.no-json`, or a `table.` code.
    """
    ending = ending_of(name)
    numbered = _json_rows(data, name) if ending == ".jsonl" else _table_rows(columns, data, name)
    rows: list[tuple[int, Row]] = []
    problems: list[Problem] = []
    for number, texts in numbered:
        _must_know(columns, texts, name)
        found, wrong = _values(columns, number, texts)
        problems.extend(wrong)
        rows.append((number, found))
    return rows, problems


def ending_of(name: str) -> str:
    """The ending of a name that says what file it is.

    Raises:
        Refused: `exchange.ending`.
    """
    found = next((each for each in ENDINGS if name.lower().endswith(each)), None)
    if found is None:
        raise Refused("exchange.ending", name=name, known=", ".join(ENDINGS))
    return found


def _line(columns: Sequence[Column], texts: Sequence[str]) -> bytes:
    held = {c.name: text or None for c, text in zip(columns, texts, strict=True)}
    return json.dumps(held, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _csv(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow([column.name for column in columns])
    for row in rows:
        writer.writerow([_safe(c, text) for c, text in zip(columns, row, strict=True)])
    return out.getvalue().encode("utf-8-sig")


def _safe(column: Column, text: str) -> str:
    return f"'{text}" if column.kind in _TEXTS and text.startswith(_FORMULA) else text


def _xlsx(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - only for a workbook

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "constant_memory": False}) as book:
        sheet = book.add_worksheet()
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.name)
        for number, row in enumerate(rows, start=1):
            for place, text in enumerate(row):
                if len(text) > _LONGEST_CELL:
                    raise Refused("exchange.too-long", column=columns[place].name, row=number + 1)
                if text:
                    sheet.write_string(number, place, text)
    return out.getvalue()


def _table_rows(
    columns: Sequence[Column], data: bytes, name: str
) -> Iterator[tuple[int, dict[str, str]]]:
    grid = read_grid(data, name, dialect=Dialect(delimiter=_delimiter(columns, data)))
    header = [shown(cell).strip() for cell in grid.rows[0]] if grid.rows else []
    lacking = [c.name for c in columns if c.needed and c.name not in header]
    if lacking:
        raise Unreadable("exchange.no-column", name=name, columns=", ".join(lacking))
    text = grid.sheet is None
    kinds = {column.name: column.kind for column in columns}
    for number, cells in enumerate(grid.rows[1:], start=2):
        if not empty(cells):
            yield (
                number,
                {
                    column: _unsafe(cell, quoted=text and kinds.get(column) in _TEXTS)
                    for column, cell in zip(header, cells, strict=False)
                    if column
                },
            )


def _delimiter(columns: Sequence[Column], data: bytes) -> str | None:
    """Our own where the file begins with a header of ours; another program's is found by the reader."""
    first = data.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].strip().decode("utf-8", "replace")
    return ";" if first == ";".join(column.name for column in columns) else None


def _unsafe(cell: Cell, *, quoted: bool) -> str:
    text = shown(cell)
    return text[1:] if quoted and text.startswith("'") else text


def _json_rows(data: bytes, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    if len(data) > MOST_BYTES:
        raise Unreadable("table.too-large", name=name, bytes=len(data), most=MOST_BYTES)
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        if line.strip():
            yield number, _json_row(line, number, name)


def _json_row(line: bytes, number: int, name: str) -> dict[str, str]:
    try:
        held = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable("exchange.no-json", name=name, row=number) from error
    if not isinstance(held, dict):
        raise Unreadable("exchange.no-json", name=name, row=number)
    return {
        str(column): value if isinstance(value, str) else json.dumps(value)
        for column, value in held.items()
        if value is not None
    }


def _must_know(columns: Sequence[Column], texts: dict[str, str], name: str) -> None:
    known = {column.name for column in columns}
    unknown = [column for column in texts if column not in known]
    if unknown:
        raise Unreadable(
            "exchange.unknown-column",
            name=name,
            columns=", ".join(unknown)[:200],
            known=", ".join(known_in_order(columns)),
        )


def known_in_order(columns: Sequence[Column]) -> list[str]:
    """The names of columns."""
    return [column.name for column in columns]


def _values(
    columns: Sequence[Column], number: int, texts: dict[str, str]
) -> tuple[dict[str, Value], list[Problem]]:
    found: dict[str, Value] = {}
    problems: list[Problem] = []
    for column in columns:
        text = texts.get(column.name, "")
        where = f"row {number}, column {column.name}"
        if text == "":
            found[column.name] = None
            if column.needed:
                problems.append(Problem(where, "exchange.empty", {"column": column.name}))
            continue
        try:
            found[column.name] = read_value(column.kind, text)
        except Refused as refused:
            problems.append(Problem(where, refused.code, refused.facts))
    return found, problems
