from __future__ import annotations

from datetime import date

import polars as pl

from raamwerk.core.checking.holding import held, holding
from tests.core.checking.build import framework, term


def test_a_term_holds_from_its_start_to_the_next_and_never_outside_the_framework() -> None:
    terms = framework(
        term("a", date(2020, 1, 1)),
        term("a", date(2024, 1, 1), withdrawn=True),
        term("a", date(2025, 1, 1)),
        term("b"),
    )
    found = [(since, until) for since, until, _ in holding(terms, "a")]
    assert found == [
        (date(2022, 12, 1), date(2024, 1, 1)),
        (date(2025, 1, 1), date(2027, 12, 1)),
    ]


def test_a_period_is_half_open() -> None:
    days = pl.DataFrame({"price_date": [date(2023, 12, 31), date(2024, 1, 1), date(2025, 1, 1)]})
    held_days = days.select(held(date(2024, 1, 1), date(2025, 1, 1))).to_series().to_list()
    assert held_days == [False, True, False]
    assert days.select(held(date(2024, 1, 1), None)).to_series().to_list() == [False, True, True]
