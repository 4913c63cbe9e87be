"""Exact arithmetic on columns of whole numbers: in Int64 where that is proven to fit, else in Int128.

A price of a thousand million over a hundred years of use needs Int128; all real ones fit Int64, which
is several times as fast. Which of the two it was shows in nothing else. Null stays null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl
from polars import col

if TYPE_CHECKING:
    from polars._typing import PythonLiteral
    from polars.datatypes import DataTypeClass

CENT: Final = 10_000
"""A cent in micro-euros."""

_ROOM: Final = 2**62
"""Whatever is not larger fits Int64, with room for a sum of two."""

_MOST_TIMES: Final = 2**50
"""Above any quantity that `core.money` lets in."""

_MOST_AMOUNT: Final = 2**76
"""So that the product with the above fits Int128; a million euros a month for a century is far below."""


class Figures(NamedTuple):
    """A column of whole numbers, and a size that none of them exceeds."""

    column: pl.Series
    most: int


def figures(column: pl.Series) -> Figures:
    """A column with a size that none of its figures exceeds, less than twice that of the largest."""
    if column.dtype != pl.Int64 or column.null_count():
        return _measured(column)
    bits = _whole(column.bitwise_or())
    return _measured(column) if bits < 0 else Figures(column, (1 << bits.bit_length()) - 1)


def _measured(column: pl.Series) -> Figures:
    """A column with the size of its largest figure."""
    return Figures(column, max(abs(_whole(column.min())), abs(_whole(column.max()))))


def _whole(value: PythonLiteral | None) -> int:
    """What an aggregation of whole numbers gives; 0 for none at all."""
    return value if isinstance(value, int) else 0


def times(one: Figures, other: Figures | int) -> Figures:
    """The product of two columns, or of a column and a number."""
    second = Figures(pl.Series([other]), abs(other)) if isinstance(other, int) else other
    if one.most * second.most > _ROOM:
        one, second = _measured(one.column), _measured(second.column)
    most = one.most * second.most
    kind = _kind(most, one.most, second.most)
    return Figures(one.column.cast(kind) * second.column.cast(kind), most)


def minus(one: Figures, other: Figures) -> Figures:
    """The difference of two columns."""
    kind = _kind(one.most + other.most)
    return Figures(one.column.cast(kind) - other.column.cast(kind), one.most + other.most)


def more(one: Figures, other: Figures) -> pl.Series:
    """Where the first is more than the second."""
    kind = _kind(one.most, other.most)
    return one.column.cast(kind) > other.column.cast(kind)


def in_cents(amount: Figures, units: Figures, parts: Figures) -> pl.Series:
    """An amount times a number over a positive one, as Int64 in whole cents.

    Rounded half away from zero. Null where the divisor is not positive, or the product might not fit.
    """
    if amount.most > _MOST_AMOUNT or units.most > _MOST_TIMES:
        amount, units = _sane(amount, units)
    total, cent = times(amount, units), times(parts, CENT)
    kind = _kind(2 * total.most, 2 * cent.most)
    frame = pl.DataFrame({"total": total.column.cast(kind), "cent": cent.column.cast(kind)})
    return frame.select(_ROUNDED).to_series()


def _kind(*sizes: int) -> DataTypeClass:
    return pl.Int64 if max(sizes) <= _ROOM else pl.Int128


def _sane(amount: Figures, units: Figures) -> tuple[Figures, Figures]:
    """Null where their product might not fit."""
    frame = pl.DataFrame({"amount": amount.column, "units": units.column})
    most = pl.lit(_MOST_AMOUNT, dtype=pl.Int128)
    fits = (col("amount").abs() <= most) & (col("units").abs() <= _MOST_TIMES)
    found = frame.select(pl.when(fits).then(pl.col(name)).alias(name) for name in frame.columns)
    return figures(found["amount"]), figures(found["units"])


_CENT: Final = pl.when(col("cent") > 0).then(col("cent"))
_SIZE: Final = col("total").abs()
_WHOLE: Final = _SIZE // _CENT
_ROUNDED: Final = (
    col("total").sign() * (_WHOLE + (2 * (_SIZE - _WHOLE * _CENT) >= _CENT)) * CENT
).cast(pl.Int64, strict=False)
"""To the nearest, a half away from zero."""
