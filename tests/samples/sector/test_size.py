from __future__ import annotations

from statistics import median

from raamwerk.samples.chance import chance
from raamwerk.samples.sector.size import workplaces


def test_most_are_small_and_a_few_are_large():
    sizes = [workplaces(chance(1, n), f"{n:04d}") for n in range(1, 340)]
    assert 200 < median(sizes) < 500
    assert max(sizes) > 2_000
    assert min(sizes) >= 60 or 10 in sizes


def test_a_known_municipality_has_a_workplace_for_so_many_inhabitants():
    assert workplaces(chance(1), "0344") == 378_278 // 120
