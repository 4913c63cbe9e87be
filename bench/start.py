"""How long the command takes to start, as a ratio to the bare interpreter in the same run.

Run it with `python -m bench.start`. Both are taken in turns, so that other work on the machine
weighs on both; the least of each is compared, because noise only adds.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

ROUNDS = 40
MOST = 6
COMMAND = str(Path(sys.executable).parent / "raamwerk")


def seconds(*words: str) -> float:
    """The time of one run of a command."""
    start = perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return perf_counter() - start


def ratio() -> float:
    """The time of `raamwerk --version` over that of `python -c pass`."""
    bare, version = [], []
    for _ in range(ROUNDS):
        bare.append(seconds(sys.executable, "-c", "pass"))
        version.append(seconds(COMMAND, "--version"))
    return min(version) / min(bare)


if __name__ == "__main__":
    found = ratio()
    print(f"raamwerk --version: {found:.2f} x python -c pass (at most {MOST})")
    sys.exit(found > MOST)
