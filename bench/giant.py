"""One invoice of a million lines (over 1 GB) through the door: the memory that its check takes.

    python -m bench.giant [--lines 1000000]

Told apart are what the process asked for itself and the pages of files it has mapped, which are the
code of libraries (Polars for the most part) and shared with any other process that runs them. For
comparison the same file is read to documents without a check.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench.door import COMMAND, watched
from bench.measure import Figure, tell

MOST: Final = 100


def make(folder: Path, lines: int) -> Path:
    """Book, enrolment and the invoice."""
    from raamwerk.formats import enrolment_writer  # noqa: PLC0415 - for the maker only
    from raamwerk.formats.pricelist import own  # noqa: PLC0415 - the same
    from raamwerk.samples import bulk  # noqa: PLC0415 - the same
    from raamwerk.samples.book import book  # noqa: PLC0415 - the same
    from raamwerk.samples.enrolment import running_example  # noqa: PLC0415 - the same

    (folder / "book.csv").write_bytes(own.write(book(1), made_up=True))
    enrolment = enrolment_writer.write(running_example(), made_up=True)
    (folder / "enrolment.toml").write_bytes(enrolment)
    path = folder / "giant.xml"
    with path.open("wb") as file:
        bulk.write_giant(file, lines)
    return path


def read(path: Path) -> int:
    """The lines of all its parts."""
    from raamwerk.formats.documents import read_path  # noqa: PLC0415 - for the reader only

    return sum(len(part.lines) for part, _ in read_path(path))


def main() -> int:
    """Make the file, read it and check it in processes of their own; 1 where the bound is not held."""
    options = argparse.ArgumentParser()
    options.add_argument("--lines", type=int, default=1_000_000)
    options.add_argument("--read", type=Path)
    given = options.parse_args()
    if given.read:
        print(read(given.read))
        return 0
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = make(folder, given.lines)
        print(f"{given.lines} lines, {path.stat().st_size / 1e6:.0f} MB")
        reading = (sys.executable, "-m", "bench.giant", "--read", path)
        books = ("--book", folder / "book.csv", "--enrolment", folder / "enrolment.toml")
        seconds, of_reading = watched(*reading)
        print(f"reading alone: {seconds:.1f} s")
        seconds, of_check = watched(COMMAND, "check", path, *books, "--no-format")
        print(f"raamwerk check: {seconds:.1f} s")
    return not tell(
        [
            Figure("reading alone, resident", of_reading.resident, MOST, unit="MB"),
            Figure("raamwerk check, its own memory", of_check.own, MOST, unit="MB"),
            Figure("raamwerk check, mapped files", of_check.mapped, unit="MB"),
            Figure("raamwerk check, resident", of_check.resident, MOST, unit="MB"),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
