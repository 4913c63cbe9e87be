"""Exact arithmetic on columns of whole numbers: in Int64 where that is proven to fit, else in Int128.

A price of a thousand million over a hundred years of use needs Int128; all real ones fit Int64, which
is several times as fast. Which of the two it was shows in nothing else. Null stays null.

A column is a Polars series, or a plain array of which the caller knows where it means something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np
import polars as pl
from polars import col

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from polars._typing import PythonLiteral
    from polars.datatypes import DataTypeClass

Column: TypeAlias = "pl.Series | NDArray[Any]"

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

    column: Column
    most: int


def figures(column: Column) -> Figures:
    """A column with a size that none of its figures exceeds, less than twice that of the largest."""
    if isinstance(column, np.ndarray):
        bits = int(np.bitwise_or.reduce(column))
        return Figures(column, (1 << bits.bit_length()) - 1) if bits >= 0 else _measured(column)
    if column.dtype != pl.Int64 or column.null_count():
        return _measured(column)
    bits = _whole(column.bitwise_or())
    return _measured(column) if bits < 0 else Figures(column, (1 << bits.bit_length()) - 1)


def _measured(column: Column) -> Figures:
    """A column with the size of its largest figure."""
    if isinstance(column, np.ndarray):
        return Figures(column, max(abs(int(each)) for each in (*_ends(column), 0)))
    return Figures(column, max(abs(_whole(column.min())), abs(_whole(column.max()))))


def _ends(column: NDArray[Any]) -> tuple[Any, ...]:
    return (column.min(), column.max()) if len(column) else ()


def _whole(value: PythonLiteral | None) -> int:
    """What an aggregation of whole numbers gives; 0 for none at all."""
    return value if isinstance(value, int) else 0


def times(one: Figures, other: Figures | int) -> Figures:
    """The product of two columns, or of a column and a number."""
    second = _number(other, like=one.column) if isinstance(other, int) else other
    if one.most * second.most > _ROOM:
        one, second = _measured(one.column), _measured(second.column)
    most = one.most * second.most
    kind = _kind(most, one.most, second.most)
    first, factor = _alike(one, second, kind)
    return Figures(first * factor, most)


def minus(one: Figures, other: Figures) -> Figures:
    """The difference of two columns."""
    kind = _kind(one.most + other.most)
    first, second = _alike(one, other, kind)
    return Figures(first - second, one.most + other.most)


def more(one: Figures, other: Figures) -> Any:  # noqa: ANN401 - a series of truth values, or an array
    """Where the first is more than the second."""
    kind = _kind(one.most, other.most)
    first, second = _alike(one, other, kind)
    return first > second


def in_cents(amount: Figures, units: Figures, parts: Figures) -> Any:  # noqa: ANN401 - as `more`
    """An amount times a number over a positive one, as Int64 in whole cents.

    Rounded half away from zero. Null where the divisor is not positive, or the product might not fit.
    """
    if amount.most > _MOST_AMOUNT or units.most > _MOST_TIMES:
        amount, units = _sane(amount, units)
    total, cent = times(amount, units), times(parts, CENT)
    kind = _kind(2 * total.most, 2 * cent.most)
    both = _alike(total, cent, kind)
    if all(isinstance(column, np.ndarray) for column in both) and both[1].min(initial=1) > 0:
        return _rounded(*both)
    frame = pl.DataFrame(_named(kind, total=total, cent=cent))
    return frame.select(_ROUNDED).to_series()


def _rounded(total: NDArray[Any], cent: NDArray[Any]) -> NDArray[Any]:
    """As `_ROUNDED`, of plain arrays with a divisor that is positive."""
    size = np.abs(total)
    whole = size // cent
    whole += 2 * (size - whole * cent) >= cent
    found: NDArray[Any] = np.sign(total) * whole * CENT
    return found


def _number(number: int, like: Column) -> Figures:
    """One number, to be used with a column."""
    column = np.array([number]) if isinstance(like, np.ndarray) else pl.Series([number])
    return Figures(column, abs(number))


def _alike(one: Figures, other: Figures, kind: DataTypeClass) -> tuple[Any, Any]:
    """Two columns in whole numbers of a width; as plain arrays where they are, and 64 bits are enough."""
    columns = one.column, other.column
    if kind == pl.Int64 and all(isinstance(column, np.ndarray) for column in columns):
        return columns
    first, second = (pl.Series(column).cast(kind) for column in columns)
    return first, second


def _kind(*sizes: int) -> DataTypeClass:
    return pl.Int64 if max(sizes) <= _ROOM else pl.Int128


def _named(kind: DataTypeClass | None, **columns: Figures) -> list[pl.Series]:
    found = [pl.Series(name, each.column) for name, each in columns.items()]
    return found if kind is None else [column.cast(kind) for column in found]


def _sane(amount: Figures, units: Figures) -> tuple[Figures, Figures]:
    """Null where their product might not fit."""
    frame = pl.DataFrame(_named(None, amount=amount, units=units))
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
