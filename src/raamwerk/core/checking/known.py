"""The verdicts of kinds of lines, each worked out when the first line of its kind is met."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Places = NDArray[np.intp]
    Verdicts = NDArray[np.uint32]

OUTCOME, RULE, APART, EFFECTS = 0, 8, 16, 17
"""Where in a verdict its parts begin.

The gravest outcome and one more; the rule that decided, or `NO_RULE`; whether maximum and lock cover
different things; whose effects count.
"""
NO_RULE: Final = 255
NO_EFFECT: Final = np.iinfo(np.int64).min

_FEW: Final = 64
"""Kinds of places that there is room for at first."""


class Known:
    """The verdicts of kinds of lines, as they become known.

    Several threads may ask at once. What one of them writes over is learned again, and comes out the same.
    """

    def __init__(self, kinds_of_places: int, answers: int) -> None:
        self._numbers = np.zeros(kinds_of_places, dtype=np.int32)
        self._number: dict[int, int] = {}
        self._next = count(1)
        self._verdicts = np.zeros(_FEW * answers, dtype=np.uint32)
        self._answers = answers

    def verdicts(
        self, places: Places, answers: Places, judge: Callable[[Places], Verdicts]
    ) -> Verdicts:
        """The verdict of each line.

        Args:
            places: the kind of its places together.
            answers: the number of its other answers.
            judge: the verdicts of some rows.
        """
        line = self._numbered(places) * self._answers + answers
        kept = self._room(int(line.max(initial=0)))
        found = kept.take(line)
        rows = np.flatnonzero(found == 0)
        if len(rows):
            kinds, first, back = np.unique(line[rows], return_index=True, return_inverse=True)
            verdicts = judge(rows[first])
            kept[kinds] = verdicts
            found[rows] = verdicts[back]
        return found

    def _numbered(self, places: Places) -> Places:
        """A small number for each kind of places, more or less by the order in which they are met; from 1."""
        found = self._numbers.take(places)
        if not found.all():
            for kind in np.unique(places[found == 0]).tolist():
                self._numbers[kind] = self._number.setdefault(kind, next(self._next))
            found = self._numbers.take(places)
        return found.astype(np.intp)

    def _room(self, most: int) -> Verdicts:
        """Where verdicts are kept, with room for a kind of line."""
        kept = self._verdicts
        while len(kept) <= most:
            kept = np.concatenate([kept, np.zeros_like(kept)])
        if len(kept) > len(self._verdicts):
            self._verdicts = kept
        return kept
