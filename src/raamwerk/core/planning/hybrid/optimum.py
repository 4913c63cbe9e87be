"""The cheapest way to license all workloads on a day, proven.

Whole numbers only: of each kind of workload so many by each way, so many packs bought, so many left
uncovered. First as little as possible is left uncovered; then it costs as little as possible; and among
those that cost the same, as few licences as possible are kept from other use. HiGHS finds it; the certificate recomputes cost and limits in exact integers and holds HiGHS's bound beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, gcd
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused
from raamwerk.core.planning.hybrid.supply import EDITIONS
from raamwerk.core.planning.programme import Programme, Row, Solved, exact_bound, solve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from raamwerk.core.planning.hybrid.estate import Edition, Offer
    from raamwerk.core.planning.hybrid.supply import Supply
    from raamwerk.core.planning.hybrid.workload import Way, Workload

PAID: Final = -1
"""The place of paying as one goes among the ways of a workload."""
UNCOVERED: Final = -2
"""The place of being left uncovered."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Why no other assignment is cheaper.

    Args:
        status: what HiGHS says.
        cost: of the assignment a year, recomputed in whole micro-euros.
        bound: no assignment costs less; HiGHS's bound, rounded up to the step in which all costs rise.
        exact: no assignment costs less, by exact arithmetic that trusts nothing of HiGHS; often a little weaker.
        step: the greatest common divisor of all prices, in micro-euros.
        uncovered: of how many hosts and machines a licence is missing; proven to be the fewest.
    """

    status: str
    cost: int
    bound: int
    exact: int
    step: int
    uncovered: int

    @property
    def proven(self) -> bool:
        """Whether cost and bound meet."""
        return self.status == "optimal" and self.cost in {self.bound, self.exact}

    @property
    def proven_exactly(self) -> bool:
        """Whether they meet without HiGHS's word for it."""
        return self.cost == self.exact


@dataclass(frozen=True, slots=True)
class Optimum:
    """The cheapest assignment.

    Args:
        taken: of each workload, in order, how many go by each way, by the way's place, or `PAID`, or `UNCOVERED`.
        packs: of each offer, in order, how many are bought.
        certificate: the proof.
    """

    taken: tuple[Mapping[int, int], ...]
    packs: tuple[int, ...]
    certificate: Certificate


_Alike = tuple[tuple["Way", ...], int | None]


def optimum(
    workloads: Sequence[Workload], held: Mapping[Edition, Supply], offers: Sequence[Offer]
) -> Optimum:
    """The cheapest assignment of owned and bought licences.

    Args:
        workloads: to license.
        held: the licences there are.
        offers: what can be bought, each with its price; empty where nothing can.

    Raises:
        Refused: `hybrid.not-solved` where HiGHS finds no answer, or one that breaks a limit.
    """
    kinds: dict[_Alike, list[int]] = {}
    for place, one in enumerate(workloads):
        kinds.setdefault((one.ways, one.yearly), []).append(place)
    counts = [sum(workloads[place].count for place in places) for places in kinds.values()]
    model = _Model(list(kinds), counts, held, offers)
    fewest = _checked(model, solve(model.programme(cost=False)))
    least = round(fewest.bound)
    programme = model.programme(cost=True, most_uncovered=least)
    best = _checked(model, solve(programme))
    proof = _certificate(model, best, least, exact_bound(programme))
    chosen = _checked(model, solve(model.thrifty(proof.cost // model.step, least)))
    return Optimum(
        _spread(model, chosen.values, workloads, list(kinds.values())),
        tuple(chosen.values[len(model.columns) :]),
        proof,
    )


class _Model:
    """The columns (a kind of workload by a way), then one column for the packs of each offer."""

    def __init__(
        self,
        kinds: Sequence[_Alike],
        counts: Sequence[int],
        held: Mapping[Edition, Supply],
        offers: Sequence[Offer],
    ) -> None:
        self.kinds, self.counts, self.held, self.offers = kinds, counts, held, offers
        self.columns = [
            (kind, way)
            for kind, (ways, yearly) in enumerate(kinds)
            for way in (*range(len(ways)), UNCOVERED if yearly is None else PAID)
        ]
        paid = [(kinds[kind][1] or 0) if way == PAID else 0 for kind, way in self.columns]
        self.costs: list[int] = [*paid, *(offer.yearly or 0 for offer in offers)]
        self.left_out = [int(way == UNCOVERED) for _, way in self.columns] + [0] * len(offers)
        self.step = gcd(*self.costs) or 1

    def programme(self, *, cost: bool, most_uncovered: int | None = None) -> Programme:
        """Minimise what is uncovered, or the cost with no more uncovered than so many."""
        rows = self.rows()
        if most_uncovered is not None:
            rows.append(Row(_present(self.left_out), 0, most_uncovered))
        costs = [each // self.step for each in self.costs] if cost else self.left_out
        most = [self.counts[kind] for kind, _ in self.columns]
        return Programme(costs, [*most, *map(self._packs, self.offers)], rows)

    def _packs(self, offer: Offer) -> int:
        """More packs than cover everything are of no use; a limit makes the exact bound stronger."""
        cores = sum(
            count * max((way.cores for way in ways if way.edition == offer.edition), default=0)
            for (ways, _), count in zip(self.kinds, self.counts, strict=True)
        )
        return -(-cores // offer.pack)

    def thrifty(self, cost: int, uncovered: int) -> Programme:
        """Minimise the licences kept from other use, at that cost in steps."""
        kept = [
            sum(self._cores(column, edition, cloud=False) for edition in EDITIONS)
            for column in self.columns
        ]
        steps = _present([each // self.step for each in self.costs])
        rows = [*self.rows(), Row(steps, None, cost), Row(_present(self.left_out), 0, uncovered)]
        bought = [offer.pack for offer in self.offers]
        plain = self.programme(cost=False)
        return Programme([*kept, *bought], plain.most, rows)

    def rows(self) -> list[Row]:
        """Each kind of workload goes somewhere, all of it, within the two limits of each edition."""
        assigned: list[dict[int, int]] = [{} for _ in self.counts]
        for place, (kind, _) in enumerate(self.columns):
            assigned[kind][place] = 1
        whole = [Row(f, n, n) for f, n in zip(assigned, self.counts, strict=True)]
        return whole + [row for edition in EDITIONS for row in self._limits(edition)]

    def _limits(self, edition: Edition) -> Iterator[Row]:
        """In the cloud, and in one place at a time; packs bought add to both."""
        held = self.held[edition]
        bought = [-offer.pack if offer.edition == edition else 0 for offer in self.offers]
        cloud = [self._cores(column, edition, cloud=True) for column in self.columns]
        alone = [self._cores(column, edition, cloud=False) for column in self.columns]
        yield Row(_present(cloud + bought), None, held.active)
        yield Row(_present(alone + bought), None, held.active + held.plain)

    def _cores(self, column: tuple[int, int], edition: Edition, *, cloud: bool) -> int:
        kind, place = column
        if place < 0:
            return 0
        way = self.kinds[kind][0][place]
        return way.cores if way.edition == edition and (way.cloud if cloud else way.alone) else 0


def _checked(model: _Model, solved: Solved) -> Solved:
    """The answer, where it is one: every row holds in whole numbers.

    Raises:
        Refused: `hybrid.not-solved`.
    """
    if solved.status != "optimal" or not all(row.holds(solved.values) for row in model.rows()):
        raise Refused("hybrid.not-solved", status=solved.status)
    return solved


def _present(factors: Sequence[int]) -> dict[int, int]:
    return {place: factor for place, factor in enumerate(factors) if factor}


def _certificate(model: _Model, best: Solved, uncovered: int, exact: int) -> Certificate:
    """Costs rise in whole steps, so a bound within a step of the cost is the cost."""
    cost = sum(each * value for each, value in zip(model.costs, best.values, strict=True))
    slack = 1e-6 * max(1.0, abs(best.bound))
    bound = model.step * ceil(best.bound - min(slack, 0.5))
    # No bound can lie above what is reached: then its figures were too large for floats.
    bound = model.step * exact if bound > cost else bound
    return Certificate(best.status, cost, bound, model.step * exact, model.step, uncovered)


def _spread(
    model: _Model,
    values: Sequence[int],
    workloads: Sequence[Workload],
    places: Sequence[Sequence[int]],
) -> tuple[Mapping[int, int], ...]:
    """What was found for all alike, dealt out over the workloads in their order."""
    taken: list[dict[int, int]] = [{} for _ in workloads]
    for kind, members in enumerate(places):
        left = {
            way: value
            for (of, way), value in zip(model.columns, values, strict=False)
            if of == kind and value
        }
        for place in members:
            taken[place] = _dealt(left, workloads[place].count)
    return tuple(taken)


def _dealt(left: dict[int, int], count: int) -> dict[int, int]:
    """The next so many out of what is left."""
    found: dict[int, int] = {}
    for way in list(left):
        given = min(left[way], count)
        if given:
            found[way] = given
            left[way] -= given
            count -= given
    return found
