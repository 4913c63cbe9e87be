"""Whole files of lines: across row groups, empty, damaged, and by the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import pytest

from raamwerk.bulk import check_lines, count
from raamwerk.core.checking.bulk import ANSWER
from raamwerk.core.errors import Refused, Unreadable
from tests.core.checking.bulk_world import World

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def world() -> World:
    return World(21)


def checked(world: World, folder: Path, rows: pl.DataFrame, size: int = 64) -> pl.DataFrame:
    lines, out = folder / "lines.parquet", folder / "verdicts.parquet"
    rows.write_parquet(lines, row_group_size=size)
    result = check_lines(lines, out, world.context)
    found = pl.read_parquet(out)
    assert result.lines == count(lines) == len(found) == len(rows)
    assert sum(result.outcomes.values()) == len(rows)
    assert result.at_stake == (found["effect"].sum() or 0)
    return found


def test_a_file_is_judged_in_its_order_across_row_groups(world: World, tmp_path: Path) -> None:
    rows = world.lines(1_000)
    found = checked(world, tmp_path, rows)
    assert tuple(found.columns) == ANSWER
    kinds = {"outcome": pl.String, "rule": pl.String}
    assert found.cast(kinds).equals(world.in_bulk(rows).cast(kinds))  # type: ignore[arg-type]


def test_batches_join_without_a_seam(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = world.lines(1_000)
    whole = checked(world, tmp_path, rows)
    monkeypatch.setattr("raamwerk.bulk.ROWS", 100)
    assert checked(world, tmp_path, rows).equals(whole)


def test_a_file_without_lines_gives_one_without_verdicts(world: World, tmp_path: Path) -> None:
    assert checked(world, tmp_path, world.lines(0)).columns == list(ANSWER)


def test_what_is_seen_adds_up_to_all_lines(world: World, tmp_path: Path) -> None:
    lines = tmp_path / "lines.parquet"
    world.lines(500).write_parquet(lines)
    seen: list[int] = []
    check_lines(lines, tmp_path / "out.parquet", world.context, seen=seen.append)
    assert sum(seen) == 500


def test_a_file_whose_pages_are_damaged_is_refused_and_leaves_nothing(
    world: World, tmp_path: Path
) -> None:
    lines, out = tmp_path / "lines.parquet", tmp_path / "out.parquet"
    world.lines(2_000).write_parquet(lines, row_group_size=100, compression="zstd")
    data = bytearray(lines.read_bytes())
    data[4:204] = b"\xff" * 200
    lines.write_bytes(bytes(data))
    with pytest.raises(Unreadable, match=r"bulk\.damaged"):
        check_lines(lines, out, world.context)
    assert sorted(tmp_path.iterdir()) == [lines]


def test_a_folder_that_is_not_there_cannot_be_written_to(world: World, tmp_path: Path) -> None:
    lines = tmp_path / "lines.parquet"
    world.lines(10).write_parquet(lines)
    with pytest.raises(Refused, match=r"file\.not-writable"):
        check_lines(lines, tmp_path / "none" / "out.parquet", world.context)
