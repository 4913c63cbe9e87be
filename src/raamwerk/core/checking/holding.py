"""From which day to which other a term of a framework holds for the lines of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term


def holding(framework: Framework, term_id: str) -> Iterator[tuple[date, date | None, Term]]:
    """The entries of a term that hold at some time: first day, first day after, entry."""
    entries = sorted((t for t in framework.terms if t.id == term_id), key=lambda t: t.since)
    ends = (*(entry.since for entry in entries[1:]), framework.terms_until)
    for entry, until in zip(entries, ends, strict=False):
        if not entry.withdrawn:
            yield max(entry.since, framework.since), until, entry


def held(since: date, until: date | None) -> pl.Expr:
    """Whether a line's price date lies on or after a day and before another."""
    day = pl.col("price_date")
    return (day >= since) if until is None else day.is_between(since, until, closed="left")
