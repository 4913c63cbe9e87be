"""An integer programme handed to HiGHS, and its answer in whole numbers.

The number of threads is left as HiGHS has it: a second model that asks for another number fails
silently in the same process. HiGHS's own class is used beneath its Python one, which writes a banner
to the output before it can be told to be quiet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import highspy
import numpy as np
from highspy._core import _Highs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FINE: Final = 2**24
"""Prices of rows are rounded to this part of a unit of cost."""
_FEASIBLE: Final = 2
"""How HiGHS says that it holds an answer within all limits."""


@dataclass(frozen=True, slots=True)
class Row:
    """A limit: the sum of factor times column lies between two numbers.

    Args:
        factors: by the place of the column.
        least: the least sum, None without.
        most: the most, None without.
    """

    factors: Mapping[int, int]
    least: int | None
    most: int | None

    def holds(self, values: Sequence[int]) -> bool:
        """Whether it holds for whole numbers, exactly."""
        total = sum(factor * values[place] for place, factor in self.factors.items())
        return (self.least is None or self.least <= total) and (
            self.most is None or total <= self.most
        )


@dataclass(frozen=True, slots=True)
class Programme:
    """Minimise `costs` over whole numbers from 0 to `most`, within `rows`.

    Args:
        costs: of each column; best divided by what they have in common, so that floats hold them.
        most: of each column, None without limit.
        rows: the limits.
    """

    costs: Sequence[int]
    most: Sequence[int | None]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Solved:
    """What HiGHS found.

    Args:
        status: `optimal`, or what else it says in its own words.
        values: of each column; empty without an answer. When the time was up it is the best so far.
        bound: no answer costs less.
    """

    status: str
    values: tuple[int, ...]
    bound: float


def solve(programme: Programme, seconds: int | None = None) -> Solved:
    """Solve to a gap of nought; without columns the answer is nothing, for nothing.

    Args:
        programme: what is asked.
        seconds: at most so long; as long as it takes without it.
    """
    if not programme.costs:
        return Solved("optimal", (), 0.0)
    highs = _quiet()
    if seconds is not None:
        highs.setOptionValue("time_limit", 1.0 * seconds)
    passed = highs.passModel(_model(programme))
    ran = highs.run()
    status, info = highs.getModelStatus(), highs.getInfo()
    timely = ran == highspy.HighsStatus.kOk and status == highspy.HighsModelStatus.kOptimal
    late = (
        status == highspy.HighsModelStatus.kTimeLimit and info.primal_solution_status == _FEASIBLE
    )
    if passed != highspy.HighsStatus.kOk or not (timely or late):
        return Solved(highs.modelStatusToString(status).lower(), (), 0.0)
    values = tuple(round(value) for value in highs.getSolution().col_value)
    said = "optimal" if timely else highs.modelStatusToString(status).lower()
    return Solved(said, values, info.mip_dual_bound)


def exact_bound(programme: Programme) -> int:
    """No answer in whole numbers costs less than this, by exact arithmetic whatever HiGHS did.

    The prices of the rows that HiGHS finds without the demand of whole numbers are rounded to fractions.
    For any such prices the least of costs less priced rows, column by column within its limits, is a bound
    (weak duality); prices that were wrong would only make it weak. Nought where it finds none, or where a
    column without a limit pulls it down: costs are taken to be no less than nought.
    """
    if not programme.costs:
        return 0
    highs = _quiet()
    model = _model(programme)
    model.integrality_ = []
    right = highspy.HighsStatus.kOk
    if highs.passModel(model) != right or highs.run() != right:
        return 0
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return 0
    return _weak_dual(programme, [round(dual * _FINE) for dual in highs.getSolution().row_dual])


def _weak_dual(programme: Programme, duals: Sequence[int]) -> int:
    """The bound that prices of the rows give, in 1/_FINE parts."""
    total, left = 0, [cost * _FINE for cost in programme.costs]
    for row, dual in zip(programme.rows, duals, strict=True):
        limit = row.least if dual > 0 else row.most
        if not dual or limit is None:
            continue
        total += dual * limit
        for place, factor in row.factors.items():
            left[place] -= dual * factor
    for cost, most in zip(left, programme.most, strict=True):
        if cost < 0 and most is None:
            return 0
        total += min(cost, 0) * (most or 0)
    return max(-(-total // _FINE), 0)


def _quiet() -> _Highs:
    highs = _Highs()
    highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS's own signature
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.0)
    return highs


def _model(programme: Programme) -> highspy.HighsLp:
    none = highspy.kHighsInf
    rows = programme.rows
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(programme.costs), len(rows)
    model.col_cost_ = np.array(programme.costs, dtype=float)
    model.col_lower_ = np.zeros(model.num_col_)
    model.col_upper_ = np.array([none if m is None else m for m in programme.most], dtype=float)
    model.row_lower_ = np.array([-none if r.least is None else r.least for r in rows], dtype=float)
    model.row_upper_ = np.array([none if r.most is None else r.most for r in rows], dtype=float)
    sizes = [len(row.factors) for row in rows]
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.concatenate([[0], np.cumsum(sizes, dtype=int)])
    model.a_matrix_.index_ = np.array([place for row in rows for place in row.factors], dtype=int)
    model.a_matrix_.value_ = np.array(
        [factor for row in rows for factor in row.factors.values()], dtype=float
    )
    model.integrality_ = [highspy.HighsVarType.kInteger] * model.num_col_
    return model
