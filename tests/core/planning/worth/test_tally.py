from __future__ import annotations

import numpy as np

from raamwerk.core.planning.worth.tally import less, size_names, tally
from tests.core.planning.worth.made import lines_of

LINES = lines_of(
    needed=[[1, 1], [1, 1], [1, 1]], maximum=[[1, 1]] * 2, heads=(249, 2_400, -1), joined=(0, 0, 0),
    who=[0, 1, 2], part=[0, 0, 1], types=["online-service", "sa"],
)  # fmt: skip


def test_amounts_are_added_up_in_each_way():
    found = tally(LINES, np.array([[1, 2, 4], [8, 16, 32]]))
    assert found.total == 63
    assert found.by_year == {2022: 7, 2023: 56}
    assert found.by_participant.tolist() == [9, 18, 36]
    assert list(found.by_size.items()) == [("0-249", 9), ("2400+", 18), ("?", 36)]
    assert found.by_type == {"online-service": 27, "sa": 36}
    assert found.by_family == {"M365 E3": 27, "M365 E5": 36}


def test_size_classes_begin_where_they_say():
    heads = (249, 250, 499, 500, 999, 1_000, 2_399, 2_400)
    lines = lines_of(needed=[[1]], maximum=[[1]], heads=heads, joined=(0,) * 8)
    assert size_names(lines) == (
        "0-249", "250-499", "250-499", "500-999", "500-999", "1000-2399", "1000-2399", "2400+",
    )  # fmt: skip


def test_the_difference_of_two_has_all_that_either_has():
    one, other = (
        tally(LINES, np.array([[1, 2, 4], [8, 16, 32]])),
        tally(LINES, np.ones((2, 3), int)),
    )
    found = less(one, other)
    assert (found.total, found.by_year) == (57, {2022: 4, 2023: 53})
    assert found.by_participant.tolist() == [7, 16, 34]
