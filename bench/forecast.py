"""Head-count scenarios: 342 participants x 300 lines x 60 months x 1,000 paths, exactly and as an estimate.

The pandas way and the plain NumPy way do every line of every month of every path; both are timed on a slice
in the same run and scaled to the whole. The exact kernel and the estimate do the whole. The drawing of the
paths, which all need, is timed by itself. Run it with `python -m bench.forecast`.
"""

from __future__ import annotations

import sys
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from bench.measure import Figure, fresh, in_turns, tell, timed

from raamwerk.core.planning.scenario.heads import HeadCounts, Seed, draw, ratcheted
from raamwerk.core.planning.scenario.kernel import Lines, costs, factored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

PARTICIPANTS: Final = 342
LINES: Final = 300
MONTHS: Final = 60
PATHS: Final = 1_000
ROUNDS: Final = 3
PANDAS_PATHS: Final = 100
NUMPY_PARTICIPANTS: Final = 4
YEARS: Final = [slice(12 * year, 12 * year + 12) for year in range(5)]
PER_HEAD: Final = 1_000_000


def participant(number: int) -> Lines:
    """Made-up lines: sizes with a heavy tail, a price a contract year."""
    draws = np.random.default_rng([5, number])
    heads = int(np.clip(np.exp(draws.normal(5.9, 0.9)), 60, 9_000))
    quantity = draws.integers(1, heads + 1, LINES) * PER_HEAD
    base = draws.integers(1_000_000, 60_000_000, LINES)
    price = np.stack([base + year * 10_000 for year in range(5)])
    return Lines(quantity, price, np.repeat(np.arange(5), 12), heads)


def paths(number: int, lines: Lines) -> NDArray[np.int32]:
    """The paths of a participant with the ratchet of each contract year."""
    counts = HeadCounts(today=lines.heads, spread=30_000)
    seed = Seed(seed=5, scenarios=PATHS)
    return ratcheted(draw(counts, MONTHS, PATHS, seed.draws(number)), np.arange(12, MONTHS, 12))


def everyone(most: int = PARTICIPANTS) -> Iterator[tuple[Lines, NDArray[np.int32]]]:
    """Each participant with its paths."""
    for number in range(most):
        lines = participant(number)
        yield lines, paths(number, lines)


def the_pandas_way(lines: Lines, held: NDArray[np.int32]) -> NDArray[np.int64]:
    """A scenario at a time: a row a line and month, the ratchet by `groupby().cummax()`."""
    months = np.tile(np.arange(MONTHS), LINES)
    line = np.repeat(np.arange(LINES), MONTHS)
    year = months // 12
    frame = pd.DataFrame({"line": line, "year": year, "price": lines.price[year, line]})
    divisor = lines.heads * PER_HEAD
    found = []
    for path in range(PANDAS_PATHS):
        need = lines.quantity[line] * held[months, path].astype(np.int64)
        frame["seats"] = -(-need // divisor)
        frame["held"] = frame.groupby(["line", "year"])["seats"].cummax()
        frame["cost"] = frame["held"] * frame["price"]
        found.append(frame.groupby("year")["cost"].sum().to_numpy())
    return np.stack(found, axis=1)


def the_numpy_way(lines: Lines, held: NDArray[np.int32]) -> NDArray[np.int64]:
    """A line at a time, over months and scenarios as vectors."""
    heads = held.astype(np.int64)
    divisor = lines.heads * PER_HEAD
    found = np.zeros((5, PATHS), dtype=np.int64)
    for line in range(LINES):
        seats = lines.quantity[line] * heads
        seats += divisor - 1
        seats //= divisor
        for year, group in enumerate(YEARS):
            found[year] += seats[group].sum(axis=0) * lines.price[year, line]
    return found


def deed(name: str) -> None:
    """What one process does; what all need is made before its clock starts, a participant at a time."""
    if name == "draw":
        timed(lambda: [None for _ in everyone()])
        return
    one = next(everyone(1))
    match name:
        case "pandas":
            timed(lambda: the_pandas_way(*one))
        case "numpy":
            some = list(everyone(NUMPY_PARTICIPANTS))
            timed(lambda: [the_numpy_way(*each) for each in some])
        case "exact":
            every = list(everyone())
            timed(lambda: [costs(*each, YEARS) for each in every])
        case "estimate":
            every = list(everyone())
            timed(lambda: [factored(*each, YEARS) for each in every])
        case "whole":
            timed(lambda: [costs(*each, YEARS) for each in everyone()])


def errors() -> tuple[float, float]:
    """The error of the estimate: over all, and the worst participant, in per cent. Exact is checked first."""
    total, missed, worst = 0, 0, 0.0
    for number, (lines, held) in enumerate(everyone()):
        exact, estimate = costs(lines, held, YEARS), factored(lines, held, YEARS)
        if number < NUMPY_PARTICIPANTS and (exact != the_numpy_way(lines, held)).any():
            sys.exit("the exact kernel and the plain NumPy way differ")
        total += int(exact.sum())
        missed += int((exact - estimate).sum())
        worst = max(worst, float(((exact - estimate) / exact).max()))
    return 100 * missed / total, 100 * worst


def main() -> int:
    """Print the figures; whether one is beyond its bound."""
    start = perf_counter()
    overall, worst = errors()
    names = ("pandas", "numpy", "exact", "estimate", "draw", "whole")
    runs = in_turns(ROUNDS, {name: partial(fresh, "forecast", name) for name in names})
    pandas = runs["pandas"].seconds * PARTICIPANTS * PATHS / PANDAS_PATHS
    numpy = runs["numpy"].seconds * PARTICIPANTS / NUMPY_PARTICIPANTS
    exact, estimate, whole = (runs[name].seconds for name in ("exact", "estimate", "whole"))
    print(
        f"6.16 thousand million line-months: pandas {pandas:.0f} s and NumPy {numpy:.1f} s (scaled), "
        f"exact {exact:.2f} s, estimate {estimate:.2f} s, drawing {runs['draw'].seconds:.2f} s, "
        f"drawing and exact {whole:.2f} s ({perf_counter() - start:.0f} s in all)"
    )
    good = tell(
        [
            Figure("pandas over exact", pandas / exact, 40, "least"),
            Figure("pandas over exact with drawing", pandas / whole, 40, "least"),
            Figure("plain NumPy over exact", numpy / exact),
            Figure("plain NumPy over the estimate", numpy / estimate, 20, "least"),
            Figure("exact over the estimate", exact / estimate, 20, "least"),
            Figure("the estimate is low by, over all", overall, unit="%"),
            Figure("the estimate is low by, at worst", worst, unit="%"),
            Figure("memory with drawing", runs["whole"].peak, 300, unit="MB"),
        ]
    )
    return not good


if __name__ == "__main__":
    if len(sys.argv) > 1:
        deed(sys.argv[1])
        sys.exit(0)
    sys.exit(main())
