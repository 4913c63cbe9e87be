from __future__ import annotations

from itertools import combinations
from random import Random

import numpy as np
import pytest

from raamwerk.core.planning.mix.cover import NEVER, CoverTable


def tried(masks: list[int], costs: list[int], need: int) -> int:
    ways = (
        sum(costs[index] for index in chosen)
        for count in range(len(masks) + 1)
        for chosen in combinations(range(len(masks)), count)
        if all(any(masks[i] >> bit & 1 for i in chosen) for bit in range(8) if need >> bit & 1)
    )
    return min(ways, default=NEVER)


@pytest.mark.parametrize("seed", range(60))
def test_the_table_gives_the_cheapest_of_all_subsets_for_every_price_vector(seed: int):
    rng = Random(seed)  # noqa: S311 - draws test cases
    masks = [rng.randrange(1, 64) for _ in range(rng.randint(1, 8))]
    costs = np.array([[rng.randint(0, 30) for _ in range(3)] for _ in masks], dtype=np.int64)
    table = CoverTable(masks, costs)
    for need in range(64):
        found = [int(each) for each in table.cost(need)]
        assert found == [tried(masks, list(map(int, costs[:, c])), need) for c in range(3)]
        if found[0] < NEVER:
            chosen = table.chosen(need, 0)
            assert sum(int(costs[i, 0]) for i in chosen) == found[0]
            assert need & ~int(np.bitwise_or.reduce([masks[i] for i in chosen] or [0])) == 0


def test_a_bit_that_nothing_holds_is_never_covered_and_never_overflows():
    table = CoverTable([1, 2], np.array([[NEVER], [NEVER]], dtype=np.int64))
    assert int(table.cost(3)[0]) == int(table.cost(4)[0]) == NEVER
    assert table.states >= 1
