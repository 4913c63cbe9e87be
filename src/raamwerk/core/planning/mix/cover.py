"""The cheapest cover of what is needed, for many price vectors at once (P3 of docs/algorithms/licence-mix.md).

Whatever covers a set of needs must cover its lowest one, and the order of choosing does not matter:

    A(m) = min over options s that hold the lowest bit of m of (cost of s + A(m without what s covers))

A(0) = 0. The states are those masks that are met on the way, each worked out once; nothing depends on
who needs them, so one table serves a whole country.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Costs = NDArray[np.int64]

NEVER: Final = 2**60
"""A cost that says "not to be had"; sums of a few of them stay inside Int64, and none is ever shown."""
DEAREST: Final = 2**50
"""No option costs more: a thousand million euros in micro-euros. Sums of options stay below NEVER."""


class CoverTable:
    """Options with their bits and costs, and the cheapest cover of any mask, by memo.

    Args:
        masks: what each option covers, as bits.
        costs: options x price vectors, each at most DEAREST or NEVER.
    """

    def __init__(self, masks: Sequence[int], costs: Costs) -> None:
        self._width = costs.shape[1]
        self._options = [
            (mask, costs[index], index)
            for index, mask in enumerate(masks)
            if mask and (costs[index] < NEVER).any()
        ]
        self._met: dict[int, Costs] = {0: np.zeros(self._width, dtype=np.int64)}

    @property
    def states(self) -> int:
        """How many masks were worked out."""
        return len(self._met)

    def cost(self, mask: int) -> Costs:
        """The least cost of covering a mask, by price vector; NEVER where nothing covers it."""
        found = self._met.get(mask)
        if found is None:
            found = self._worked_out(mask)
            self._met[mask] = found
        return found

    def _worked_out(self, mask: int) -> Costs:
        lowest = mask & -mask
        best: Costs = np.full(self._width, NEVER, dtype=np.int64)
        for covers, cost, _ in self._options:
            if covers & lowest:
                np.minimum(best, cost + self.cost(mask & ~covers), out=best)
        return np.minimum(best, NEVER)

    def chosen(self, mask: int, column: int) -> tuple[int, ...]:
        """The options of a cheapest cover for one price vector; of equals, the fewest and then the first."""
        taken: list[int] = []
        while mask:
            target = int(self.cost(mask)[column])
            lowest = mask & -mask
            best = min(
                (
                    (-(covers & mask).bit_count(), index, covers)
                    for covers, cost, index in self._options
                    if covers & lowest
                    and int(cost[column]) + int(self.cost(mask & ~covers)[column]) == target
                ),
                default=None,
            )
            if best is None:
                return ()
            taken.append(best[1])
            mask &= ~best[2]
        return tuple(sorted(taken))
