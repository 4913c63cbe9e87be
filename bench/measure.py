"""How things are measured here: in fresh processes, in turns, by the median, as ratios.

The machine may be busy with other work. What is compared is therefore run in turns in one go, and
only ratios are held against a bound. Processor time is told beside the time on the clock, because
other work weighs less on it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Run:
    """One deed, done once in a process of its own.

    Args:
        seconds: on the clock.
        work: seconds of processor time, of all threads.
        peak: megabytes of the process at its highest.
    """

    seconds: float
    work: float
    peak: int


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured, and the bound that it is held against.

    Args:
        what: in words.
        value: the figure.
        bound: what it may be.
        most: whether the bound is a most or a least.
        unit: after the figure: `x` for a ratio, `MB`.
    """

    what: str
    value: float
    bound: float | None = None
    most: Literal["most", "least"] = "most"
    unit: str = "x"

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        if self.bound is None:
            return True
        return self.value <= self.bound if self.most == "most" else self.value >= self.bound


def peak() -> int:
    """Megabytes of this very process at its highest; `getrusage` would count who started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def timed(deed: Callable[[], object]) -> None:
    """Do a deed and print its run, for the process that asked."""
    start, work = perf_counter(), process_time()
    deed()
    run = Run(perf_counter() - start, process_time() - work, peak())
    print(json.dumps(asdict(run)))


def fresh(module: str, *words: object) -> Run:
    """A deed of a benchmark in a process of its own: `python -m bench.MODULE WORDS`."""
    call = [sys.executable, "-m", f"bench.{module}", *map(str, words)]
    done = subprocess.run(call, check=False, capture_output=True, cwd=ROOT, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(call)}: {done.stderr}")
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def in_turns(rounds: int, deeds: Mapping[str, Callable[[], Run]]) -> dict[str, Run]:
    """Each deed so many times, one after the other and round again; the medians of each."""
    runs: dict[str, list[Run]] = {name: [] for name in deeds}
    for _ in range(rounds):
        for name, deed in deeds.items():
            runs[name].append(deed())
    return {name: middle(found) for name, found in runs.items()}


def middle(runs: Sequence[Run]) -> Run:
    """The medians of some runs; of memory the highest."""
    return Run(
        median(run.seconds for run in runs),
        median(run.work for run in runs),
        max(run.peak for run in runs),
    )


def tell(figures: Iterable[Figure]) -> bool:
    """Print figures with their bounds; whether all hold."""
    good = True
    for each in figures:
        bound = "" if each.bound is None else f"  (at {each.most} {each.bound:g})"
        said = "" if each.holds else "  NOT HELD"
        print(f"{each.what}: {each.value:.2f} {each.unit}{bound}{said}")
        good &= each.holds
    return good
