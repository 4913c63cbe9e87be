"""Price paths: what each part costs in each month of a horizon, from price books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.planning.worth.lines import NONE
from raamwerk.core.pricebook.compiled import compile_books, day_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from raamwerk.core.planning.worth.lines import Horizon, Int64
    from raamwerk.core.pricebook.compiled import CompiledBook
    from raamwerk.core.pricebook.entry import PriceBook

_YEAR = 12


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """What the parts of some books cost: months x parts, and what one price covers."""

    maximum: Int64
    listed: Int64
    pack: Int64
    once: NDArray[np.bool_]


def path_of(
    books: Sequence[PriceBook], parts: Sequence[str], horizon: Horizon, shift: int = 0
) -> tuple[Path, CompiledBook]:
    """The prices in force on the first day of each month.

    A price for other months than a divisor of twelve is turned into that of a year and rounded half up to
    a micro-euro. A part whose pack changes is known in the months of its latest pack alone.

    Args:
        books: of one framework.
        parts: part numbers.
        horizon: the months.
        shift: months by which the books' calendar is moved onto the horizon.

    Raises:
        Conflict: `pricebook.two-prices`, as in `compile_books`.
    """
    compiled = compile_books(books)
    codes = compiled.codes(parts)
    days = [day_number(horizon.first(month - shift)) for month in range(horizon.months)]
    rows = np.stack([compiled.lookup(codes, np.full(len(codes), d, np.int32)) for d in days])
    columns = compiled.entries
    latest = np.full(len(codes), NONE, dtype=np.int64)
    for row in rows:
        latest = np.where((row >= 0) & (columns.maximum[row] >= 0), row, latest)
    pack = columns.quantity[latest]
    once = columns.once[latest]
    same = (columns.quantity[rows] == pack) & (columns.once[rows] == once)
    per = np.where(once, _YEAR, np.maximum(columns.months[rows], 1)).astype(np.int64)
    maximum = _yearly(columns.maximum[rows], per, same & (rows >= 0))
    listed = _yearly(columns.list_price[rows], per, same & (rows >= 0))
    return Path(maximum, listed, np.maximum(pack.astype(np.int64), 1), once), compiled


def _yearly(price: Int64, per: Int64, known: NDArray[np.bool_]) -> Int64:
    """The price of a year, half up; NONE where none is known."""
    found = (2 * price * _YEAR + per) // (2 * per)
    return np.where(known & (price >= 0), found, NONE)
