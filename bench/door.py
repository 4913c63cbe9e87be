"""The installed command, measured from outside: clock, processors and memory, its processes included."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

COMMAND: Final = str(Path(sys.executable).parent / "raamwerk")
JUDGED: Final = {0, 1, 3}
"""Exit codes of a check that was made, whatever it found."""
_PAUSE: Final = 0.02


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes of a process at the highest.

    Args:
        resident: all that it had in memory, the code of libraries included.
        own: what it asked for itself, at most.
        mapped: pages of files, mostly code that any other process shares, at most.
    """

    resident: int
    own: int
    mapped: int


def environment() -> dict[str, str]:
    """As a user has it: compiled Python is kept, which some build machines switch off."""
    kept = dict(os.environ)
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def timed(*words: object) -> tuple[float, float]:
    """Seconds on the clock and of processors of a command with its processes, from start to end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = perf_counter()
    done = subprocess.run(
        [str(word) for word in words], check=False, capture_output=True, env=environment()
    )
    seconds = perf_counter() - start
    if done.returncode not in JUDGED:
        sys.exit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, work


def watched(*words: object) -> tuple[float, Memory]:
    """Seconds on the clock of a command, and the memory of its first process, looked at often."""
    start, seen = perf_counter(), Memory(0, 0, 0)
    with subprocess.Popen(
        [str(word) for word in words], stdout=subprocess.DEVNULL, env=environment()
    ) as process:
        while process.poll() is None:
            seen = _highest(seen, Path(f"/proc/{process.pid}/status"))
            sleep(_PAUSE)
    if process.returncode not in JUDGED:
        sys.exit(f"exit code {process.returncode}")
    return perf_counter() - start, seen


def _highest(seen: Memory, status: Path) -> Memory:
    try:
        said = dict(line.split(":", 1) for line in status.read_text("ascii").splitlines())
    except OSError:
        return seen  # it has just ended
    if "VmHWM" not in said:
        return seen
    resident, own, mapped = (
        int(said[name].split()[0]) // 1024 for name in ("VmHWM", "RssAnon", "RssFile")
    )
    return Memory(max(seen.resident, resident), max(seen.own, own), max(seen.mapped, mapped))
