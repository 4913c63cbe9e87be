"""The yes-or-no questions that a rule is made of.

A rule is an expression of and, or, not and the like over questions: is the price above the maximum, is
the quantity known, does the day lie in the enrolment? What a rule says of a line follows from the answers
to its questions (yes, no, or not known) and from nothing else, whatever the figures behind them. So lines
that answer all questions alike need be judged only once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def questions(expressions: Iterable[pl.Expr], schema: pl.Schema) -> tuple[pl.Expr, ...]:
    """All different questions of some expressions, each true, false or null.

    Args:
        expressions: truth values of a line, each following from that line alone.
        schema: the facts that they read, with their types.
    """
    lines = pl.LazyFrame(schema=schema)
    found: list[pl.Expr] = []
    for expression in expressions:
        for question in _parts(expression, lines):
            if not any(question.meta == known for known in found):
                found.append(question)
    return tuple(found)


def _parts(expression: pl.Expr, lines: pl.LazyFrame) -> Iterator[pl.Expr]:
    """The smallest parts that are truth values themselves; what reads no fact is no question."""
    if not expression.meta.root_names():
        return
    parts = [part for part in expression.meta.pop() if part.meta.root_names()]
    known = is_known(expression)
    if known is not None:
        yield known
    elif parts and _are_truth_values(parts, lines):
        for part in parts:
            yield from _parts(part, lines)
    else:
        yield expression


def _are_truth_values(parts: Sequence[pl.Expr], lines: pl.LazyFrame) -> bool:
    named = [part.alias(str(n)) for n, part in enumerate(parts)]
    return all(kind == pl.Boolean for kind in lines.select(named).collect_schema().dtypes())


def is_known(question: pl.Expr) -> pl.Expr | None:
    """Whether a fact is known, where that or its contrary is what is asked."""
    names = question.meta.root_names()
    fact = pl.col(names[0]) if len(names) == 1 else pl.lit(None)
    asks = question.meta == fact.is_null() or question.meta == fact.is_not_null()
    return fact.is_not_null() if asks else None
