"""How long the command takes to start, as ratios of times taken in one run.

`raamwerk --version` is set against the bare interpreter, and `raamwerk check` of one small invoice
(without the official stylesheet) against importing Polars alone. Run it with `python -m bench.start`.
All are taken in turns, so that other work on the machine weighs on all of them; the least of each
is compared, because noise only adds.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Final

from raamwerk.cli.sample import make

ROUNDS: Final = 40
CHECKS: Final = 15
MOST: Final = 6
JUDGED: Final = {0, 1, 3}
COMMAND: Final = str(Path(sys.executable).parent / "raamwerk")


def seconds(*words: str) -> float:
    """The time of one run of a command."""
    start = perf_counter()
    done = subprocess.run(words, check=False, capture_output=True)
    taken = perf_counter() - start
    if done.returncode not in JUDGED:
        raise RuntimeError(done.stderr.decode())
    return taken


def version_ratio() -> float:
    """The time of `raamwerk --version` over that of `python -c pass`."""
    bare, version = [], []
    for _ in range(ROUNDS):
        bare.append(seconds(sys.executable, "-c", "pass"))
        version.append(seconds(COMMAND, "--version"))
    return min(version) / min(bare)


def check_ratio(folder: Path) -> tuple[float, float]:
    """The time of a check of one invoice over that of `import polars`, and the first in seconds."""
    make(folder)
    words = [
        *(COMMAND, "check", str(next((folder / "documents").glob("factuur-*.xml")))),
        *("--book", str(folder / "book.csv"), "--enrolment", str(folder / "enrolment.toml")),
        "--no-format",
    ]
    bare, checked = [], []
    for _ in range(CHECKS):
        bare.append(seconds(sys.executable, "-c", "import polars"))
        checked.append(seconds(*words))
    return min(checked) / min(bare), min(checked)


def main() -> int:
    """Print the figures; whether the one with a bound is beyond it."""
    version = version_ratio()
    print(f"raamwerk --version: {version:.2f} x python -c pass (at most {MOST})")
    with tempfile.TemporaryDirectory() as folder:
        ratio, taken = check_ratio(Path(folder) / "demo")
    print(f"raamwerk check of one invoice: {ratio:.2f} x import polars ({taken:.2f} s)")
    return version > MOST


if __name__ == "__main__":
    sys.exit(main())
