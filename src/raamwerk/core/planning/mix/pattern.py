"""The coverage rule: it sees of a group only in which years it counts, so few patterns are all there is (P4).

A group shrinks to its cheapest way for each pattern of years in which it counts at least; which pattern
each takes is a small integer programme, a row a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import gcd
from typing import TYPE_CHECKING, Final

from raamwerk.core.planning.mix.bill import headcount
from raamwerk.core.planning.mix.path import Way, cheapest, layered
from raamwerk.core.planning.programme import Programme, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.planning.mix.choice import Choice, Memo
    from raamwerk.core.planning.mix.problem import Group, Problem

MOST_YEARS: Final = 8
"""Beyond so many years the patterns are too many, and the groups are solved together."""

Pattern = tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """The cheapest ways of a group by pattern; a way that costs no less than one that counts more is left out."""

    group: str
    ways: tuple[tuple[Pattern, Way], ...]


def options(problem: Problem, group: Group, memo: Memo) -> Options:
    """The cheapest way of a group for every pattern of years in which it counts at least."""
    known = layered(problem, group, memo=memo)
    starts = [layer[0].years for layer in known]
    found: dict[Pattern, Way] = {}
    for asked in product((False, True), repeat=len(problem.years)):

        def counts(place: int, choice: Choice, asked: Pattern = asked) -> bool:
            wanted = (asked[year] for year in starts[place])
            return all(has or not want for has, want in zip(choice.counts, wanted, strict=True))

        way = cheapest(problem, group, layers=known, permitted=counts)
        if isinstance(way, Way):
            reached = tuple(each for choice in way.choices for each in choice.counts)
            if reached not in found or way.cost < found[reached].cost:
                found[reached] = way
    kept = [
        (pattern, way)
        for pattern, way in found.items()
        if not any(_better(other, pattern, way) for other in found.items())
    ]
    return Options(group.id, tuple(kept))


def _better(other: tuple[Pattern, Way], pattern: Pattern, way: Way) -> bool:
    """Whether another counts in every year in which this one does, and more, for no more."""
    more = all(a or not b for a, b in zip(other[0], pattern, strict=True))
    return other[0] != pattern and more and other[1].cost <= way.cost


def programme_of(problem: Problem, given: Sequence[Options]) -> tuple[Programme, int]:
    """One way a group, the coverage of each year reached; costs divided by what they have in common, and that."""
    places = [(each, pattern, way) for each in given for pattern, way in each.ways]
    heads = {group.id: group.heads for group in problem.groups}
    rows = [Row({n: 1 for n, at in enumerate(places) if at[0] is each}, 1, 1) for each in given]
    for index in problem.coverage_years:
        year = problem.years[index]
        counted = {
            n: heads[each.group][year.first]
            for n, (each, pattern, _) in enumerate(places)
            if pattern[index]
        }
        asked = problem.coverage.required(headcount(problem, index)) if problem.coverage else 0
        rows.append(Row(counted, asked, None))
    costs = [way.cost for _, _, way in places]
    common = gcd(*costs) or 1
    return Programme([cost // common for cost in costs], [1] * len(costs), rows), common


def taken(given: Sequence[Options], values: Sequence[int]) -> dict[str, Way]:
    """The way that the values choose for each group."""
    ways = [(each.group, way) for each in given for _, way in each.ways]
    return {group: way for (group, way), value in zip(ways, values, strict=True) if value}


def filled(sizes: Sequence[tuple[int, int]], asked: int) -> tuple[int, tuple[int, ...]] | None:
    """The cheapest way to reach so many users where groups may be split, for one year: dearest seats last.

    Args:
        sizes: of each group, its users and what a user more costs on a base that counts.
        asked: the users that have to count.

    Returns:
        The cost, and how many users of each group; None where all together are too few.
    """
    order = sorted(range(len(sizes)), key=lambda n: (sizes[n][1], n))
    left, counted, cost = asked, [0] * len(sizes), 0
    for place in order:
        users, extra = sizes[place]
        counted[place] = max(min(users, left), 0)
        cost += counted[place] * extra
        left -= counted[place]
    return None if left > 0 else (cost, tuple(counted))
