"""Tables of facts that lines read by place, millions of times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    Int32 = NDArray[np.int32]

FEW: Final = 256
"""A column with no more different values than this is read through a small table that stays in the cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Facts by place. The last place stands for "none", and -1 reads it.

    Args:
        own: the facts that differ from place to place.
        code: for each place its row in `shared`.
        shared: the facts that many places have in common, each combination once.
    """

    own: pl.DataFrame
    code: Int32
    shared: pl.DataFrame

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the facts."""
        return (*self.own.columns, *self.shared.columns)

    def read(self, places: Int32, wanted: Collection[str] | None = None) -> pl.DataFrame:
        """The facts at places; only those wanted."""
        own, shared = _only(self.own, wanted), _only(self.shared, wanted)
        found: list[pl.Series] = []
        if own.width:
            last = len(self.code) - 1
            found.extend(own[_rows(np.where(places < 0, last, places))])
        if shared.width:
            found.extend(shared[_rows(self.code.take(places))])
        return pl.DataFrame(found)


def _only(facts: pl.DataFrame, wanted: Collection[str] | None) -> pl.DataFrame:
    return facts if wanted is None else facts.select(n for n in facts.columns if n in wanted)


def _rows(places: NDArray[np.integer]) -> pl.Series:
    """Places as Polars takes them."""
    return pl.Series(places.astype(np.uint32))


def table(facts: Mapping[str, pl.Series]) -> Table:
    """A table of columns of equal length, the last row of which stands for "none"."""
    frame = pl.DataFrame(facts)
    few = [name for name in frame.columns if frame[name].n_unique() <= FEW]
    shared = frame.select(few).unique(maintain_order=True)
    places = shared.with_row_index("code")
    found = frame.select(few).join(
        places, on=few, how="left", nulls_equal=True, maintain_order="left"
    )
    return Table(frame.drop(few), found["code"].cast(pl.Int32).to_numpy(), shared)
