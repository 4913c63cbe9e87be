"""Sums beside the number of what is not in them."""

from __future__ import annotations

import polars as pl

from raamwerk.core.planning.forecast import totals
from raamwerk.core.planning.forecast.after import Rise
from raamwerk.core.planning.forecast.forecast import Forecast, forecast
from tests.build import euro
from tests.core.planning.forecast import made


def found() -> Forecast:
    held = made.enrolment(made.ordered(), made.ordered("1", part_number="BBB-00001"))
    books = [made.book(made.entry("34.20"))]
    return forecast(held, made.framework(), books, made.ON, [Rise(name="rise", share=100_000)])


def test_every_way_of_summing_gives_the_same_total():
    told = found()
    whole = totals.over_all(told).select("kind", "amount", "unknown").rows()
    for ways in (totals.by_year, totals.by_part, totals.by_month):
        again = ways(told).group_by("kind").agg(pl.col("amount", "unknown").sum())
        assert again.select("kind", "amount", "unknown").sort("kind").rows() == sorted(whole)


def test_years_are_calendar_years():
    rows = totals.by_year(found()).filter(kind="protected").select("year", "months", "amount")
    assert rows.rows() == [(2026, 1, euro("20520")), (2027, 5, euro("102600"))]


def test_a_sum_of_nothing_known_is_unknown_and_not_zero():
    rows = totals.by_part(found()).filter(part_number="BBB-00001", kind="protected")
    assert rows.select("amount", "unknown").rows() == [(None, 6)]
    sure = dict(totals.by_certainty(found()).select("certainty", "amount").iter_rows())
    assert sure == {"locked": euro("123120"), "unknown": None}
