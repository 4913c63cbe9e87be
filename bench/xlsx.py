"""A price list of 100,000 rows as a workbook: our intake, every row judged, beside openpyxl's bare reading.

    python -m bench.xlsx [--rows 100000] [--rounds 3] [--quick]

The bound is held against openpyxl's ordinary mode, which is what people use; its fast mode (read-only,
values only) is reported beside it. openpyxl looks at nothing. Each runs in a process of its own, in turns;
imports are left out, and processor time is compared.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import openpyxl
import xlsxwriter
from bench.measure import Figure, fresh, in_turns, tell, timed

from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.formats.pricelist.read import read
from raamwerk.formats.spreadsheet import read_sheet

PROFILE: Final = b"""
framework = "gt-microsoft-2"
published = 2026-11-01
currency = "EUR"
part-number-shape = "AAA-99999"

[numbers]
decimal = "."

[dates]
order = "iso"

[columns]
part-number = "part number"
maximum = "maximum"
name = "item name"
product-type = "type"
list-price = "list price"
since = "since"
unit-months = "months"
unit-quantity = "units"
family = "family"
"""
HEADER: Final = (
    *("part number", "item name", "type", "maximum", "months", "units", "since", "list price"),
    "family",
)


def make(path: Path, rows: int) -> None:
    """A made-up list with numbers as numbers and dates as dates, as a spreadsheet keeps them."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, day = book.add_worksheet("prices"), book.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(0, 0, HEADER)
        for row in range(rows):
            part, price = (
                f"{row // 100_000:03d}-{row % 100_000:05d}",
                (row * 37 % 90_000 + 100) / 100,
            )
            name = f"M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr {row} (verzonnen)"
            sheet.write_row(row + 1, 0, (part, name, "online-service", price, 1, 1))
            sheet.write_datetime(row + 1, 6, date(2026, 12, 1), day)
            sheet.write_row(row + 1, 7, (price + 1, "M365 E3"))


def intake(path: Path) -> None:
    """Every row judged."""
    found = read(path.read_bytes(), path.name, read_profile(PROFILE, "profile.toml"))
    if len(found.book.entries) != found.rows or not found.rows:
        sys.exit("not every row was taken")


def cells(path: Path) -> None:
    """The cells alone, guarded as every file of somebody else."""
    read_sheet(path.read_bytes(), None)


def bare(path: Path) -> None:
    """What openpyxl does at its fastest."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for _ in book.active.iter_rows(values_only=True):
        pass


def ordinary(path: Path) -> None:
    """What openpyxl does when nothing is asked of it."""
    book = openpyxl.load_workbook(path)
    for _ in book.active.iter_rows(values_only=True):
        pass


DEEDS: Final = {"intake": intake, "cells": cells, "read-only": bare, "ordinary": ordinary}


def measure(folder: Path, rows: int, rounds: int) -> list[Figure]:
    """All figures."""
    path = folder / "list.xlsx"
    make(path, rows)
    runs = in_turns(rounds, {name: partial(fresh, "xlsx", name, path) for name in DEEDS})
    for name, run in runs.items():
        print(f"{name:10} {run.seconds:7.2f} s  {run.work:7.2f} s of work  {run.peak} MB")
    figures = [Figure("peak memory of the intake", runs["intake"].peak, unit="MB")]
    for mode, bound in (("ordinary", 1 / 8), ("read-only", None)):
        for deed in ("intake", "cells"):
            part = runs[deed].work / runs[mode].work
            figures.append(
                Figure(f"{deed} of {rows:,} rows, part of openpyxl's {mode} mode", part, bound)
            )
    return figures


def main() -> None:
    """Measure, or do one deed for the process that measures."""
    match sys.argv[1:]:
        case [deed, path] if deed in DEEDS:
            timed(partial(DEEDS[deed], Path(path)))
        case _:
            options = argparse.ArgumentParser(description=__doc__)
            options.add_argument("--rows", type=int, default=100_000)
            options.add_argument("--rounds", type=int, default=3)
            options.add_argument("--quick", action="store_true")
            given = options.parse_args()
            rows, rounds = (5_000, 1) if given.quick else (given.rows, given.rounds)
            with tempfile.TemporaryDirectory() as folder:
                sys.exit(not tell(measure(Path(folder), rows, rounds)))


if __name__ == "__main__":
    main()
