"""One invoice of a million lines (over 1 GB): the memory and time that reading it takes.

python -m bench.giant_invoice [--lines 1000000]

The file is made and read in processes of their own, so that the peak is that of reading alone.
For comparison the same file is walked by lxml's `iterparse`, clearing as it goes, nothing looked at.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lxml import etree

PEAK = "VmHWM:"
"""The peak of this very process; `getrusage` would count the one it was started from."""


def make(path: Path, lines: int) -> None:
    """A made-up invoice that repeats one line under running numbers."""
    from bench.read_invoices import invoice  # noqa: PLC0415 - for the maker only

    from raamwerk.formats.ubl.writer import write  # noqa: PLC0415 - the same

    data = write(invoice(1))
    opening = b"  <cac:InvoiceLine>"
    start = data.index(opening)
    line = data[start : data.index(opening, start + 1)]
    head, tail = line.split(b"<cbc:ID>1<", 1)
    # Real lines say more: a note of some length brings one to the kilobyte that they take.
    note = b"<cbc:ID>%d</cbc:ID>\n    <cbc:Note>" + b"toelichting (verzonnen) " * 14 + b"</cbc:Note"
    with path.open("wb") as file:
        file.write(data[:start])
        for number in range(1, lines + 1):
            file.write(head + note % number + tail.removeprefix(b"/cbc:ID"))
        file.write(b"</Invoice>\n")


def read(path: Path) -> int:
    """The lines of all its parts."""
    from raamwerk.formats.documents import read_path  # noqa: PLC0415 - for the reader only

    return sum(len(part.lines) for part, _ in read_path(path))


def walk(path: Path) -> int:
    """The lines as `iterparse` hands them over."""
    space = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    count = 0
    for _, line in etree.iterparse(path, tag=f"{{{space}}}InvoiceLine"):
        count += 1
        line.clear()
        while line.getprevious() is not None:
            del line.getparent()[0]
    return count


def peak() -> int:
    """Megabytes of this process at the highest."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split(PEAK)[1].split()[0]) // 1024


def main() -> None:
    """Make the file, then read it and walk it in processes of their own."""
    options = argparse.ArgumentParser()
    options.add_argument("--lines", type=int, default=1_000_000)
    options.add_argument("--deed", choices=["make", "read", "walk"])
    options.add_argument("--file", type=Path)
    given = options.parse_args()
    if given.deed == "make":
        make(given.file, given.lines)
    elif given.deed:
        start = time.perf_counter()
        count = {"read": read, "walk": walk}[given.deed](given.file)
        seconds = time.perf_counter() - start
        print(f"{given.deed}: {count} lines, {seconds:.1f} s, peak {peak()} MB")
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "giant.xml"
            for deed in ("make", "walk", "read"):
                started = [
                    sys.executable,
                    "-m",
                    "bench.giant_invoice",
                    "--deed",
                    deed,
                    "--file",
                    str(path),
                ]
                subprocess.run([*started, "--lines", str(given.lines)], check=True)
            print(f"{path.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
