"""A million random lines, judged by the engine and by the slow oracle in the tests, without one difference.

    .venv/bin/python -m bench.oracle_million [LINES]

Prints the lines, the verdicts by outcome, the differences (0), and the hash of all verdicts of each
side (equal where no difference is open).
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from raamwerk.formats.framework import shipped
from tests.oracle.choosers import Seeded
from tests.oracle.engine import differences, verdicts_of_engine
from tests.oracle.judge import Verdicts, judge
from tests.oracle.paper import made

PROCESSES = 2
SCENES = 50
"""Scenes that a process judges before it reports."""


@dataclass
class Share:
    """What came out of some scenes."""

    lines: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    oracle: list[str] = field(default_factory=list)
    engine: list[str] = field(default_factory=list)


def hash_of(verdicts: Verdicts) -> str:
    """A hash of verdicts; a rule that says nothing and one that does not apply count as the same."""
    said = sorted(
        f"{key} {answer[0]} {answer[1]}"
        for key, answer in verdicts.items()
        if answer[0].value != "not-applicable"
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def judged(first_seed: int) -> Share:
    """Both judges on the scenes of some seeds."""
    frameworks = shipped()
    share = Share()
    for seed in range(first_seed, first_seed + SCENES):
        framework = frameworks[seed % len(frameworks)]
        scene = made(Seeded(seed), framework.id, documents=20, lines=20)
        share.lines += sum(len(document.lines) for document in scene.documents)
        oracle = judge(scene.documents, framework, scene.books, scene.enrolment, on=scene.on)
        engine = verdicts_of_engine(scene, framework)
        share.outcomes.update(answer[0].value for answer in engine.values())
        found = differences(oracle, engine)
        share.wrong.extend(f"seed {seed}: {key}: {both}" for key, both in found.items())
        share.oracle.append(hash_of(oracle))
        share.engine.append(hash_of(engine))
    return share


def main(wanted: int) -> int:
    """Judge until so many lines are done; 1 where a difference is left."""
    began = time.perf_counter()
    total, seed = Share(), 0
    with ProcessPoolExecutor(PROCESSES) as pool:
        while total.lines < wanted:
            seeds = [seed + SCENES * each for each in range(4 * PROCESSES)]
            seed = seeds[-1] + SCENES
            for share in pool.map(judged, seeds):
                total.lines += share.lines
                total.outcomes += share.outcomes
                total.wrong += share.wrong
                total.oracle += share.oracle
                total.engine += share.engine
    print(f"lines: {total.lines:,} in {time.perf_counter() - began:.0f} s, {seed:,} scenes")
    print(
        "verdicts:",
        ", ".join(f"{name} {count:,}" for name, count in sorted(total.outcomes.items())),
    )
    for side, hashes in (("oracle", total.oracle), ("engine", total.engine)):
        print(f"{side}: sha256 {hashlib.sha256(''.join(hashes).encode()).hexdigest()}")
    print(f"differences: {len(total.wrong)}")
    for wrong in total.wrong[:20]:
        print(f"  {wrong}")
    return 1 if total.wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 1_000_000))
