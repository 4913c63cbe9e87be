"""10,000 invoices of 20 lines through the door, against parsing them alone with lxml.

    python -m bench.invoices [--files 10000] [--rounds 3]

Two sorts of made-up invoices of the running example: plain lines, and lines that bear an item
property. In turns, each a command of its own from its start to its end:

- parsing alone: every file read and parsed with lxml's defaults, nothing looked at, one process;
- `raamwerk check FOLDER --no-format`, which reads by a process a core and judges beside it;
- the same check through the Python API in one process.

Compared are the time on the clock and the time of processors, that of all processes together.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from typing import Final

from bench.door import COMMAND, timed
from bench.measure import Figure, tell

MOST: Final = 1.6
ON: Final = date(2026, 11, 24)
_PROPERTY: Final = re.compile(
    rb"\s*<cac:AdditionalItemProperty>.*?</cac:AdditionalItemProperty>", re.DOTALL
)


def make(folder: Path, files: int) -> None:
    """Book, enrolment and both sorts of invoices."""
    from raamwerk.formats import enrolment_writer  # noqa: PLC0415 - not where parsing is timed
    from raamwerk.formats.pricelist import own  # noqa: PLC0415 - the same
    from raamwerk.samples import bulk  # noqa: PLC0415 - the same
    from raamwerk.samples.book import book  # noqa: PLC0415 - the same
    from raamwerk.samples.enrolment import running_example  # noqa: PLC0415 - the same

    (folder / "book.csv").write_bytes(own.write(book(1), made_up=True))
    enrolment = enrolment_writer.write(running_example(), made_up=True)
    (folder / "enrolment.toml").write_bytes(enrolment)
    for sort in ("plain", "properties"):
        (folder / sort).mkdir()
    for name, data in bulk.invoices(files):
        (folder / "properties" / name).write_bytes(data)
        (folder / "plain" / name).write_bytes(_PROPERTY.sub(b"", data))


def parse(folder: Path) -> int:
    """What cannot be avoided: every file read and parsed."""
    from lxml import etree  # noqa: PLC0415 - as above

    return sum(len(etree.fromstring(path.read_bytes())) > 0 for path in sorted(folder.iterdir()))


def check(folder: Path) -> int:
    """The check through the API in this process; how many documents it judged."""
    from raamwerk import Standard  # noqa: PLC0415 - as above
    from raamwerk import check as checked  # noqa: PLC0415 - the same
    from raamwerk.formats import enrolment, framework  # noqa: PLC0415 - the same
    from raamwerk.formats.pricelist.read import read  # noqa: PLC0415 - the same

    beside = folder.parent
    held = Standard(
        framework=framework.load("gt-microsoft-2"),
        books=(read((beside / "book.csv").read_bytes(), "book.csv").book,),
        on=ON,
        enrolment=enrolment.read((beside / "enrolment.toml").read_bytes(), "enrolment.toml"),
    )
    batches = checked(sorted(folder.iterdir()), held, form=False, processes=1)
    return sum(bool(each.outcome) for batch in batches for each in batch.documents)


DEEDS: Final = {"parse": parse, "check": check}


def measured(folder: Path, sort: str, rounds: int) -> list[Figure]:
    """The ratios of one sort of invoices."""
    this = (sys.executable, "-m", "bench.invoices", "--folder", folder / sort, "--deed")
    door = (COMMAND, "check", folder / sort, "--book", folder / "book.csv")
    deeds = {
        "parsing alone": (*this, "parse"),
        "raamwerk check": (*door, "--enrolment", folder / "enrolment.toml", "--no-format"),
        "the API, one process": (*this, "check"),
    }
    runs = {name: [] for name in deeds}  # type: dict[str, list[tuple[float, float]]]
    for _ in range(rounds):
        for name, words in deeds.items():
            runs[name].append(timed(*words))
    seconds = {
        name: [median(each) for each in zip(*found, strict=True)] for name, found in runs.items()
    }
    for name, (clock, work) in seconds.items():
        print(f"  {sort}, {name}: {clock:.2f} s on the clock, {work:.2f} s of processors")
    floor, checked, api = (seconds[name] for name in deeds)
    return [
        Figure(f"{sort}: raamwerk check / parsing alone, clock", checked[0] / floor[0], MOST),
        Figure(f"{sort}: raamwerk check / parsing alone, processors", checked[1] / floor[1]),
        Figure(f"{sort}: the API in one process / parsing alone, processors", api[1] / floor[1]),
    ]


def main() -> int:
    """Make the files, measure in turns, tell; 1 where a bound is not held."""
    options = argparse.ArgumentParser()
    options.add_argument("--files", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--deed", choices=list(DEEDS))
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    if given.deed:
        print(DEEDS[given.deed](given.folder))
        return 0
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make(folder, given.files)
        figures = [
            each
            for sort in ("plain", "properties")
            for each in measured(folder, sort, given.rounds)
        ]
        return not tell(figures)


if __name__ == "__main__":
    sys.exit(main())
