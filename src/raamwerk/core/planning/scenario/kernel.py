"""What many drawn head counts cost, exactly, without going over the lines for each of them.

A line needs `ceil(quantity x heads / heads today)` licences. For one head count the cost of all lines of a
participant is one number, so it is worked out once for every head count that occurs - a few hundred or
thousand - and each of the many drawn months is a look-up. The ratchet of a contract year is taken on the
heads, which all lines share: the ceiling rises with its argument, so the running maximum of the licences is
the licences of the running maximum. See docs/algorithms/head-count-scenarios.md.

All is whole numbers: prices are micro-euros over a common number of unit-months (`scale`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Int32 = NDArray[np.int32]
    Int64 = NDArray[np.int64]

_BLOCK: Final = 2**15
"""Head counts a block, so that a block of licences stays in the cache."""
_ROOM: Final = 2**62


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The lines of a participant that follow one head count.

    Args:
        quantity: `[lines]`, millionths of a unit at the head count of today.
        price: `[columns, lines]`, micro-euros a unit for `scale` unit-months, a column for each price vector.
        column: `[months]`, which column holds in which month.
        heads: the head count of today.
        scale: the unit-months that every price is for.
    """

    quantity: Int64
    price: Int64
    column: Int64
    heads: int
    scale: int = 1


def costs(lines: Lines, held: Int32, groups: Sequence[slice]) -> Int64:
    """What drawn months cost, exactly, `[groups, scenarios]` in micro-euros for `scale` unit-months.

    Args:
        lines: of the participant.
        held: `[months, scenarios]`, as `heads.ratcheted` gives.
        groups: runs of months that are summed, a calendar year for instance.

    Raises:
        Refused: `scenario.too-large` where the sums might not fit 64 bits.
    """
    low = int(held.min())
    table = cost_by_heads(lines, low, int(held.max()))
    width = table.shape[1]
    place = held.astype(np.intp)
    place += (lines.column * width - low)[:, None]
    found = table.ravel().take(place)
    return np.stack([found[group].sum(axis=0) for group in groups])


def cost_by_heads(lines: Lines, low: int, high: int) -> Int64:
    """The cost of a month for each head count from `low` to `high`, `[columns, head counts]`."""
    _fits(lines, high)
    quantity, price = _folded(lines)
    table = np.empty((len(price), high - low + 1), dtype=np.int64)
    divisor = lines.heads * SCALE
    for since in range(low, high + 1, _BLOCK):
        heads = np.arange(since, min(since + _BLOCK, high + 1), dtype=np.int64)
        seats = quantity[:, None] * heads
        seats += divisor - 1
        seats //= divisor
        table[:, since - low : since - low + len(heads)] = price @ seats
    return table


def _folded(lines: Lines) -> tuple[Int64, Int64]:
    """Lines of one quantity taken together: they need the same number of licences at any head count."""
    quantity, place = np.unique(lines.quantity, return_inverse=True)
    if len(quantity) == len(lines.quantity):
        return lines.quantity, lines.price
    price = np.zeros((len(lines.price), len(quantity)), dtype=np.int64)
    for row, prices in zip(price, lines.price, strict=True):
        np.add.at(row, place, prices)
    return quantity, price


def _fits(lines: Lines, high: int) -> None:
    """The largest month over all months fits 64 bits, and so does each product on the way."""
    quantity = int(lines.quantity.max(initial=0))
    price = max((int(column) for column in lines.price.sum(axis=1)), default=0)
    seats = -(-quantity * high // (lines.heads * SCALE))
    if quantity * high + lines.heads * SCALE > _ROOM or price * seats * len(lines.column) > _ROOM:
        raise Refused("scenario.too-large", heads=high)


def factored(lines: Lines, held: Int32, groups: Sequence[slice]) -> Int64:
    """An estimate of `costs` that forgets the rounding up to whole licences, so always low.

    All lines fold into one weight a head; the error is at most one licence a line a month.
    """
    divisor = lines.heads * SCALE
    weights = [
        sum(p * q for p, q in zip(column, lines.quantity.tolist(), strict=True)) // divisor
        for column in lines.price.tolist()
    ]
    weight = np.array(weights, dtype=np.int64)[lines.column]
    heads = np.empty((len(groups), held.shape[1]), dtype=np.int64)
    for row, group in zip(heads, groups, strict=True):
        np.sum(held[group] * weight[group, None], axis=0, out=row)
    return heads


def bands(found: Int64, shares: Sequence[int] = (10, 50, 90)) -> Int64:
    """Percentiles over the scenarios, `[shares, ...]`, by nearest rank, so each is an amount that was drawn.

    Args:
        found: with the scenarios last.
        shares: whole per cents.
    """
    ordered = np.sort(found, axis=-1)
    many = found.shape[-1]
    ranks = [max(-(-share * many // 100) - 1, 0) for share in shares]
    return np.stack([ordered[..., rank] for rank in ranks])
