"""The exit plan of an enrolment: what ends on its last day, what that is worth, and by when to start again.

See docs/algorithms/exit-plan.md. The value counts as L-2 asks: without VAT, over the whole duration with its
options. The threshold is that of the framework's dated term `reseller-tender` (L-3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl
from polars import col

from raamwerk.core.errors import Refused
from raamwerk.core.period import days_later, months_later
from raamwerk.core.planning.exit.phase import phases

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.planning.exit.phase import Phase, Procedure
    from raamwerk.core.planning.forecast.forecast import Forecast

MONTHS: Final = 48
"""The duration of a new contract, options included, where nobody says otherwise (L-1: more needs reasons)."""
LONGEST: Final = 120
_YEAR: Final = 12
_TERM: Final = "reseller-tender"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """A part number that ends: how many, and what a year of it costs at the protected price; None if unknown."""

    part_number: str
    name: str
    quantity: int | None
    yearly: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A phase of the procurement with its days; `late` when it should have begun by now."""

    phase: Phase
    since: date
    last: date
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitPlan:
    """What to do about the end of one enrolment.

    Args:
        last: its last day.
        ends: every part number held then.
        yearly: what a year of the known ones costs, micro-euros without VAT; None where none is known.
        unknown: how many part numbers have no known amount.
        months: the duration that the value is counted over.
        value: over that duration (L-2), of the known ones.
        threshold: from which a European procedure is due; None where the framework does not say.
        threshold_since: the first day on which that threshold holds.
        threshold_assumed: whether the tender would begin after the days that the term is known for.
        procedure: European or national; None where the value could be on either side of the threshold.
        most_months: from which duration reasons are needed; None where the framework does not say.
        steps: in the order of time, worked back from the last day; those of the longer procedure where it
            cannot be told which is due.
        lost: by scenario, what 2027 and each later year cost more: (scenario, year, micro-euros or None).
    """

    last: date
    ends: tuple[Ends, ...]
    yearly: int | None
    unknown: int
    months: int
    value: int | None
    threshold: int | None
    threshold_since: date | None
    threshold_assumed: bool
    procedure: Procedure | None
    most_months: int | None
    steps: tuple[Step, ...]
    lost: tuple[tuple[str, int, int | None], ...]

    @property
    def starts(self) -> date:
        """The day by which to begin; the day after the last where no phase takes any time."""
        return self.steps[0].since if self.steps else days_later(self.last, 1)

    def days_late(self, on: date) -> int:
        """How many days before a day the first phase should have begun; 0 where there is time."""
        return max((on - self.starts).days, 0)


def exit_plan(
    found: Forecast,
    framework: Framework,
    *,
    months: int = MONTHS,
    given: Mapping[str, int] | None = None,
) -> ExitPlan:
    """The exit plan that follows from a forecast.

    Args:
        found: the forecast; with scenarios, what the years after the end cost more is told as well.
        framework: with its threshold.
        months: the duration of the new contract with its options.
        given: days of phases that the user knows better.

    Raises:
        Refused: `exit.months` for a duration that cannot be, `exit.phase`.
    """
    if not 1 <= months <= LONGEST:
        raise Refused("exit.months", months=months, most=LONGEST)
    ends = _ends(found)
    known = [each.yearly for each in ends if each.yearly is not None]
    yearly = sum(known) if known or not ends else None
    value = None if yearly is None else (2 * yearly * months + _YEAR) // (2 * _YEAR)
    unknown = len(ends) - len(known)
    term, assumed = _threshold(framework, found.on)
    threshold = None if term is None else term.number("threshold")
    procedure = _procedure(value, unknown, threshold)
    last = found.horizon.last
    return ExitPlan(
        last=last,
        ends=ends,
        yearly=yearly,
        unknown=unknown,
        months=months,
        value=value,
        threshold=threshold,
        threshold_since=None if term is None else term.since,
        threshold_assumed=assumed,
        procedure=procedure,
        most_months=None if term is None else term.number("most-months"),
        steps=_steps(phases(procedure or "european", given or {}), last, found.on),
        lost=_lost(found),
    )


def _ends(found: Forecast) -> tuple[Ends, ...]:
    """What is held in the last protected month, at its price; after the end, what is held still."""
    month = max(months_later(found.horizon.end, -1), found.horizon.since)
    lines = found.lines.filter(col("month") == month)
    protected = lines.filter(col("kind") == "protected")
    held = protected if len(protected) else lines.unique("part_number", maintain_order=True)
    amount = "amount" if len(protected) else "base_amount"
    return tuple(
        Ends(
            part_number=row["part_number"],
            name=found.names.get(row["part_number"], ""),
            quantity=row["quantity"],
            yearly=None if row[amount] is None else row[amount] * _YEAR,
        )
        for row in held.iter_rows(named=True)
    )


def _threshold(framework: Framework, on: date) -> tuple[Term | None, bool]:
    """The term that says the threshold on a day; past its last day the latest, and that is assumed."""
    day = min(max(on, framework.since), framework.last_terms_day)
    term = framework.term(_TERM, day)
    right = term is not None and term.executable and "threshold" in term.parameters
    return (term if right else None), day < on


def _procedure(value: int | None, unknown: int, threshold: int | None) -> Procedure | None:
    if value is None or threshold is None:
        return None
    if value >= threshold:
        return "european"
    return None if unknown else "national"


def _steps(found: Sequence[Phase], last: date, on: date) -> tuple[Step, ...]:
    """The phases worked back so that the last of them ends on the last day."""
    since = days_later(last, 1 - sum(phase.days for phase in found))
    steps: list[Step] = []
    for phase in found:
        if phase.days:
            until = days_later(since, phase.days)
            steps.append(
                Step(phase=phase, since=since, last=days_later(until, -1), late=since < on)
            )
            since = until
    return tuple(steps)


def _lost(found: Forecast) -> tuple[tuple[str, int, int | None], ...]:
    """The extra cost of each year after the end by scenario; None where a part of it is unknown."""
    extra = pl.when(col("extra").is_null().any()).then(None).otherwise(col("extra").sum())
    rows = (
        found.lines.filter(col("kind") == "exposed")
        .group_by("scenario", col("month").dt.year().alias("year"), maintain_order=True)
        .agg(extra.alias("extra"))
    )
    return tuple(rows.iter_rows())
