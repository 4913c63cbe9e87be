"""The groups together: bundles are listed until none that is left out could still make a better plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.planning.mix.bill import Bill, bill, broken
from raamwerk.core.planning.mix.bundles import MOST_COLUMNS, bundles, floored, throughs
from raamwerk.core.planning.mix.coupled import decided, model_of, programme_of
from raamwerk.core.planning.programme import exact_bound, solve

if TYPE_CHECKING:
    from raamwerk.core.planning.mix.bill import Decisions
    from raamwerk.core.planning.mix.coupled import Columns
    from raamwerk.core.planning.mix.problem import Problem

_STEPS: Final = (200, 50, 10, 2, 1)
"""Parts of the bound by which the first bundles may lie above it, until a plan is found that keeps all rules."""


@dataclass(frozen=True, slots=True)
class Together:
    """What solving together gave.

    Args:
        decisions: empty where no plan was found.
        bill: of the decisions.
        status: what the solver said.
        bound: no plan costs less, in whole numbers.
        claimed: the same by the solver's search.
    """

    decisions: Decisions
    bill: Bill
    status: str
    bound: int
    claimed: int


def together(
    problem: Problem, planned: list[str], least: int, best: int | None, seconds: int
) -> Together:
    """The cheapest plan that keeps every rule.

    Args:
        problem: what is asked.
        planned: the groups that can be covered.
        least: no plan costs less.
        best: the cost of a plan that keeps every rule, where one is known.
        seconds: for each programme.
    """
    found = Together({}, bill(problem, {}), "infeasible", least, least)
    slacks = [least // part for part in _STEPS] if best is None else [best - least]
    for slack in slacks:
        found = _with(problem, planned, least, slack, seconds)
        if found.decisions:
            break
    if found.decisions and best is None and found.bill.cost - least > slack:
        found = _with(problem, planned, least, found.bill.cost - least, seconds)
    return found


def _with(problem: Problem, planned: list[str], least: int, slack: int, seconds: int) -> Together:
    """The cheapest plan of all bundles that lie within so much of the bound."""
    columns, whole = _columns(problem, planned, slack)
    model = model_of(problem, columns)
    programme, common = programme_of(model)
    answer = solve(programme, seconds)
    if not answer.values:
        return Together({}, bill(problem, {}), answer.status, least, least)
    decisions, bought = decided(model, answer.values)
    found = bill(problem, decisions, bought)
    if broken(problem, decisions, found):
        return Together({}, found, "rounding", least, least)
    if not whole or found.cost - least > slack:
        return Together(decisions, found, answer.status, least, least)
    low = max(common * exact_bound(programme), least)
    return Together(decisions, found, answer.status, low, max(low, common * claimed(answer.bound)))


def claimed(value: float) -> int:
    """The whole number that the solver's bound stands for: no answer in whole numbers lies below it.

    It computes in floats: a thousand-millionth part, and never less than a thousandth of a unit, is left to it.
    """
    slack = max(abs(value) / 1e9, 1e-3)
    return -int(-(value - slack) // 1)


def _columns(problem: Problem, planned: list[str], slack: int) -> tuple[Columns, bool]:
    """The bundles within so much of the bound, and whether those are all of them."""
    low = floored(problem)
    columns: Columns = {}
    whole = True
    for group in low.groups:
        around = throughs(low, group) if group.id in planned else None
        if around is not None:
            least, spans = around
            found = [tuple(bundles(each, least + slack).values()) for each in spans]
            whole = whole and all(len(each) <= MOST_COLUMNS for each in found)
            columns[group.id] = tuple(found)
    return columns, whole
