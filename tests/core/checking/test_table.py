from __future__ import annotations

import numpy as np
import polars as pl

from raamwerk.core.checking.table import FEW, table

COUNT = 2 * FEW
OWN = pl.Series("own", [*range(COUNT - 1), None], dtype=pl.Int64)
SHARED = pl.Series("shared", [*(n % 3 == 0 for n in range(COUNT - 1)), None], dtype=pl.Boolean)
TEXT = pl.Series("text", [*("ab"[n % 2] for n in range(COUNT - 1)), None], dtype=pl.String)
FACTS = {"own": OWN, "shared": SHARED, "text": TEXT}
PLACES = np.array([5, -1, 0, COUNT - 1, 7, -1], dtype=np.int32)


def test_facts_are_read_by_place_and_minus_one_reads_none() -> None:
    found = table(FACTS).read(PLACES)
    assert found.sort("own").columns == ["own", "shared", "text"]
    assert found.rows() == [
        (5, False, "b"),
        (None, None, None),
        (0, True, "a"),
        (None, None, None),
        (7, False, "b"),
        (None, None, None),
    ]


def test_only_what_is_wanted_is_read() -> None:
    held = table(FACTS)
    assert held.read(PLACES, {"text"}).columns == ["text"]
    assert held.read(PLACES, {"own", "other"}).columns == ["own"]
    assert held.read(PLACES, set()).width == 0


def test_columns_with_few_values_share_a_small_table() -> None:
    held = table(FACTS)
    assert held.own.columns == ["own"]
    assert len(held.shared) == 5
    assert set(held.columns) == set(FACTS)


def test_no_lines_read_nothing() -> None:
    assert table(FACTS).read(np.array([], dtype=np.int32)).height == 0
