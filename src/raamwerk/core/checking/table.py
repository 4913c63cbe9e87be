"""Tables of facts that lines read by place, millions of times.

Figures are read from plain arrays, which is several times as fast as from columns with nulls; which
of them are known is read beside them, once for all columns that are null together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from numpy.typing import NDArray

    Int32 = NDArray[np.int32]


ABSENT: Final = -1
"""No amount; read without a sign it is larger than any, so that the lower of it and another is the other."""


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """A column of numbers, dates or truth values.

    Args:
        values: of each place, anything where it is null.
        kind: the column's type.
        known: the name of the column that says where it is known; None when it always is.
        most: a size that none of them exceeds.
        marked: whether only what is not known is `ABSENT`.
    """

    values: NDArray[Any]
    kind: pl.DataType
    known: str | None
    most: int
    marked: bool


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Facts by place. The last place stands for "none", and -1 reads it.

    Args:
        length: how many places there are.
        figures: columns of figures by name.
        known: where they are known; several columns may share one.
        texts: the other columns.
        same: what is the same in every place.
    """

    length: int
    figures: Mapping[str, Figures]
    known: Mapping[str, NDArray[np.bool_]]
    texts: pl.DataFrame
    same: Mapping[str, pl.Expr]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the facts."""
        return (*self.figures, *self.texts.columns, *self.same)

    def value(self, name: str) -> Any:  # noqa: ANN401 - a fact of any kind
        """One of what is the same in every place; a day as a number."""
        return pl.select(self.same[name]).to_series().to_physical().item()

    def read(self, places: Int32, wanted: Collection[str] | None = None) -> pl.DataFrame:
        """The facts at places; only those wanted."""
        # Beside the places themselves, so that what is the same everywhere has as many rows.
        found = pl.DataFrame([pl.Series("place", places), *self.found(places, wanted)])
        facts = self.facts(wanted)
        return found.with_columns(facts).select(fact.meta.output_name() for fact in facts)

    def found(self, places: Int32, wanted: Collection[str] | None = None) -> Iterator[pl.Series]:
        """What `facts` is made from: the columns wanted, and where they are known."""
        index = self.index(places)
        chosen = self._chosen(wanted)
        for name, column in chosen.items():
            yield pl.Series(name, column.values.take(index)).cast(column.kind)
        for name in {column.known: None for column in chosen.values() if column.known}:
            yield pl.Series(name, self.known[name].take(index))
        texts = self._texts(wanted)
        if texts.width:
            yield from texts[
                pl.Series(np.where(index < 0, len(texts) - 1, index).astype(np.uint32))
            ]

    def index(self, places: Int32) -> NDArray[np.intp]:
        """Places as they are read, that of "none" for -1."""
        # A place below zero would do, but guessing the sign costs more than the reading.
        return np.where(places < 0, self.length - 1, places).astype(np.intp)

    def facts(self, wanted: Collection[str] | None = None) -> list[pl.Expr]:
        """The facts wanted, null where they are not known, over what was found."""
        figures = [
            pl.col(name) if column.known is None else pl.when(column.known).then(name).alias(name)
            for name, column in self._chosen(wanted).items()
        ]
        same = [fact for name, fact in self.same.items() if wanted is None or name in wanted]
        return [*figures, *(pl.col(name) for name in self._texts(wanted).columns), *same]

    def _chosen(self, wanted: Collection[str] | None) -> dict[str, Figures]:
        return {n: each for n, each in self.figures.items() if wanted is None or n in wanted}

    def _texts(self, wanted: Collection[str] | None) -> pl.DataFrame:
        return self.texts.select(n for n in self.texts.columns if wanted is None or n in wanted)


def table(facts: Mapping[str, pl.Series]) -> Table:
    """A table of columns of equal length, the last row of which stands for "none"."""
    figures: dict[str, Figures] = {}
    known: dict[str, NDArray[np.bool_]] = {}
    texts: list[pl.Series] = []
    same: dict[str, pl.Expr] = {}
    for name, column in facts.items():
        if column.n_unique() == 1:
            same[name] = pl.lit(column[0], dtype=column.dtype).alias(name)
            continue
        if not (column.dtype.is_numeric() or column.dtype in (pl.Boolean, pl.Date)):
            texts.append(column.alias(name))
            continue
        mask = _known(column, name, known)
        plain = column.to_physical()
        values = plain.fill_null(_nothing(plain.dtype))
        figures[name] = Figures(values.to_numpy(), column.dtype, mask, *_size(plain))
    length = max((len(column) for column in facts.values()), default=0)
    return Table(length, figures, known, pl.DataFrame(texts), same)


def _nothing(kind: pl.DataType) -> int | bool:
    """What stands where a figure is not known."""
    if kind == pl.Boolean:
        return False
    return ABSENT


def _size(column: pl.Series) -> tuple[int, bool]:
    """A size that no figure exceeds, and whether none is below zero."""
    whole = column.cast(pl.Int64)
    least, most = (end if isinstance(end, int) else 0 for end in (whole.min(), whole.max()))
    return max(abs(least), abs(most), 1), column.dtype == pl.Int64 and least >= 0


def _known(column: pl.Series, name: str, so_far: dict[str, NDArray[np.bool_]]) -> str | None:
    """The name of the mask of a column, one that is there already or a new one."""
    if not column.null_count():
        return None
    mask = column.is_not_null().to_numpy()
    for other, found in so_far.items():
        if np.array_equal(found, mask):
            return other
    so_far[f"{name} is known"] = mask
    return f"{name} is known"
