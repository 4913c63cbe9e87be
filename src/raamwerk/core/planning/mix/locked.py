"""A price that the first order would lock (M-11): buying earlier makes later years cheaper where prices rise.

That couples the years of all groups, because one order locks the price for the whole enrolment. The plan is
made at the prices as if everything were locked at once, which is a bound, and at the prices of each year; both
are paid for as their own orders would lock, and the cheaper one is kept, with the gap.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from raamwerk.core.errors import Refused
from raamwerk.core.planning.mix.bill import bill, broken
from raamwerk.core.planning.mix.plan import Plan, solved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.planning.mix.problem import Problem, Product


def solved_with_locks(problem: Problem, unlocked: frozenset[str], seconds: int = 60) -> Plan:
    """The cheapest plan, with the prices of products in `unlocked` locked by their first order in it.

    Raises:
        Refused: as `solved`.
    """
    low = lowered(problem, dict.fromkeys(unlocked, 0))
    bound = solved(low, seconds)
    if low.products == problem.products:
        return bound
    plans = [_paid(problem, bound, unlocked)]
    plans = [plan for plan in plans if not broken(plan.problem, plan.decisions, plan.bill)]
    try:
        plans.append(_paid(problem, solved(problem, seconds), unlocked))
    except (
        Refused
    ):  # at the prices of each year nothing keeps the rules; at locked ones something may
        if not plans:
            raise
    best = min(plans, key=lambda plan: plan.bill.cost)
    proof = bound.certificate
    binding = proof.binding if best.bill.cost <= proof.cost else (*proof.binding, "lock")
    certificate = replace(
        best.certificate,
        method=proof.method,
        status=proof.status,
        cost=best.bill.cost,
        bound=min(proof.bound, best.bill.cost),
        claimed=min(proof.claimed, best.bill.cost),
        binding=binding,
    )
    return replace(best, certificate=certificate)


def lowered(problem: Problem, since: Mapping[str, int]) -> Problem:
    """The problem with the price of each product in `since` locked from that year on, a lower one following."""
    return replace(problem, products=tuple(_locked(p, since.get(p.id)) for p in problem.products))


def _locked(product: Product, since: int | None) -> Product:
    if since is None or any(price is None for price in product.prices[since:]):
        return product
    later = [price for price in product.prices[since:] if price is not None]
    return replace(product, prices=(*product.prices[:since], *accumulate(later, min)))


def _paid(problem: Problem, plan: Plan, unlocked: frozenset[str]) -> Plan:
    """A plan at the prices that its own first orders lock."""
    first = {
        name: next(n for n, year in enumerate(problem.years) if any(seats[year.first : year.until]))
        for name, seats in plan.bill.seats.items()
        if name in unlocked and any(seats)
    }
    real = lowered(problem, first)
    return replace(plan, problem=real, bill=bill(real, plan.decisions, plan.bill.seats))
