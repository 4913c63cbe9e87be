"""Counts of what was told of millions of lines, kept while they pass."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from raamwerk.core.checking.known import NO_EFFECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_RULE: Final = 8
"""Bits of the code of a rule."""
_HALF: Final = 32
"""Bits of an amount that are summed apart, so that no sum of a batch runs over."""


class Tally:
    """How many lines were told what.

    Args:
        seen: told how many lines were counted, from time to time.
    """

    def __init__(self, seen: Callable[[int], None] | None = None) -> None:
        self.at_stake = 0
        self._lines: NDArray[np.int64] = np.zeros(1, dtype=np.int64)
        self._seen = seen
        self._lock = Lock()

    def add(
        self, outcome: NDArray[np.uint8], rule: NDArray[np.uint8], effect: NDArray[np.int64]
    ) -> None:
        """Count some lines.

        Args:
            outcome: the code of each.
            rule: the code of the one that decided.
            effect: micro-euros at stake, `NO_EFFECT` for none.
        """
        counts = np.bincount(outcome.astype(np.uint16) << np.uint16(_RULE) | rule)
        amount = effect[effect != NO_EFFECT]
        high, low = amount >> _HALF, amount & ((1 << _HALF) - 1)
        with self._lock:
            self.at_stake += (int(high.sum()) << _HALF) + int(low.sum())
            longest = max(len(counts), len(self._lines))
            self._lines = _padded(self._lines, longest) + _padded(counts, longest)
        if self._seen is not None:
            self._seen(len(outcome))

    def counts(self) -> dict[tuple[int, int], int]:
        """How many lines there were, by the codes of outcome and rule."""
        found = ((divmod(code, 1 << _RULE), int(n)) for code, n in enumerate(self._lines) if n)
        return dict(found)


def _padded(counts: NDArray[Any], length: int) -> NDArray[Any]:
    return np.pad(counts, (0, length - len(counts)))
