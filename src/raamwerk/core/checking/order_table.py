"""The prices at which enrolments ordered, compiled: those that their registers hold (scenario 23).

What is billed may not cost more than the latest order of the article that registers a price. Few
registers hold such prices; without any, nothing is read a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from raamwerk.core.checking.lock_table import codes, follow
from raamwerk.core.checking.table import Table, table
from raamwerk.core.pricebook.compiled import NONE, day_number
from raamwerk.core.pricebook.unit import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from raamwerk.core.enrolment.enrolment import Enrolment

    Int32 = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class OrderTable:
    """Prices of orders of any number of enrolments. The last row of everything stands for "none".

    Args:
        slot: (enrolments + 1) x (parts + 1) table of the first order with a price; None where there is none.
        since: the day of each.
        later: the order that follows it from its own day on, or -1.
        facts: `order_price`, `order_months` and `order_span` of each.
    """

    slot: Int32 | None
    since: Int32
    later: Int32
    facts: Table

    def places(self, enrolment: Int32, part: Int32, days: Int32) -> Int32:
        """The row in `facts` of the latest order up to each day, where -1 is nobody or no part."""
        if self.slot is None:
            return np.broadcast_to(np.int32(NONE), len(days))
        places = enrolment.astype(np.intp) % len(self.slot) * self.slot.shape[1]
        first = self.slot.ravel().take(places + part % self.slot.shape[1])
        return follow(first, days, self.since, self.later)


def compile_orders(enrolments: Sequence[Enrolment], parts: pl.Enum) -> OrderTable:
    """The prices of the orders of these enrolments.

    Args:
        enrolments: an enrolment's code is its place.
        parts: the part numbers by code, all that enrolments know among them.
    """
    rows = pl.DataFrame(
        [
            (who, o.part_number, day_number(o.on), o.unit_price, o.unit.months, span(o.unit))
            for who, enrolment in enumerate(enrolments)
            for o in enrolment.orders
            if o.unit_price is not None
        ],
        schema=_ORDERS,
        orient="row",
    )
    # Of two orders of one day the first counts, as in `Enrolment.price_ordered`.
    rows = rows.unique(["who", "part", "since"], keep="first", maintain_order=True)
    rows = rows.with_columns(pl.Series("part", codes(rows["part"], parts)))
    rows = rows.sort("who", "part", "since")
    nothing = pl.DataFrame({name: [None] for name in _FACTS}, schema=rows.select(_FACTS).schema)
    facts = table(pl.concat([rows.select(_FACTS), nothing]).to_dict())
    who, part = rows["who"].to_numpy(), rows["part"].to_numpy()
    same = (who[1:] == who[:-1]) & (part[1:] == part[:-1])
    starts = np.flatnonzero(np.concatenate([[True], ~same])[: len(rows)])
    slot = np.full((len(enrolments) + 1, len(parts.categories) + 1), len(rows), dtype=np.int32)
    slot[who[starts], part[starts]] = starts
    later = np.full(len(rows) + 1, NONE, dtype=np.int32)
    later[:-2][same] = np.flatnonzero(same) + 1
    since = np.append(rows["since"].to_numpy(), np.iinfo(np.int32).max).astype(np.int32)
    return OrderTable(slot if len(rows) else None, since, later, facts)


_FACTS: Final = ("order_price", "order_months", "order_span")
_ORDERS: Final = {
    "who": pl.Int32,
    "part": pl.String,
    "since": pl.Int32,
    **dict.fromkeys(_FACTS, pl.Int64),
}
