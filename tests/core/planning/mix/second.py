"""A second solver on the same question: CP-SAT, with a column a product and year and none of our bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ortools.sat.python import cp_model

from raamwerk.core.planning.mix.bill import headcount

if TYPE_CHECKING:
    from raamwerk.core.planning.mix.problem import Group, Problem


class Natural:
    """Which group has which product in which year; seats shared by all; one year a span, needs that stay."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.has: dict[tuple[str, int, str], Any] = {}
        self.costs: list[Any] = []
        for group in problem.groups:
            for year in range(len(problem.years)):
                self._group(group, year)
            self._moves(group)
        for product in problem.products:
            self._seats(product.id)
        self._coverage()

    def least(self) -> int | None:
        """The optimum, or None where it was not proven within a fixed amount of work."""
        self.model.minimize(sum(self.costs))
        solver = cp_model.CpSolver()
        solver.parameters.max_deterministic_time = 60
        solver.parameters.num_workers = 1
        status = solver.solve(self.model)
        return round(solver.objective_value) if status == cp_model.OPTIMAL else None

    def _group(self, group: Group, year: int) -> None:
        problem = self.problem
        for each in problem.products:
            self.has[group.id, year, each.id] = self.model.new_bool_var("")
        suites = [self.has[group.id, year, p.id] for p in problem.products if p.kind == "suite"]
        self.model.add(sum(suites) <= 1)
        for need in group.needs[0].capabilities:
            self.model.add(
                sum(self.has[group.id, year, p.id] for p in problem.products if need in p.covers)
                >= 1
            )
        for each in problem.products:
            if each.requires:
                under = sum(self.has[group.id, year, name] for name in each.requires)
                self.model.add(self.has[group.id, year, each.id] <= under)

    def _moves(self, group: Group) -> None:
        problem = self.problem
        suites = [p.id for p in problem.products if p.kind == "suite"]
        for year in range(1, len(problem.years)):
            moved = self.model.new_bool_var("")
            self.costs.append(moved * problem.switch * group.heads[problem.years[year].first])
            for one in suites:
                for other in suites:
                    if one != other:
                        before = self.has[group.id, year - 1, one]
                        self.model.add(moved >= before + self.has[group.id, year, other] - 1)

    def _seats(self, product: str) -> None:
        problem = self.problem
        most = sum(max(group.heads) for group in problem.groups)
        for index, year in enumerate(problem.years):
            price = problem.by_id[product].prices[index] or 0
            before = None
            for month in range(year.first, year.until):
                seats = self.model.new_int_var(0, most, "")
                used = sum(g.heads[month] * self.has[g.id, index, product] for g in problem.groups)
                self.model.add(seats >= used)
                if before is not None:
                    self.model.add(seats >= before)
                self.costs.append(seats * price)
                before = seats

    def _coverage(self) -> None:
        problem = self.problem
        for year in problem.coverage_years:
            month = problem.years[year].first
            counted = sum(
                g.heads[month] * self.has[g.id, year, p.id]
                for g in problem.groups
                for p in problem.products
                if p.counts
            )
            asked = problem.coverage.required(headcount(problem, year)) if problem.coverage else 0
            self.model.add(counted >= asked)
