"""10,000 invoices of 20 lines: how many times the time of lxml's parsing alone does reading them take?

python -m bench.read_invoices [--files 10000] [--rounds 3]

Three things are timed in turn, in this order, so that a busy machine slows all of them: parsing
alone (each file read and parsed with lxml's defaults, nothing looked at), reading to documents in
one process, and reading to documents by a process a core. The medians and their ratios are printed,
of the time on the clock and of the time that processors were at work (children included).
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.formats.bulk import read_many
from raamwerk.formats.ubl.writer import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DISTINCT = 200
"""Invoices written by the writer; the others are these under another number."""
LINES = 20


def invoice(at: int) -> Document:
    """A made-up invoice of twenty lines, each a part number, quantity and price of its own."""
    rows = range(LINES)
    return Document(
        kind=DocumentKind.INVOICE,
        id=f"F-{at:06d}",
        source="",
        sha256="",
        issued_on=date(2026, 1 + at % 12, 1 + at % 28),
        currency="EUR",
        seller=Party("Reseller X (verzonnen)", (("0106", "12345678"), ("VAT", "NL123456789B01"))),
        buyer=Party(f"Gemeente {at % 342} (verzonnen)", (("0190", f"{at % 342:020d}"),)),
        order_reference=f"B-{at:06d}",
        due_on=date(2027, 1, 31),
        lines=Lines(
            number=[str(row + 1) for row in rows],
            part_number=[f"AAA-{(at * 7 + row * 13) % 20_000:05d}" for row in rows],
            name=[f"M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr {row} (verzonnen)" for row in rows],
            quantity=[str(1 + (at + row) % 900) for row in rows],
            unit=["MON"] * LINES,
            unit_price=[f"{30 + row}.{at % 100:02d}" for row in rows],
            price_quantity=["1"] * LINES,
        ),
    )


def written(folder: Path, files: int) -> list[Path]:
    """The files, made before anything is timed."""
    kept = [write(invoice(at)) for at in range(min(files, DISTINCT))]
    paths = []
    for at in range(files):
        path = folder / f"{at:06d}.xml"
        number = f"F-{at % len(kept):06d}".encode()
        path.write_bytes(kept[at % len(kept)].replace(number, f"F-{at:06d}".encode()))
        paths.append(path)
    return paths


def parse_only(paths: Sequence[Path]) -> int:
    """What cannot be avoided: every file read and parsed."""
    return sum(len(etree.fromstring(path.read_bytes())) > 0 for path in paths)


def one_process(paths: Sequence[Path]) -> int:
    """Documents with their lines, in this process."""
    return sum(len(each.documents) for each in read_many(paths, processes=1))


def process_a_core(paths: Sequence[Path]) -> int:
    """Documents with their lines, brought back from as many processes as there are cores."""
    return sum(len(each.documents) for each in read_many(paths))


def timed(deed: Callable[[Sequence[Path]], int], paths: Sequence[Path]) -> tuple[float, float]:
    """Seconds on the clock and of processors of one run, checked to have read every file."""
    gc.collect()
    start, worked = time.perf_counter(), sum(os.times()[:4])
    count = deed(paths)
    seconds = time.perf_counter() - start, sum(os.times()[:4]) - worked
    if count != len(paths):
        sys.exit(f"{deed.__name__} read {count} of {len(paths)} files")
    return seconds


def main() -> None:
    """Write, time in turn, print."""
    options = argparse.ArgumentParser()
    options.add_argument("--files", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = written(Path(folder), given.files)
        size = sum(path.stat().st_size for path in paths)
        print(f"{len(paths)} invoices of {LINES} lines, {size / 1e6:.0f} MB")
        deeds = (parse_only, one_process, process_a_core)
        runs = [[timed(deed, paths) for deed in deeds] for _ in range(given.rounds)]
    print(f"{'':15}  clock          processors")
    floor, *others = (_medians(column) for column in zip(*runs, strict=True))
    for deed, seconds in zip(deeds, (floor, *others), strict=True):
        clock, worked = (f"{s:6.2f} s {s / f:4.2f} x" for s, f in zip(seconds, floor, strict=True))
        print(f"{deed.__name__:15} {clock}  {worked}")


def _medians(runs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    clock, worked = zip(*runs, strict=True)
    return statistics.median(clock), statistics.median(worked)


if __name__ == "__main__":
    main()
