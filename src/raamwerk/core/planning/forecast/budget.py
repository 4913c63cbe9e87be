"""A forecast by calendar year beside an entered budget: municipal budgets run from January to December."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.planning.forecast.totals import by_year

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.planning.forecast.forecast import Forecast

YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetYear:
    """One budget year by one scenario; amounts in micro-euros without VAT.

    Args:
        year: the calendar year.
        scenario: after the end; None where the whole year is protected or no scenario was asked.
        protected, exposed: of the known amounts; None where none is known.
        unknown: line-months without an amount.
        protected_months, exposed_months: how many months of the year are in either; the months before the
            forecast begins and after it ends are in neither.
        budget: as entered, None where none was.
    """

    year: int
    scenario: str | None
    protected: int | None
    exposed: int | None
    unknown: int
    protected_months: int
    exposed_months: int
    budget: int | None

    @property
    def months(self) -> int:
        """How many months of the year the forecast holds."""
        return self.protected_months + self.exposed_months

    @property
    def needed(self) -> int | None:
        """What the known lines need; None where nothing is known."""
        known = [part for part in (self.protected, self.exposed) if part is not None]
        return sum(known) if known else None

    @property
    def room(self) -> int | None:
        """The budget less the need: negative is a shortage.

        None where either is not wholly known, or the forecast holds only part of the year, so that the
        budget of the whole year cannot be set against it.
        """
        if self.budget is None or self.unknown or self.needed is None or self.months < YEAR_MONTHS:
            return None
        return self.budget - self.needed


def budget_years(forecast: Forecast, budget: Mapping[int, int]) -> tuple[BudgetYear, ...]:
    """Every calendar year of a forecast, once for each scenario that has a month in it.

    Args:
        forecast: as made.
        budget: micro-euros without VAT by year, as the municipality entered it.
    """
    rows = {(r["scenario"], r["year"]): r for r in by_year(forecast).iter_rows(named=True)}
    years = sorted({year for _, year in rows})
    found: list[BudgetYear] = []
    for year in years:
        inside = rows.get((None, year))
        after: list[str | None] = [s for s in forecast.scenarios if (s, year) in rows]
        for scenario in after or [None]:
            outside = None if scenario is None else rows[scenario, year]
            both = [row for row in (inside, outside) if row is not None]
            found.append(
                BudgetYear(
                    year=year,
                    scenario=scenario,
                    protected=None if inside is None else inside["amount"],
                    exposed=None if outside is None else outside["amount"],
                    unknown=sum(row["unknown"] for row in both),
                    protected_months=0 if inside is None else inside["months"],
                    exposed_months=0 if outside is None else outside["months"],
                    budget=budget.get(year),
                )
            )
    return tuple(found)
