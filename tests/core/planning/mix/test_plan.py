from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.mix.bill import broken
from raamwerk.core.planning.mix.plan import solved
from raamwerk.core.planning.mix.problem import Coverage, Problem, Tier
from tests.core.planning.mix.build import add_on, group, step_up, suite, years
from tests.core.planning.mix.oracle import together

KINDS = ("pool", "coverage", "minimum", "most", "tiers", "reduction", "apart")


def small(seed: int, kind: str) -> Problem:
    """A few groups and products, with one rule that may couple them; a pool besides, half of the time."""
    rng = Random(seed)  # noqa: S311 - draws test cases
    products = [
        suite("S0", "ab", *_prices(rng), counts=True),
        suite("S1", rng.choice(("a", "abc")), *_prices(rng)),
        add_on("A0", "bc", *_prices(rng), beside=rng.choice(("", "S1"))),
    ]
    if rng.random() < 0.4:
        products.append(step_up("up", "S1", "S0", *_prices(rng)))
    cut = years(2, 2, reducible=rng.random() < 0.6)
    groups = tuple(
        group(
            f"g{n}",
            "".join(rng.sample("abc", rng.randint(1, 2))),
            [rng.randint(0, 3) for _ in range(4)],
            **(
                {"holds": frozenset({"S1"}), "held": rng.randint(1, 3)}
                if rng.random() < 0.4
                else {}
            ),
        )
        for n in range(rng.randint(2, 3))
    )
    problem = Problem(
        years=cut, products=tuple(products), groups=groups, switch=rng.choice((0, 0, 5)),
        pool=kind != "apart" and (kind == "pool" or rng.random() < 0.5),
    )  # fmt: skip
    return ruled(problem, kind, rng)


def _prices(rng: Random) -> list[int]:
    return [rng.randint(1, 9) for _ in range(2)]


def ruled(problem: Problem, kind: str, rng: Random) -> Problem:
    first, *others = problem.products
    match kind:
        case "coverage":
            return replace(problem, coverage=Coverage(rng.choice((500_000, 900_000, 1_000_000))))
        case "minimum":
            return replace(problem, products=(replace(first, minimum=rng.randint(2, 6)), *others))
        case "most":
            return replace(problem, products=(replace(first, most=rng.randint(0, 4)), *others))
        case "tiers":
            tier = Tier(seats=rng.randint(2, 5), prices=(rng.randint(1, 4), rng.randint(1, 4)))
            return replace(problem, products=(replace(first, tiers=(tier,)), *others))
        case "reduction":
            return replace(problem, reduction=rng.choice((0, 200_000, 500_000)))
    return problem


@pytest.mark.parametrize("kind", KINDS)
def test_groups_together_cost_what_trying_everything_finds(kind: str):
    ways = set()
    for seed in range(60):
        problem = small(seed, kind)
        least = together(problem)
        try:
            plan = solved(problem)
        except Refused as refused:
            assert refused.code == "mix.infeasible", (kind, seed)  # noqa: PT017 - one of many seeds
            assert least is None, (kind, seed)
            continue
        if plan.uncovered:
            assert least is None, (kind, seed)
            continue
        assert plan.bill.cost == plan.certificate.cost == least, (kind, seed)
        assert plan.certificate.bound <= plan.certificate.claimed <= least, (kind, seed)
        assert plan.certificate.gap == 0, (kind, seed)
        assert not broken(problem, plan.decisions, plan.bill), (kind, seed)
        ways.add(plan.certificate.method)
    assert len(ways) > 1 or kind == "apart"
