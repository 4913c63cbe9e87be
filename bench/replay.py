"""A whole sector under other terms: 342 participants with 300 lines each, over 60 months.

    python -m bench.replay [--rounds 3] [--quick]

Compared with the bulk check of the same line-months, which has long been measured itself (`bench.lines`):
both read the price book and the enrolments as values and compile them, then answer every line-month. The
check also reads its lines from a file and writes its answers, as it always does; a replay reads none and
gives amounts a year. Beside it: a replay of lines that were put together before, as a negotiator's page
does at each move, and a whole comparison of two frameworks with its causes.

Before that, that it is right: a thousandth of the lines are judged month by month in plain Python.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from bench.made_up import LINES, ROWS, World, load
from bench.measure import Figure, fresh, in_turns, tell, timed

from raamwerk.bulk import check_lines, standard
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.planning.worth.assemble import assemble
from raamwerk.core.planning.worth.compare import compare
from raamwerk.core.planning.worth.deal import deal_of
from raamwerk.core.planning.worth.lines import Horizon
from raamwerk.core.planning.worth.replay import replay
from raamwerk.core.planning.worth.tally import tally
from raamwerk.core.pricebook.compiled import day_number
from raamwerk.formats.framework import load as framework
from tests.core.planning.worth.oracle import judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.planning.worth.lines import Lines

SINCE = date(2022, 12, 1)
ON = date(2026, 11, 24)
FIRST, SECOND = framework("gt-microsoft-1"), framework("gt-microsoft-2")


def lines_of(folder: Path, months: int = 60) -> Lines:
    """The sector's lines, put together from book and enrolments."""
    book, enrolments = load(folder)
    terms = terms_of(SECOND, SINCE)
    return assemble(enrolments, [book], Horizon(SINCE, months), terms=terms)


def whole(folder: Path) -> None:
    """Put the lines together, replay and add up."""
    book, enrolments = load(folder)

    def deed() -> None:
        terms = terms_of(SECOND, SINCE)
        lines = assemble(enrolments, [book], Horizon(SINCE, 60), terms=terms)
        tally(lines, replay(lines, deal_of(SECOND, SINCE)).amount)

    timed(deed)


def moved(folder: Path) -> None:
    """Replay and add up lines that are there: one move of a slider."""
    lines, deal = lines_of(folder), deal_of(SECOND, SINCE)
    timed(lambda: tally(lines, replay(lines, replace(deal, indexation=37_000)).amount))


def compared(folder: Path) -> None:
    """Two frameworks over lines that are there, with every lever in order and alone."""
    lines = lines_of(folder)
    timed(lambda: compare(lines, deal_of(FIRST, SINCE), deal_of(SECOND, SINCE)))


def checked(folder: Path, file: Path) -> None:
    """The bulk check of the same line-months."""
    book, enrolments = load(folder)

    def deed() -> None:
        out = folder / "answers.parquet"
        check_lines(file, out, standard(SECOND, [book], on=ON, enrolments=enrolments))

    timed(deed)


def write(lines: Lines, file: Path) -> int:
    """The line-months as the bulk check reads them; how many."""
    count = 0
    with pq.ParquetWriter(file, LINES, compression="zstd") as writer:
        for table in _tables(lines):
            writer.write_table(table, row_group_size=ROWS)
            count += len(table)
    return count


def _tables(lines: Lines) -> Iterator[pa.Table]:
    people, parts = np.array(lines.participants.ids), np.array(lines.parts.numbers)
    who, part = people[lines.participant], parts[lines.part]
    for month in range(lines.horizon.months):
        some = lines.needed[month] > 0
        day = day_number(lines.horizon.first(month))
        price = np.maximum(lines.parts.maxima[""][month][lines.part[some]], 1)
        yield pa.table(
            {
                "participant": who[some],
                "part_number": part[some],
                "price_date": pa.array(np.full(some.sum(), day, np.int32)).cast(pa.date32()),
                "quantity": lines.needed[month][some] * 1_000_000,
                "unit_price": price,
                "unit_months": np.full(some.sum(), 12),
            },
            schema=LINES,
        )


def same(lines: Lines) -> float:
    """Whether the slow judge says the same of one participant in a hundred."""
    right = True
    for who in range(0, len(lines.participants.ids), 100):
        mine = lines.only(lines.participants.ids[who])
        for deal in (deal_of(FIRST, SINCE), deal_of(SECOND, SINCE)):
            timeless = replace(deal, end=replace(deal.end, terms=None, stops=None, months=50))
            found, (amounts, unknown) = replay(mine, timeless), judged(mine, timeless)
            right &= found.amount.tolist() == amounts and found.unknown.tolist() == unknown
    return float(right)


def measure(folder: Path, rounds: int) -> list[Figure]:
    """All figures."""
    World().write(folder)
    lines, file = lines_of(folder), folder / "line-months.parquet"
    count = write(lines, file)
    right = same(lines)
    runs = in_turns(
        rounds,
        {
            "checked": partial(fresh, "replay", "checked", folder, file),
            "whole": partial(fresh, "replay", "whole", folder),
            "moved": partial(fresh, "replay", "moved", folder),
            "compared": partial(fresh, "replay", "compared", folder),
        },
    )
    for name, run in runs.items():
        print(f"{name:10} {run.seconds:8.2f} s  {run.work:8.2f} s of work  {run.peak} MB")
    check = runs["checked"].seconds
    return [
        Figure("the slow judge says the same", right, 1, "least", ""),
        Figure(
            f"replay of {count:,} line-months, times their bulk check",
            runs["whole"].seconds / check,
            3,
        ),
        Figure(
            "one move of lines that are there, times that check", runs["moved"].seconds / check, 1
        ),
        Figure("a comparison with its causes, times that check", runs["compared"].seconds / check),
        Figure("peak memory of a replay", runs["whole"].peak, 1_500, unit="MB"),
    ]


def main() -> None:
    """Measure, or do one deed for the process that measures."""
    deeds = {"whole": whole, "moved": moved, "compared": compared}
    match sys.argv[1:]:
        case ["checked", folder, file]:
            checked(Path(folder), Path(file))
        case [deed, folder] if deed in deeds:
            deeds[deed](Path(folder))
        case _:
            options = argparse.ArgumentParser(description=__doc__)
            options.add_argument("--rounds", type=int, default=3)
            options.add_argument("--quick", action="store_true", help="once, to see that it runs")
            given = options.parse_args()
            with tempfile.TemporaryDirectory() as place:
                figures = measure(Path(place), 1 if given.quick else given.rounds)
            sys.exit(not tell(figures))


if __name__ == "__main__":
    main()
