"""Ten million priced lines against 20,000 part numbers x 60 lists, with the locks of 342 enrolments.

    python -m bench.lines [--lines 10000000] [--rounds 3] [--memory] [--quick]

First that the answers are right: those on a million lines are, to the last bit, those of the plain
Python script, of a DuckDB query and of pandas, each written from the terms and not from the rules.
Then how long it takes, compared with: the floor, which reads the lines and writes as many answers of
the same kind and content, row group by row group in two threads, without the check (pyarrow); the
same floor by the reader and writer that the check itself uses, which are faster; `merge_asof` of
pandas; and the plain Python script. pandas and the script are run on fewer lines, and their time is
scaled by the number of lines. Imports, and reading the price book and enrolments, are left out;
compiling them is in.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from bench.made_up import ROWS, World, load, write_lines
from bench.measure import Figure, Run, fresh, in_turns, tell, timed
from bench.plain_script import RULES
from polars.io.plugins import register_io_source

from raamwerk.bulk import check_lines, standard
from raamwerk.core.checking.bulk import SAID
from raamwerk.formats.framework import load as framework

if TYPE_CHECKING:
    from collections.abc import Iterator

MILLION = 1_000_000
ON = date(2026, 11, 24)
PEERS = ("plain_script", "duckdb_query", "pandas_asof")


def ours(folder: Path, lines: Path, out: Path) -> None:
    """The check itself, compiled and run."""
    book, enrolments = load(folder)
    held = framework("gt-microsoft-2")

    def deed() -> None:
        check_lines(lines, out, standard(held, [book], on=ON, enrolments=enrolments))

    timed(deed)


def floor(lines: Path, sample: Path, out: Path) -> None:
    """Read the lines and write as many answers, of the same kind and the same content, unchecked."""
    answers = pq.read_table(sample)
    timed(partial(_copied, lines, answers, out))


def _copied(lines: Path, answers: pa.Table, out: Path) -> None:
    groups = pq.ParquetFile(lines).num_row_groups

    def read(group: int) -> pa.Table:
        file = pq.ParquetFile(lines, read_dictionary=["participant", "part_number"])
        return file.read_row_group(group, use_threads=False)

    with (
        ThreadPoolExecutor(2) as pool,
        pq.ParquetWriter(out, answers.schema, compression="zstd") as to,
    ):
        for found in pool.map(read, range(groups)):
            to.write_table(answers[: len(found)])


def own_floor(lines: Path, sample: Path, out: Path) -> None:
    """The same by the reader and writer of the check."""
    timed(partial(_passed_on, lines, pl.read_parquet(sample), out))


def _passed_on(lines: Path, answers: pl.DataFrame, out: Path) -> None:
    def batches(*_: object) -> Iterator[pl.DataFrame]:
        frame = pl.scan_parquet(lines)
        for batch in frame.collect_batches(chunk_size=ROWS, maintain_order=True):
            yield answers[: len(batch)]

    source = register_io_source(batches, schema=answers.schema, is_pure=True)
    source.sink_parquet(out, row_group_size=ROWS, maintain_order=True)


def peer(name: str, folder: Path, lines: Path, out: Path) -> None:
    """One of the others."""
    timed(partial(import_module(f"bench.{name}").run, folder, lines, out))


def digest(path: Path) -> str:
    """A hash over all answers, whoever wrote them."""
    answers = pl.read_parquet(path)
    if answers["outcome"].dtype != pl.UInt8:
        codes = {
            "outcome": {said: n for n, said in enumerate(SAID)},
            "rule": {r: n for n, r in enumerate(RULES)},
        }
        answers = answers.with_columns(
            pl.col(name).cast(pl.String).replace_strict(code, return_dtype=pl.UInt8)
            for name, code in codes.items()
        )
    found = hashlib.sha256()
    for column in answers.select("outcome", "rule", "maximum", "ceiling", "effect"):
        found.update(column.cast(pl.Int64).fill_null(-1).to_numpy().tobytes())
    return found.hexdigest()


def measure(folder: Path, count: int, rounds: int, *, memory: bool, quick: bool) -> list[Figure]:
    """All figures."""
    world = World()
    world.write(folder)
    few = folder / "few.parquet"
    write_lines(few, min(count, 100_000 if quick else MILLION), world)
    figures = _same(folder, few)
    lines = folder / "lines.parquet"
    write_lines(lines, count, world)
    sample = _sample(folder)
    runs = in_turns(
        rounds,
        {
            "floor": partial(fresh, "lines", "floor", lines, sample, folder / "floor.parquet"),
            "own_floor": partial(
                fresh, "lines", "own_floor", lines, sample, folder / "own.parquet"
            ),
            "ours": partial(fresh, "lines", "ours", folder, lines, folder / "ours.parquet"),
            "pandas_asof": partial(_peer, "pandas_asof", folder, few),
        },
    )
    runs["plain_script"] = _peer("plain_script", folder, few)
    runs["duckdb_query"] = _peer("duckdb_query", folder, lines)
    scale = count / pl.scan_parquet(few).select(pl.len()).collect().item()
    mine, least = runs["ours"], runs["floor"]
    for name, run in runs.items():  # fewer lines for pandas and the script
        print(f"{name:14} {run.seconds:8.2f} s  {run.work:8.2f} s of work  {run.peak} MB")
    figures += [
        Figure(f"{count:,} lines, times the floor", mine.seconds / least.seconds, 2.5),
        Figure("the same in processor time", mine.work / least.work),
        Figure(
            "times the floor of our own reader and writer", mine.seconds / runs["own_floor"].seconds
        ),
        Figure("the same in processor time", mine.work / runs["own_floor"].work),
        Figure(
            "faster than pandas merge_asof",
            runs["pandas_asof"].seconds * scale / mine.seconds,
            5,
            "least",
        ),
        Figure(
            "faster than the plain script",
            runs["plain_script"].seconds * scale / mine.seconds,
            40,
            "least",
        ),
        Figure("the same in processor time", runs["plain_script"].work * scale / mine.work),
        Figure("faster than the DuckDB query", runs["duckdb_query"].seconds / mine.seconds),
        Figure("peak memory", mine.peak, 1_000, unit="MB"),
    ]
    return [*figures, *(_flat(folder, world, mine.peak, count) if memory else ())]


def _same(folder: Path, lines: Path) -> list[Figure]:
    """Whether all give the same answers; a figure of speed counts only with this."""
    out = folder / "few-ours.parquet"
    fresh("lines", "ours", folder, lines, out)
    expected, figures = digest(out), []
    for name in PEERS:
        _peer(name, folder, lines)
        same = digest(folder / f"{name}.parquet") == expected
        figures.append(Figure(f"answers equal those of {name}", float(same), 1, "least", ""))
    print(f"hash of the answers: {expected}")
    return figures


def _peer(name: str, folder: Path, lines: Path) -> Run:
    return fresh("lines", "peer", name, folder, lines, folder / f"{name}.parquet")


def _sample(folder: Path) -> Path:
    """A row group of real answers, which the floor writes again and again."""
    path = folder / "sample.parquet"
    rows = pl.read_parquet(folder / "few-ours.parquet")
    pl.concat([rows] * (ROWS // len(rows) + 1))[:ROWS].write_parquet(path)
    return path


def _flat(folder: Path, world: World, before: int, count: int) -> list[Figure]:
    """Memory at five times as many lines."""
    lines = folder / "many.parquet"
    write_lines(lines, 5 * count, world)
    many = fresh("lines", "ours", folder, lines, folder / "many-out.parquet")
    return [
        Figure(f"peak memory at {5 * count:,} lines", many.peak, 1_000, unit="MB"),
        Figure("that, times the memory before", many.peak / before, 1.2),
    ]


def main() -> None:
    """Measure, or do one deed for the process that measures."""
    deeds = {"ours": ours, "floor": floor, "own_floor": own_floor}
    match sys.argv[1:]:
        case ["peer", name, *paths]:
            peer(name, *map(Path, paths))
        case [deed, *paths] if deed in deeds:
            deeds[deed](*map(Path, paths))
        case _:
            given = _given()
            with tempfile.TemporaryDirectory() as folder:
                figures = measure(
                    Path(folder), given.lines, given.rounds, memory=given.memory, quick=given.quick
                )
            sys.exit(not tell(figures))


def _given() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lines", type=int, default=10 * MILLION)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--memory", action="store_true", help="also at five times as many lines")
    options.add_argument("--quick", action="store_true", help="smaller, to see that it runs")
    given = options.parse_args()
    if given.quick:
        given.lines, given.rounds = min(given.lines, MILLION), 1
    return given


if __name__ == "__main__":
    main()
