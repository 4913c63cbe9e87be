"""Counts of what was told of millions of lines, kept while they pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from raamwerk.core.checking.known import NO_EFFECT
from raamwerk.core.checking.outcome_code import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_RULE: Final = 8
"""Bits of the code of a rule."""
_ALL: Final = (NOT_APPLICABLE + 1) << _RULE
_HALF: Final = 32
"""Bits of an amount that are summed apart, so that no sum of a batch runs over."""


class Tally:
    """How many lines were told what; several threads may count at once.

    Args:
        seen: told how many lines were counted, from time to time.
    """

    def __init__(self, seen: Callable[[int], None] | None = None) -> None:
        self._counts: list[NDArray[np.intp]] = []
        self._amounts: list[int] = []
        self._seen = seen

    def add(
        self, outcome: NDArray[np.uint8], rule: NDArray[np.uint8], effect: NDArray[np.int64]
    ) -> None:
        """Count some lines.

        Args:
            outcome: the code of each.
            rule: the code of the one that decided.
            effect: micro-euros at stake, `NO_EFFECT` for none.
        """
        told = outcome.astype(np.uint16) << np.uint16(_RULE) | rule
        self._counts.append(np.bincount(told, minlength=_ALL))
        amount = effect[effect != NO_EFFECT]
        high, low = amount >> _HALF, amount & ((1 << _HALF) - 1)
        self._amounts.append((int(high.sum()) << _HALF) + int(low.sum()))
        if self._seen is not None:
            self._seen(len(outcome))

    @property
    def at_stake(self) -> int:
        """The sum of effects in micro-euros."""
        return sum(self._amounts)

    def counts(self) -> dict[tuple[int, int], int]:
        """How many lines there were, by the codes of outcome and rule."""
        every: NDArray[np.intp] = sum(self._counts, start=np.zeros(_ALL, dtype=np.intp))
        return {divmod(int(code), 1 << _RULE): int(every[code]) for code in np.flatnonzero(every)}
