"""Head counts that may come about: drawn paths by a stated distribution, the same for the same seed.

Head counts are drawn in floats and rounded to whole persons; no amount of money is ever a float. What
is kept of a run is the seed, the generator and its version, not the paths.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Int32 = NDArray[np.int32]
    Drawn = NDArray[np.floating[Any]]

Shape = Literal["walk", "trend", "uniform", "triangular"]
"""`walk`: a growth that changes every month, normal, `spread` the standard deviation over a year;
`trend`: one normal growth a path; `uniform` and `triangular`: one growth a path between `growth - spread`
and `growth + spread`, the second with `growth` the likeliest."""

GENERATOR: Final = "PCG64"
MOST_HEADS: Final = 2_000_000
MOST_SCENARIOS: Final = 100_000
FEWEST: Final = 10
"""Fewer paths have no tenth percentile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """Something that may happen at once: a merger, a service taken in or put out.

    Args:
        month: from which month of the forecast on, counted from 0.
        heads: how many persons come, or go when negative.
        chance: in millionths: 300,000 is 30 %.
    """

    month: int
    heads: int
    chance: int = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCounts:
    """What is assumed of a head count.

    Args:
        today: persons with a workplace now (F-4).
        shape: the distribution of the growth.
        growth: a year, in millionths: 20,000 is 2 %.
        spread: in millionths; what it means depends on the shape.
        jumps: what may happen besides.

    Raises:
        Refused: `scenario.heads` for a head count or spread that cannot be.
    """

    today: int
    shape: Shape = "walk"
    growth: int = 0
    spread: int = 20_000
    jumps: tuple[Jump, ...] = field(default=())

    def __post_init__(self) -> None:
        within = 0 < self.today <= MOST_HEADS and 0 <= self.spread <= 1_000_000  # noqa: PLR2004 - 100 %
        if not within or abs(self.growth) > 1_000_000:  # noqa: PLR2004 - 100 % a year
            raise Refused(
                "scenario.heads", heads=self.today, spread=self.spread, growth=self.growth
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """By what a run can be done again.

    Args:
        seed: of the generator.
        scenarios: how many paths.
        generator: its name.
        version: of the library that draws.
    """

    seed: int
    scenarios: int
    generator: str = GENERATOR
    version: str = np.__version__

    def __post_init__(self) -> None:
        if not FEWEST <= self.scenarios <= MOST_SCENARIOS or self.seed < 0:
            raise Refused("scenario.seed", seed=self.seed, scenarios=self.scenarios)

    def draws(self, stream: int = 0) -> np.random.Generator:
        """The generator; a stream of its own for each participant, whatever the order of the work."""
        return np.random.Generator(np.random.PCG64([self.seed, stream]))


def draw(counts: HeadCounts, months: int, scenarios: int, draws: np.random.Generator) -> Int32:
    """Paths of a head count, `[months, scenarios]`, whole persons, never below none.

    Month 0 is the first month of the forecast: growth has begun by then.
    """
    years = (np.arange(months)[:, None] + 1) / 12
    factor = (
        1 + counts.growth / SCALE * years + _deviation(counts, years, (months, scenarios), draws)
    )
    heads = np.rint(factor * counts.today)
    for jump in counts.jumps:
        happens = draws.integers(0, SCALE, scenarios) < jump.chance
        heads[jump.month :] += np.where(happens, jump.heads, 0)
    return np.clip(heads, 0, MOST_HEADS).astype(np.int32)


def _deviation(
    counts: HeadCounts,
    years: Drawn,
    shape: tuple[int, int],
    draws: np.random.Generator,
) -> Drawn:
    """How far each path is from the growth that is expected, as a ratio of the head count."""
    spread = counts.spread / SCALE
    match counts.shape:
        case "walk":
            steps = draws.standard_normal(shape)
            steps *= spread / np.sqrt(12)
            return np.cumsum(steps, axis=0)
        case "trend":
            return years * (spread * draws.standard_normal(shape[1]))
        case "uniform":
            return years * draws.uniform(-spread, spread, shape[1])
        case "triangular":
            sides: Drawn = draws.uniform(0, spread, (2, shape[1]))
            between: Drawn = sides[0] - sides[1]
            return years * between


def ratcheted(paths: Int32, resets: NDArray[np.int64]) -> Int32:
    """The heads that licences are paid for: more in any month, fewer only at a reset (M-10, P2 of the method).

    Args:
        paths: `[months, scenarios]`.
        resets: the months at which fewer are possible, ascending; month 0 always is one.
    """
    held = np.empty_like(paths)
    starts = [0, *(int(month) for month in resets if 0 < month < len(paths))]
    for since, until in zip(starts, [*starts[1:], len(paths)], strict=True):
        np.maximum.accumulate(paths[since:until], axis=0, out=held[since:until])
    return held
