"""The publisher's table "product names and service plan identifiers": bytes to a catalogue.

One row a product and service plan, six columns. Rows are joined on the two GUIDs and on nothing else: names
and text ids repeat, contradict each other and hold stray blanks. A row with another number of fields (a
comma in a name that was not quoted) is set apart, counted and listed; the product it seems to be about is
marked as incomplete.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.core.planning.catalogue.catalogue import Catalogue, Sku
from raamwerk.formats.delimited import read_text
from raamwerk.formats.grid import Dialect
from raamwerk.formats.table import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.formats.grid import Cell

COLUMNS: Final = (
    "Product_Display_Name",
    "String_Id",
    "GUID",
    "Service_Plan_Name",
    "Service_Plan_Id",
    "Service_Plans_Included_Friendly_Names",
)
GUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOST_BYTES: Final = 64 * 2**20


@dataclass(frozen=True, slots=True)
class ProductTable:
    """What a table held.

    Args:
        catalogue: its products.
        rows: how many rows were read, the heading left out.
        repeated: how many of them said the same as an earlier one.
        set_apart: the rows that could not be used, each with its number.
    """

    catalogue: Catalogue
    rows: int
    repeated: int
    set_apart: tuple[Problem, ...]


@dataclass(slots=True)
class _Gathered:
    names: dict[str, dict[str, None]]
    string_ids: dict[str, dict[str, None]]
    plans: dict[str, set[str]]
    plan_names: dict[str, dict[str, None]]
    doubtful: set[str]


def read(data: bytes, name: str, as_of: date | None = None) -> ProductTable:
    """Read the table.

    Args:
        data: the file.
        name: what people call it.
        as_of: the day on which it held.

    Raises:
        Unreadable: `products.columns` where the heading is another one, `products.too-large`, or `table.*`.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable("products.too-large", file=name, most=MOST_BYTES)
    grid = read_text(data, Dialect("utf-8", ","))
    heading = tuple(plain(cell) for cell in grid.rows[0]) if grid.rows else ()
    if heading != COLUMNS:
        raise Unreadable("products.columns", file=name, found=", ".join(heading)[:200])
    found = _Gathered({}, {}, {}, {}, set())
    set_apart: list[Problem] = []
    repeated = rows = 0
    for number, cells in enumerate(grid.rows[1:], 2):
        if not any(plain(cell) for cell in cells):
            continue
        rows += 1
        texts = [plain(cell) for cell in cells]
        problem = _fault(texts, number)
        if problem is not None:
            set_apart.append(problem)
            found.doubtful |= set(_guids(cells)[:1])
        else:
            repeated += _gather(found, texts)
    return ProductTable(_catalogue(found, as_of), rows, repeated, tuple(set_apart))


def _fault(texts: Sequence[str], number: int) -> Problem | None:
    """Why a row cannot be used, if it cannot."""
    where = f"row {number}"
    if len(texts) != len(COLUMNS):
        return Problem(where, "products.ragged", {"fields": len(texts), "start": texts[0][:60]})
    for place in (2, 4):
        if not GUID.fullmatch(guid(texts[place])):
            facts = {"found": texts[place][:60]}
            return Problem(f"{where}, column {COLUMNS[place]}", "products.not-a-guid", facts)
    return None


def guid(text: str) -> str:
    """A GUID as it is compared: in lower case, without blanks or braces around it."""
    return text.strip().strip("{}").strip().lower()


def _guids(cells: Sequence[Cell]) -> list[str]:
    found = (guid(plain(cell)) for cell in cells)
    return [each for each in found if GUID.fullmatch(each)]


def _gather(found: _Gathered, texts: Sequence[str]) -> bool:
    """Take a row in; whether an earlier one said the same."""
    name, string_id, sku, plan_name, plan, _ = texts
    sku, plan = guid(sku), guid(plan)
    known = plan in found.plans.get(sku, ())
    found.names.setdefault(sku, {})[name] = None
    found.string_ids.setdefault(sku, {})[string_id] = None
    found.plans.setdefault(sku, set()).add(plan)
    found.plan_names.setdefault(plan, {})[plan_name] = None
    return known


def _catalogue(found: _Gathered, as_of: date | None) -> Catalogue:
    skus = {
        sku: Sku(
            sku,
            tuple(found.names[sku]),
            tuple(found.string_ids[sku]),
            frozenset(plans),
            complete=sku not in found.doubtful,
        )
        for sku, plans in found.plans.items()
    }
    return Catalogue(skus, {plan: tuple(names) for plan, names in found.plan_names.items()}, as_of)
