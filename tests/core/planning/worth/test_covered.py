from __future__ import annotations

import numpy as np

from raamwerk.core.planning.worth.covered import with_coverage
from raamwerk.core.planning.worth.deal import Coverage
from tests.core.planning.worth.made import E3, E5, lines_of

RULE = Coverage(900_000, (E3, E5))
NEVER = np.array([99, 99])


def test_412_persons_at_90_per_cent_are_371_on_the_line_with_most():
    lines = lines_of(needed=[[300] * 3, [20] * 3], maximum=[[1] * 3] * 2, heads=(412,))
    found = with_coverage(lines, RULE, least=0, ends=NEVER[:1])
    assert found.needed.tolist() == [[351, 20]] * 3
    assert lines.needed.tolist() == [[300, 20]] * 3


def test_only_months_of_cover_count():
    lines = lines_of(needed=[[0, 10, 10, 10]], maximum=[[1] * 4], heads=(100,))
    found = with_coverage(lines, RULE, least=0, ends=np.array([3]))
    assert found.needed[:, 0].tolist() == [0, 90, 90, 10]


def test_the_small_the_unknown_and_those_without_a_line_are_left_as_they_are():
    lines = lines_of(
        needed=[[1], [1], [1]], maximum=[[1]] * 3, heads=(100, -1, 500), joined=(0, 0, 0),
        who=[0, 1, 2], part=[0, 0, 2],
    )  # fmt: skip
    found = with_coverage(lines, RULE, least=250, ends=np.array([99] * 3))
    assert found.needed.tolist() == [[1, 1, 1]]


def test_without_a_rule_nothing_changes():
    lines = lines_of(needed=[[1]], maximum=[[1]])
    assert with_coverage(lines, None, least=0, ends=NEVER[:1]) is lines
