"""Several small numbers of each place in one, so that one array read gives them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Numbers = NDArray[Any]

_NARROW = 31


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Small numbers by name.

    Args:
        whole: all of them, of each place.
        where: the lowest bit of each, and how large it can be.
    """

    whole: Numbers
    where: Mapping[str, tuple[int, int]]

    def read(self, places: Numbers) -> Packed:
        """The numbers at places."""
        return Packed(self.whole.take(places), self.where)

    def __getitem__(self, name: str) -> Numbers:
        low, most = self.where[name]
        kind = self.whole.dtype.type
        found: Numbers = (self.whole >> kind(low)) & kind(most)
        return found


def packed(numbers: Mapping[str, Numbers]) -> Packed:
    """Pack columns of equal length.

    Args:
        numbers: not below zero, and together of at most 63 bits.
    """
    low, where = 0, {}
    for name, column in numbers.items():
        bits = int(column.max(initial=0)).bit_length()
        where[name] = low, (1 << bits) - 1
        low += bits
    kind: Any = np.int32 if low <= _NARROW else np.int64
    whole: Numbers = np.zeros(len(next(iter(numbers.values()))), dtype=kind)
    for name, column in numbers.items():
        whole = whole + column.astype(kind) * kind(1 << where[name][0])
    return Packed(whole, where)
