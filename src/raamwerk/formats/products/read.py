"""The table "product names and service plan identifiers": a row for each service plan in each product.

The published files have rows with unquoted commas in names, so that it cannot be told where a name ends: those are set
aside, with what is wrong. Blanks around a GUID, no-break ones too, are no part of it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Unreadable
from raamwerk.core.product.table import PlanRow, ProductTable, Quarantined, Rows
from raamwerk.formats.guid import GUID, guid

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS: Final = (
    "Product_Display_Name",
    "String_Id",
    "GUID",
    "Service_Plan_Name",
    "Service_Plan_Id",
    "Service_Plans_Included_Friendly_Names",
)
MOST: Final = 32_000_000
"""Bytes of the largest file that is taken; the published ones have about one million."""
_DAY: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_PRODUCT, _PLAN = 2, 4
_LONGEST: Final = 1_000


def read(data: bytes, name: str, *, published_on: date | None = None) -> ProductTable:
    """A version of the table.

    Args:
        data: the file, UTF-8.
        name: of the file; a date in it, as in `table.2026-08-03.csv`, is the day of publication.
        published_on: the day of publication, which wins over the name.

    Raises:
        Unreadable: `products.no-day`, `products.no-table`, `products.encoding` or `products.too-large`.
    """
    day = published_on or _day_in(name)
    if day is None:
        raise Unreadable("products.no-day", name=name)
    found = rows(data, name)
    return ProductTable(
        published_on=day,
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        plans=found.plans,
        quarantined=found.quarantined,
        duplicates=found.duplicates,
    )


def rows(data: bytes, name: str) -> Rows:
    """What the table says, whatever its day.

    Raises:
        Unreadable: as `read`, without `products.no-day`.
    """
    plans: list[PlanRow] = []
    aside: list[Quarantined] = []
    seen: set[tuple[str, ...]] = set()
    duplicates = 0
    for row, cells in _rows(_text(data, name), name):
        found = _row(row, cells)
        if isinstance(found, Quarantined):
            aside.append(found)
        elif tuple(cells) in seen:
            duplicates += 1
        else:
            seen.add(tuple(cells))
            plans.append(found)
    return Rows(plans=tuple(plans), quarantined=tuple(aside), duplicates=duplicates)


def _day_in(name: str) -> date | None:
    found = _DAY.search(name)
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def _text(data: bytes, name: str) -> str:
    if len(data) > MOST:
        raise Unreadable("products.too-large", name=name, most=MOST // 1_000_000)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("products.encoding", name=name, byte=error.start) from error


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows under the header that are not empty, each with its line in the file.

    Raises:
        Unreadable: `products.no-table` for another header, or where the file is no CSV.
    """
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = next(reader, [])
        if tuple(cell.strip() for cell in header) != COLUMNS:
            raise Unreadable("products.no-table", name=name, columns=", ".join(COLUMNS))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise Unreadable("products.no-table", name=name, columns=", ".join(COLUMNS)) from error


def _row(row: int, cells: list[str]) -> PlanRow | Quarantined:
    if len(cells) != len(COLUMNS):
        facts = {"fields": len(cells), "expected": len(COLUMNS), "guid": _guid_in(cells)}
        return Quarantined(row, "products.ragged", facts, _shown(cells))
    product, plan = guid(cells[_PRODUCT]), guid(cells[_PLAN])
    for column, value in ((_PRODUCT, product), (_PLAN, plan)):
        if not GUID.fullmatch(value):
            facts = {"column": COLUMNS[column], "value": value[:60], "guid": _guid_in(cells)}
            return Quarantined(row, "products.no-guid", facts, _shown(cells))
    name, string_id, _, plan_string_id, _, plan_name = cells
    return PlanRow(
        row=row,
        guid=product,
        string_id=string_id,
        name=name,
        plan_guid=plan,
        plan_string_id=plan_string_id,
        plan_name=plan_name,
    )


def _guid_in(cells: list[str]) -> str | None:
    """The GUID of the product in a row that is set aside: the first that stands in it."""
    return next((guid(cell) for cell in cells if GUID.fullmatch(guid(cell))), None)


def _shown(cells: list[str]) -> str:
    return ",".join(cells)[:_LONGEST]
