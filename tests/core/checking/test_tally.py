from __future__ import annotations

import numpy as np

from raamwerk.core.checking.known import NO_EFFECT, NO_RULE
from raamwerk.core.checking.tally import Tally


def test_outcomes_rules_and_euros_are_counted_over_all_batches() -> None:
    told: list[int] = []
    tally = Tally(told.append)
    most = 10**15
    for _ in range(3):
        tally.add(
            np.array([0, 0, 3], dtype=np.uint8),
            np.array([4, 4, NO_RULE], dtype=np.uint8),
            np.array([most, NO_EFFECT, NO_EFFECT], dtype=np.int64),
        )
    assert tally.counts() == {(0, 4): 6, (3, NO_RULE): 3}
    assert tally.at_stake == 3 * most
    assert told == [3, 3, 3]


def test_the_sum_of_a_batch_cannot_run_over() -> None:
    count, most = 50_000, 10**15
    tally = Tally()
    nothing = np.zeros(count, dtype=np.uint8)
    tally.add(nothing, nothing, np.full(count, most, dtype=np.int64))
    assert tally.at_stake == count * most > 2**63


def test_without_lines_there_is_nothing() -> None:
    tally = Tally()
    empty = np.zeros(0, dtype=np.uint8)
    tally.add(empty, empty, np.zeros(0, dtype=np.int64))
    assert tally.counts() == {}
