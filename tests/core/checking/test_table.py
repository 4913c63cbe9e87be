from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl

from raamwerk.core.checking.table import ABSENT, table

DAY = dt.date(2026, 6, 1)
FACTS = {
    "price": pl.Series([5, 6, None], dtype=pl.Int64),
    "span": pl.Series([1, 12, None], dtype=pl.Int64),
    "online": pl.Series([None, True, None], dtype=pl.Boolean),
    "since": pl.Series([DAY, DAY, DAY], dtype=pl.Date),
    "text": pl.Series(["a", "b", None], dtype=pl.String),
}
PLACES = np.array([1, -1, 0, 2], dtype=np.int32)


def test_facts_are_read_by_place_and_minus_one_reads_none() -> None:
    assert table(FACTS).read(PLACES).select(*FACTS).rows() == [
        (6, 12, True, DAY, "b"),
        (None, None, None, DAY, None),
        (5, 1, None, DAY, "a"),
        (None, None, None, DAY, None),
    ]


def test_facts_keep_their_type() -> None:
    found = table(FACTS).read(PLACES).select(*FACTS)
    assert found.schema == pl.DataFrame(FACTS).schema


def test_only_what_is_wanted_is_read() -> None:
    held = table(FACTS)
    assert held.read(PLACES, {"text"}).columns == ["text"]
    assert held.read(PLACES, {"span", "other"}).columns == ["span"]
    assert held.read(PLACES, set()).width == 0


def test_columns_that_are_null_together_share_what_says_so() -> None:
    held = table(FACTS)
    assert set(held.known) == {"price is known", "online is known"}
    assert held.figures["span"].known == "price is known"
    assert held.figures["span"].values.tolist() == [1, 12, ABSENT]
    assert set(held.columns) == set(FACTS)


def test_what_is_the_same_everywhere_is_not_read() -> None:
    held = table(FACTS)
    assert set(held.same) == {"since"}
    assert [column.name for column in held.found(PLACES, {"since"})] == []


def test_no_lines_read_nothing() -> None:
    assert table(FACTS).read(np.array([], dtype=np.int32)).height == 0
