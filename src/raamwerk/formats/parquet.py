"""Priced lines in Parquet: what their columns must be, and how they become facts.

Money and quantities are whole numbers of micro-euros and millionths, or decimals of at most six
places; a float is refused, since it cannot say what the price was. A figure beyond reason becomes
null, so that the line is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.bulk_context import KEYS, REQUIRED, STATED
from raamwerk.core.checking.fact import FACTS, Kind
from raamwerk.core.errors import NotFound, Problem, Unreadable
from raamwerk.core.pricebook.unit import LONGEST

if TYPE_CHECKING:
    from pathlib import Path

_MOST: Final = 10**15 - 1
"""Of micro-euros and millionths, as in `core.money`."""
_SCALE: Final = 6
_TEXTS: Final = (pl.String, pl.Categorical, pl.Enum)


def scan(path: Path, *, keyed: bool) -> pl.LazyFrame:
    """The columns of a file that lines can state, as facts; others are let be.

    Args:
        path: of a Parquet file.
        keyed: whether lines have to say whose they are.

    Raises:
        NotFound: `file.not-found`.
        Unreadable: `bulk.not-parquet`, or `bulk.columns` with a problem for each column that is
            absent (`bulk.column-missing`) or of another type (`bulk.column-type`).
    """
    frame, schema = _opened(path)
    names = [name for name in schema if name in (*KEYS, *STATED)]
    problems = [_absent(name) for name in REQUIRED if name not in schema]
    if keyed and not any(key in schema for key in KEYS):
        problems.append(_absent(KEYS[-1]))
    facts = {name: _fact(name, schema[name]) for name in names}
    problems += [_other_type(name, schema[name]) for name in names if facts[name] is None]
    if problems:
        raise Unreadable("bulk.columns", problems, file=path.name)
    return frame.select(fact.alias(name) for name, fact in facts.items() if fact is not None)


def rows(path: Path) -> int:
    """How many rows a file has.

    Raises:
        NotFound, Unreadable: as `scan`, for a file that is no Parquet.
    """
    frame, _ = _opened(path)
    found: int = frame.select(pl.len()).collect().item()
    return found


def _opened(path: Path) -> tuple[pl.LazyFrame, pl.Schema]:
    if not path.is_file():
        raise NotFound("file.not-found", path=str(path))
    try:
        frame = pl.scan_parquet(path, glob=False)
        return frame, frame.collect_schema()
    except pl.exceptions.PolarsError as error:
        raise Unreadable("bulk.not-parquet", file=path.name) from error


def _absent(name: str) -> Problem:
    return Problem(f"column '{name}'", "bulk.column-missing", {"column": name})


def _other_type(name: str, found: pl.DataType) -> Problem:
    facts = {"column": name, "found": str(found), "wanted": _wanted(name)}
    return Problem(f"column '{name}'", "bulk.column-type", facts)


def _wanted(name: str) -> str:
    return "text" if name in KEYS else FACTS[name].kind.value


def _fact(name: str, kind: pl.DataType) -> pl.Expr | None:
    """A column as the fact of its name; None where its type cannot be that."""
    wanted = Kind.TEXT if name in KEYS else FACTS[name].kind
    column = pl.col(name)
    if kind == pl.Null:
        return column.cast(wanted.dtype)
    if wanted is Kind.TEXT:
        return column.cast(pl.String) if isinstance(kind, _TEXTS) else None
    if wanted is Kind.DATE:
        return column if kind == pl.Date else None
    if wanted is Kind.COUNT:
        return (
            _between(column.cast(pl.Int64, strict=False), 0, LONGEST) if kind.is_integer() else None
        )
    if isinstance(kind, pl.Decimal) and kind.scale <= _SCALE:
        micro = column.cast(pl.Decimal(38, _SCALE), strict=False).to_physical()
        return _between(micro.cast(pl.Int64, strict=False), -_MOST, _MOST)
    whole = column.cast(pl.Int64, strict=False)
    return _between(whole, -_MOST, _MOST) if kind.is_integer() else None


def _between(column: pl.Expr, least: int, most: int) -> pl.Expr:
    return pl.when(column.is_between(least, most)).then(column)
