"""Drawn head counts: the same for a seed, as spread as stated, and the ratchet of a contract year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.scenario.heads import HeadCounts, Jump, Seed, draw, ratcheted

if TYPE_CHECKING:
    from raamwerk.core.planning.scenario.heads import Shape

SEED = Seed(seed=7, scenarios=4_000)


def drawn(months: int = 24, **about: object) -> np.ndarray:
    counts = HeadCounts(today=1_000, **about)  # type: ignore[arg-type]
    return draw(counts, months, SEED.scenarios, SEED.draws())


def test_the_same_seed_draws_the_same_paths_and_another_draws_others():
    assert (drawn() == drawn()).all()
    other = draw(HeadCounts(today=1_000), 24, 4_000, Seed(seed=8, scenarios=4_000).draws())
    assert (drawn() != other).any()


@pytest.mark.parametrize(
    ("shape", "deviation"),
    [("walk", 20.0), ("trend", 20.0), ("uniform", 20 / 3**0.5), ("triangular", 20 / 6**0.5)],
)
def test_after_a_year_the_paths_are_spread_as_the_distribution_says(shape: Shape, deviation: float):
    after = drawn(12, shape=shape, growth=50_000, spread=20_000)[-1]
    assert after.mean() == pytest.approx(1_050, abs=1.5)
    assert after.std() == pytest.approx(deviation, rel=0.06)


def test_without_spread_or_growth_the_head_count_stays():
    assert set(drawn(shape="triangular", spread=0).ravel().tolist()) == {1_000}


def test_a_jump_happens_from_its_month_on_in_as_many_paths_as_its_chance():
    paths = drawn(spread=0, jumps=(Jump(month=6, heads=200, chance=300_000),))
    assert set(paths[5].tolist()) == {1_000}
    assert set(paths[6].tolist()) == {1_000, 1_200}
    assert (paths[6] == 1_200).mean() == pytest.approx(0.3, abs=0.03)
    assert (paths[6] == paths[23]).all()


def test_heads_never_fall_below_none():
    assert drawn(spread=0, jumps=(Jump(month=0, heads=-5_000),)).max() == 0


def test_fewer_are_paid_for_from_a_reset_on_only():
    paths = np.array([[5], [7], [6], [4], [5]], dtype=np.int32)
    assert ratcheted(paths, np.array([3])).ravel().tolist() == [5, 7, 7, 4, 5]
    assert ratcheted(paths, np.array([], dtype=np.int64)).ravel().tolist() == [5, 7, 7, 7, 7]


@pytest.mark.parametrize("wrong", [{"today": 0}, {"today": 10**7}, {"today": 1, "spread": -1}])
def test_a_head_count_that_cannot_be_is_refused(wrong: dict[str, int]):
    with pytest.raises(Refused, match=r"scenario\.heads"):
        HeadCounts(**wrong)  # type: ignore[arg-type]  # that is what is tried


def test_too_few_paths_for_a_percentile_are_refused():
    with pytest.raises(Refused, match=r"scenario\.seed"):
        Seed(seed=1, scenarios=9)
