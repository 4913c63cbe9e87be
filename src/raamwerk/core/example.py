"""Facts written as a person writes them, turned into a row that rules can judge.

Money, quantities and ratios are decimals (`34.20`, `600`, `0.03`), dates are ISO dates, flags are
`yes` or `no`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from raamwerk.core.checking.fact import FACTS, Kind
from raamwerk.core.money import amount

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Value = str | int | bool | date | None


def value(fact: str, written: str) -> Value:
    """The value of one fact as a batch holds it.

    Raises:
        KeyError: there is no such fact.
        Refused: `number.*`, for a decimal that is none.
    """
    match FACTS[fact].kind:
        case Kind.MONEY | Kind.QUANTITY | Kind.RATIO:
            return amount(written)
        case Kind.COUNT:
            return int(written)
        case Kind.DATE:
            return date.fromisoformat(written)
        case Kind.FLAG:
            return written == "yes"
    return written


def values(written: Mapping[str, str]) -> dict[str, Value]:
    """The values of all facts by name; a fact that is not written is None, so not known."""
    return {fact: value(fact, written[fact]) if fact in written else None for fact in FACTS}


def batch(rows: Sequence[Mapping[str, Value]]) -> pl.DataFrame:
    """Rows of values as a batch with every declared fact, each of its own type."""
    schema = {name: fact.kind.dtype for name, fact in FACTS.items()}
    return pl.DataFrame([dict(row) for row in rows], schema=schema)
