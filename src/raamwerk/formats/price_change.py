"""Announced price changes: a table with a row a change, in; ratios by product and day, out.

The columns are `effective_date`, `product`, `currency`, `old_price`, `new_price`, `change_percent`,
`basis`, `source_url` and `note`; only the first six and the source are read, and of the prices only
their ratio, so that no other currency or unit is ever taken for euros a month. A row without a day is
an observation and not a change; it is set apart, as is each row that cannot be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem, Refused, Unreadable
from raamwerk.core.money import amount
from raamwerk.core.planning.forecast.change import PriceChange
from raamwerk.formats.table import empty, plain, read_grid, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDED: Final = ("effective_date", "product", "change_percent")
KNOWN: Final = (*NEEDED, "currency", "old_price", "new_price", "source_url")
_HUNDRED: Final = 100_000_000
"""Hundred per cent in millionths of a per cent."""
MOST: Final = 10
"""A price that grows or shrinks more than tenfold is another unit, not another price."""


@dataclass(frozen=True, slots=True)
class Announcements:
    """What a file announces, and the rows that say nothing usable."""

    changes: tuple[PriceChange, ...]
    problems: tuple[Problem, ...]


def read(data: bytes, name: str) -> Announcements:
    """The changes of a CSV or XLSX file, in its order.

    Raises:
        Unreadable: `table.*` where it is no table, `price-change.columns` where columns are missing,
            `price-change.nothing` where no row holds a change.
    """
    table = table_of(read_grid(data, name), 1)
    header = [heading.casefold() for heading in table.header]
    missing = [column for column in NEEDED if column not in header]
    if missing:
        raise Unreadable("price-change.columns", name=name, missing=", ".join(missing))
    changes: list[PriceChange] = []
    problems: list[Problem] = []
    for number, row in table.numbered():
        if empty(row):
            continue
        cells = {heading: plain(cell) for heading, cell in zip(header, row, strict=False)}
        try:
            changes.append(_change(cells, number))
        except Refused as refused:
            problems.append(Problem(f"row {number}", refused.code, refused.facts))
    if not changes:
        raise Unreadable("price-change.nothing", problems, name=name)
    return Announcements(tuple(changes), tuple(problems))


def _change(cells: Mapping[str, str], row: int) -> PriceChange:
    said = cells.get("effective_date", "")
    if not said:
        raise Refused("price-change.no-day")
    product = cells.get("product", "")
    if not product:
        raise Refused("price-change.no-product")
    new, old = _ratio(cells)
    if min(new, old) <= 0 or max(new, old) >= MOST * min(new, old):
        raise Refused("price-change.beyond", product=product)
    return PriceChange(
        product=product,
        since=_day(said),
        new=new,
        old=old,
        currency=cells.get("currency", "") or "EUR",
        source=cells.get("source_url", ""),
        row=row,
    )


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise Refused("price-change.day", found=said) from error


def _ratio(cells: Mapping[str, str]) -> tuple[int, int]:
    """The new price over the old one; where only a percentage is given, that.

    Raises:
        Refused: `price-change.no-change` where a row gives neither, or `number.*`.
    """
    new, old = cells.get("new_price", ""), cells.get("old_price", "")
    if new and old:
        return amount(new), amount(old)
    percent = cells.get("change_percent", "").removesuffix("%").strip()
    if not percent:
        raise Refused("price-change.no-change", product=cells.get("product", ""))
    return _HUNDRED + amount(percent), _HUNDRED
