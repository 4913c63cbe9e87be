"""Kinds of places: entries, locks, days and the like that answer the questions of the rules alike.

A question that reads one table only has an answer for each place of it, worked out once. Places with the
same answers are of one kind, and there are few kinds: a price or none, sold once or by the month.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import polars as pl

from raamwerk.core.checking.table import Table, table
from raamwerk.core.checking.units import locked_span, price_span
from raamwerk.core.pricebook.compiled import day_number
from raamwerk.core.pricebook.unit import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    Int32 = NDArray[np.int32]
    Places = NDArray[np.intp]

ANSWERS: Final = 3
"""No, yes, and not known."""
_FEW: Final = 2**20


class Kinds(NamedTuple):
    """The kind of each place, and how many different ones there are."""

    of: Int32
    different: int


def kinds(places: pl.DataFrame, questions: Sequence[pl.Expr]) -> Kinds:
    """The kinds of places, by their answers.

    Args:
        places: the facts of each.
        questions: that read these facts alone.
    """
    if not questions:
        return Kinds(np.zeros(len(places), dtype=np.int32), 1)
    answers = numbered(places, questions)
    if ANSWERS ** len(questions) > _FEW:
        found, of = np.unique(answers, return_inverse=True)
        return Kinds(of.astype(np.int32), len(found))
    seen = np.zeros(ANSWERS ** len(questions), dtype=np.bool_)
    seen[answers] = True
    numbers = np.cumsum(seen, dtype=np.int32)
    return Kinds(numbers.take(answers) - 1, int(numbers[-1]))


def numbered(rows: pl.DataFrame, questions: Sequence[pl.Expr]) -> NDArray[Any]:
    """One number for all answers of each row, below `ANSWERS` to the power of the questions."""
    digits = [
        question.cast(pl.UInt8).fill_null(2).cast(pl.Int64) * ANSWERS**n
        for n, question in enumerate(questions)
    ]
    number = pl.sum_horizontal(digits).alias("number")
    return rows.select(number).to_series().to_numpy()


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """The kind of each enrolment on each day.

    Args:
        row: of each enrolment, the last one for none; enrolments with the same dates share one.
        rows: how many there are.
        first: the first day that is looked at; days: how many are.
        kinds: of each row and day.
    """

    row: Places
    rows: int
    first: int
    days: int
    kinds: Kinds


def dated(
    enrolments: pl.DataFrame,
    questions: Sequence[pl.Expr],
    same: Sequence[pl.Expr],
    within: tuple[date, date],
) -> Dated:
    """The kinds of enrolments on days.

    Args:
        enrolments: the facts of each, at least one; the last row for none.
        questions: that read these facts and `price_date`.
        same: facts that are the same on every line.
        within: the days that are looked at, the last one excluded.
    """
    since, until = within
    distinct = enrolments.unique(maintain_order=True).with_row_index("number")
    row = enrolments.join(
        distinct, on=enrolments.columns, nulls_equal=True, how="left", maintain_order="left"
    )["number"].to_numpy()
    days = pl.date_range(since, until, closed="left", eager=True)
    pairs = distinct.join(days.to_frame("price_date"), how="cross", maintain_order="left_right")
    return Dated(
        row=row.astype(np.intp),
        rows=len(distinct),
        first=day_number(since),
        days=len(days),
        kinds=kinds(pairs.with_columns(same), questions),
    )


MONTHS: Final = LONGEST + 2
"""Numbers of months that a line can state, one place for none stated."""


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """What a line's price covers, by the months it states and by what the bounds are for.

    Args:
        facts: `unit_months`, `price_span`, and `locked_span`, which is null where the price cannot be held
            against the lock, by place: months, then whether the maximum is paid once, then the lock.
        stated: whether lines state months.
    """

    facts: Table
    stated: bool

    def places(
        self, months: NDArray[Any] | None, once: NDArray[Any], locked: NDArray[Any]
    ) -> Places:
        """The place of each line.

        Args:
            months: that the line states and one more, 0 for none.
            once: whether the maximum is paid once, 2 for not known.
            locked: whether the lock is.
        """
        place = once * ANSWERS + locked
        whole: Places = place if months is None else months * ANSWERS**2 + place
        return whole.astype(np.intp)


def covered(same: Sequence[pl.Expr], months: pl.Expr, *, stated: bool) -> Covered:
    """What prices cover, for all that lines can state.

    Args:
        same: facts that are the same on every line.
        months: that a price covers, over `unit_months` where stated and `maximum_once`.
        stated: whether lines state months.
    """
    said: list[int | None] = [None, *range(LONGEST + 1)] if stated else [None]
    once = pl.Series([False, True, None], dtype=pl.Boolean)
    rows = pl.DataFrame({"unit_months": pl.Series(said, dtype=pl.Int64)})
    for name in ("maximum_once", "locked_once"):
        rows = rows.join(once.to_frame(name), how="cross", maintain_order="left_right")
    given = [fact for fact in same if fact.meta.output_name() not in rows.columns]
    rows = rows.with_columns(given).with_columns(
        months.cast(pl.Int64).alias("unit_months"), pl.lit(1, dtype=pl.Int64).alias("locked_span")
    )
    of_one = pl.col("price_quantity")
    rows = rows.with_columns(price_span(pl.col("unit_months"), of_one), locked_span())
    return Covered(table(rows.select("unit_months", "price_span", "locked_span").to_dict()), stated)
