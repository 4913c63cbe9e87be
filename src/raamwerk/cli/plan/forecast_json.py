"""A forecast as JSON for programs: amounts as decimal texts, what is not known as null."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from raamwerk.core.money import decimal
from raamwerk.core.planning.forecast import totals
from raamwerk.core.planning.forecast.budget import budget_years

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import polars as pl

    from raamwerk.core.planning.forecast.budget import BudgetYear
    from raamwerk.core.planning.forecast.forecast import Forecast

_MONEY = frozenset({"amount", "base_amount", "extra", "price", "quantity", "p10", "p50", "p90"})


def as_json(found: Forecast, budget: Mapping[int, int]) -> str:
    """The whole forecast: totals, budget years, and a row a part number, scenario and month."""
    months = found.horizon
    return json.dumps(
        {
            "enrolment": found.enrolment.number,
            "participant": found.enrolment.participant,
            "framework": found.framework,
            "on": found.on.isoformat(),
            "last": months.last.isoformat(),
            "protected_until": months.end.isoformat(),
            "exposed_until": months.until.isoformat(),
            "currency": "EUR",
            "vat": "excluded",
            "totals": rows(totals.over_all(found)),
            "years": [_year(each) for each in budget_years(found, budget)],
            "paid_once": list(found.paid_once),
            "remarks": [
                {"code": each.code, "facts": dict(each.facts), "reading": each.reading}
                for each in found.remarks
            ],
            "lines": rows(found.lines),
        },
        ensure_ascii=False,
        indent=1,
    )


def rows(table: pl.DataFrame, *, money: bool = True) -> list[dict[str, Any]]:
    """The rows of a frame; its columns of money and quantities as decimal texts."""
    kept = _MONEY if money else frozenset()
    return [
        {name: _value(value, exact=name in kept) for name, value in row.items()}
        for row in table.iter_rows(named=True)
    ]


def _value(value: int | str | date | None, *, exact: bool) -> int | str | None:
    if isinstance(value, int):
        return str(decimal(value)) if exact else value
    return value if value is None or isinstance(value, str) else value.isoformat()


def _money(micro: int | None) -> str | None:
    return None if micro is None else str(decimal(micro))


def _year(each: BudgetYear) -> dict[str, Any]:
    return {
        "year": each.year,
        "scenario": each.scenario,
        "months": each.months,
        "protected": _money(each.protected),
        "exposed": _money(each.exposed),
        "unknown": each.unknown,
        "budget": _money(each.budget),
        "room": _money(each.room),
    }
