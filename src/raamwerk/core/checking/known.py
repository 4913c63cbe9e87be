"""The verdicts of kinds of lines, each worked out when the first line of its kind is met."""

from __future__ import annotations

from threading import Lock
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
    """The verdicts of kinds of lines, as they become known."""

    def __init__(self, kinds_of_places: int, answers: int) -> None:
        self._numbers = np.zeros(kinds_of_places, dtype=np.int32)
        self._verdicts = np.zeros(_FEW * answers, dtype=np.uint32)
        self._answers = answers
        self._count = 0
        self._lock = Lock()

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
        found = self._verdicts.take(line)
        rows = np.flatnonzero(found == 0)
        if len(rows):
            kinds, first, back = np.unique(line[rows], return_index=True, return_inverse=True)
            verdicts = judge(rows[first])
            found[rows] = verdicts[back]
            with self._lock:
                self._verdicts[kinds] = verdicts
        return found

    def _numbered(self, places: Places) -> Places:
        """A small number for each kind of places, by the order in which they are met; from 1."""
        found = self._numbers.take(places)
        if not found.all():
            with self._lock:
                self._number(np.unique(places[found == 0]))
            found = self._numbers.take(places)
        return found.astype(np.intp)

    def _number(self, places: Places) -> None:
        new = places[self._numbers[places] == 0]
        self._numbers[new] = np.arange(self._count + 1, self._count + 1 + len(new))
        self._count += len(new)
        while self._count * self._answers >= len(self._verdicts) - self._answers:
            self._verdicts = np.concatenate([self._verdicts, np.zeros_like(self._verdicts)])
