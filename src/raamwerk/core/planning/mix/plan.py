"""The plan: every group by itself where that is exact, together where something couples them, and the proof.

First each group takes its cheapest way. If that keeps every rule and no seat could be shared, it is the
optimum, because it is the optimum without the rules. If not, the groups are solved together, and the
certificate says by what, how good the plan is, and how that is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from raamwerk.core.errors import Refused
from raamwerk.core.planning.mix import pattern
from raamwerk.core.planning.mix.bill import Bill, Broken, bill, broken
from raamwerk.core.planning.mix.bundles import floored, throughs
from raamwerk.core.planning.mix.path import Uncovered, Way, bound, cheapest, layered
from raamwerk.core.planning.mix.seats import falls, spans
from raamwerk.core.planning.mix.together import claimed, together
from raamwerk.core.planning.programme import exact_bound, solve

if TYPE_CHECKING:
    from raamwerk.core.planning.mix.bill import Decisions
    from raamwerk.core.planning.mix.choice import Memo
    from raamwerk.core.planning.mix.problem import Problem

Method = Literal["separate", "coverage", "together"]
"""How the plan was found: group by group, by patterns of coverage, or in one programme."""

Proof = Literal["exact", "solver", "open"]
"""The bound in whole numbers reaches the cost; the solver's own bound does; or a gap is left."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """How good a plan is, and how that is known. Amounts in 1/scale micro-euros.

    Args:
        method: how it was found.
        status: what the solver said, or `shortest path` where none was needed.
        cost: of the plan, worked out again from its seats.
        bound: no plan costs less, by arithmetic in whole numbers alone.
        claimed: no plan costs less according to the solver's search; at least `bound`.
        separate: what the groups would cost each by itself, with no rule that couples them.
        binding: the rules that make the plan dearer than that, or let it share seats.
    """

    method: Method
    status: str
    cost: int
    bound: int
    claimed: int
    separate: int
    binding: tuple[str, ...]

    @property
    def proof(self) -> Proof:
        """What is proven."""
        if self.bound >= self.cost:
            return "exact"
        return "solver" if self.claimed >= self.cost else "open"

    @property
    def gap(self) -> int:
        """What a better plan could save at most: nought where the optimum is proven."""
        return max(self.cost - max(self.bound, self.claimed), 0)


@dataclass(frozen=True, slots=True)
class Plan:
    """What every group gets in every span of years.

    Args:
        problem: what was asked.
        decisions: of each group that can be covered, a choice in every span.
        bill: the seats and the cost.
        ways: what each group would do by itself, and all that was weighed.
        uncovered: the needs that nothing covers; those groups are not planned for and cost nothing here.
        certificate: how good it is.
    """

    problem: Problem
    decisions: Decisions
    bill: Bill
    ways: dict[str, Way]
    uncovered: tuple[Uncovered, ...]
    certificate: Certificate


def solved(problem: Problem, seconds: int = 60) -> Plan:
    """The cheapest plan.

    Args:
        problem: what is asked.
        seconds: so long at most for what has to be solved together; the gap then left is in the certificate.

    Raises:
        Refused: `mix.infeasible` where no plan keeps all rules, `mix.out-of-time` where none was found in time.
    """
    memo: Memo = {}
    found = {
        group.id: cheapest(problem, group, layers=layered(problem, group, memo=memo))
        for group in problem.groups
    }
    ways = {name: way for name, way in found.items() if isinstance(way, Way)}
    lacking = tuple(each for each in found.values() if isinstance(each, Uncovered))
    decisions = {name: way.choices for name, way in ways.items()}
    alone = bill(problem, decisions)
    hits = broken(problem, decisions, alone)
    least = _floor(problem, ways)
    separate = _Separate(
        problem, ways, lacking, decisions, alone, hits, least, alone.cost, kept=not hits
    )
    if not hits and alone.cost <= least:
        return separate.plan()
    if {hit.rule for hit in hits} == {"coverage"} and _few(problem):
        first = _by_pattern(separate, memo, seconds)
        if not shares(problem) or first.bill.cost <= least:
            return first
        separate = replace(separate, decisions=first.decisions, found=first.bill, kept=True)
    return _together(separate, seconds)


@dataclass(frozen=True, slots=True)
class _Separate:
    """Each group by itself, what that leaves to be desired, and the best plan so far.

    Args:
        broken: the rules that the groups by themselves break.
        least: no plan costs less.
        alone: what the groups by themselves cost.
        found, decisions: of the best plan so far.
        kept: whether that plan keeps every rule.
    """

    problem: Problem
    ways: dict[str, Way]
    lacking: tuple[Uncovered, ...]
    decisions: Decisions
    found: Bill
    broken: tuple[Broken, ...]
    least: int
    alone: int
    kept: bool

    @property
    def alone_exact(self) -> bool:
        """Whether nothing but broken rules could make the groups better off together."""
        return self.alone <= self.least

    @property
    def binding(self) -> tuple[str, ...]:
        """The rules that couple the groups here."""
        names = tuple(dict.fromkeys(hit.rule for hit in self.broken))
        if self.alone_exact:
            return names
        tiers = ("tiers",) if any(p.tiers for p in self.problem.products) else ()
        return (*names, *(("pool",) if self.problem.pool else ()), *tiers)

    def plan(self) -> Plan:
        """The plan without any coupling, proven by potentials."""
        problem = self.problem
        proven = held_anyway(problem) + sum(
            bound(problem, group, self.ways[group.id])
            for group in problem.groups
            if group.id in self.ways
        )
        proven = min(max(proven, self.least), self.alone)
        certificate = Certificate(
            "separate", "shortest path", self.alone, proven, proven, self.alone, ()
        )
        return self.made(self.decisions, self.found, certificate)

    def made(self, decisions: Decisions, found: Bill, certificate: Certificate) -> Plan:
        """A plan of these decisions."""
        return Plan(self.problem, decisions, found, self.ways, self.lacking, certificate)


def held_anyway(problem: Problem) -> int:
    """What the seats cost that are held until quantities may fall, whatever is decided."""
    total = 0
    for span in spans(problem.years):
        for group in problem.groups if span.committed else ():
            for name in group.holds:
                for index in span.years:
                    year = problem.years[index]
                    price = problem.by_id[name].prices[index] or 0
                    total += price * group.held * (year.until - year.first)
    return total


def _floor(problem: Problem, ways: dict[str, Way]) -> int:
    """What no plan goes below: each group at its cheapest with seats shared freely and every tier reached."""
    low = floored(problem)
    least = [throughs(low, group) for group in low.groups if group.id in ways]
    return held_anyway(low) + sum(each[0] for each in least if each is not None)


def _few(problem: Problem) -> bool:
    """Whether patterns of years are few enough, and no tier makes a price depend on what others do."""
    return len(problem.years) <= pattern.MOST_YEARS and not any(p.tiers for p in problem.products)


def shares(problem: Problem) -> bool:
    """Whether a seat of one group could ever serve another: users become fewer within a span, or seats are held."""
    return problem.pool and any(
        falls(group, span) or (span.committed and group.held > 0)
        for group in problem.groups
        for span in spans(problem.years)
    )


def _by_pattern(separate: _Separate, memo: Memo, seconds: int) -> Plan:
    """The coverage rule alone: the cheapest patterns."""
    problem = separate.problem
    groups = [group for group in problem.groups if group.id in separate.ways]
    given = [pattern.options(problem, group, memo) for group in groups]
    programme, common = pattern.programme_of(problem, given)
    answer = solve(programme, seconds)
    if not answer.values:
        raise Refused(_refusal(answer.status), rules="coverage", seconds=seconds)
    ways = pattern.taken(given, answer.values)
    decisions = {name: way.choices for name, way in ways.items()}
    found = bill(problem, decisions)
    base = held_anyway(problem)
    low = base + common * exact_bound(programme)
    certificate = Certificate(
        "coverage",
        answer.status,
        found.cost,
        min(low, found.cost),
        min(max(low, base + common * claimed(answer.bound)), found.cost),
        separate.alone,
        separate.binding,
    )
    return separate.made(decisions, found, certificate)


def _refusal(status: str) -> str:
    return "mix.infeasible" if "infeasible" in status else "mix.out-of-time"


def _together(separate: _Separate, seconds: int) -> Plan:
    """Everything that couples, in one programme."""
    problem = separate.problem
    best = separate.found.cost if separate.kept else None
    answer = together(problem, list(separate.ways), separate.least, best, seconds)
    if not answer.decisions and not separate.kept:
        rules = ", ".join(separate.binding)
        raise Refused(_refusal(answer.status), rules=rules, seconds=seconds)
    better = bool(answer.decisions) and (best is None or answer.bill.cost <= best)
    found = answer.bill if better else separate.found
    certificate = Certificate(
        "together",
        answer.status,
        found.cost,
        min(answer.bound, found.cost),
        min(max(answer.bound, answer.claimed), found.cost),
        separate.alone,
        separate.binding,
    )
    return separate.made(answer.decisions if better else separate.decisions, found, certificate)
