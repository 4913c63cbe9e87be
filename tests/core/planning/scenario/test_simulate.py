"""Bands of a forecast: without spread they are the forecast itself; with it they hold its figure."""

from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.forecast.after import Rise
from raamwerk.core.planning.forecast.forecast import Forecast, forecast
from raamwerk.core.planning.scenario.heads import HeadCounts, Seed
from raamwerk.core.planning.scenario.simulate import Shift, simulate
from raamwerk.core.pricebook.unit import YEAR
from tests.build import euro
from tests.core.planning.forecast import made

SEED = Seed(seed=1, scenarios=200)
STEADY = HeadCounts(today=412, spread=0)
RISE = Rise(name="rise", share=100_000)


def found() -> Forecast:
    held = made.enrolment(
        made.ordered(),
        made.ordered("25", on="2026-06-10", kind="reservation", usage_on=date(2027, 1, 10)),
        made.ordered("7", part_number="BBB-00001"),
        made.ordered("3", part_number="CCC-00001"),
    )
    books = [made.book(made.entry("34.20"), made.entry("410.41", part="BBB-00001", unit=YEAR))]
    return forecast(held, made.framework(), books, made.ON, [RISE])


def test_with_the_head_count_of_today_the_bands_are_the_forecast_itself():
    out = simulate(found(), STEADY, SEED, scenario="rise")
    for row in out.totals.iter_rows(named=True):
        steady = out.steady[row["kind"]]
        assert row["p10"] == row["p50"] == row["p90"]
        assert abs(row["p50"] - steady) <= 50
    assert out.left_out == 6 + 36


def test_without_a_scenario_only_the_protected_months_are_drawn():
    out = simulate(found(), STEADY, SEED)
    assert out.years["kind"].to_list() == ["protected", "protected"]
    assert out.years["months"].to_list() == [1, 5]


def test_a_spread_gives_bands_around_the_figure_and_the_ratchet_lifts_the_middle():
    out = simulate(found(), HeadCounts(today=412, spread=50_000), SEED, scenario="rise")
    for row in out.totals.iter_rows(named=True):
        assert row["p10"] < row["p50"] < row["p90"]
    exposed = out.totals.filter(kind="exposed").row(0, named=True)
    assert exposed["p50"] > out.steady["exposed"]


def test_where_fewer_are_never_possible_the_cost_is_not_lower():
    counts = HeadCounts(today=412, growth=-100_000, spread=0)
    free = simulate(found(), counts, SEED, scenario="rise")
    bound = simulate(found(), counts, SEED, scenario="rise", reducing=False)
    assert (
        bound.totals.filter(kind="exposed")["p50"][0] > free.totals.filter(kind="exposed")["p50"][0]
    )


def test_a_shift_moves_the_users_to_the_price_of_the_other_licence():
    all_of_them = Shift(of=made.PART, to="BBB-00001", month=0, least=1_000_000, most=1_000_000)
    out = simulate(found(), STEADY, SEED, shifts=[all_of_them])
    users = 600 * 6 + 25 * 4
    expected = (users + 7 * 6) * euro("410.41") // 12
    assert abs(out.totals["p50"][0] - expected) <= 50


def test_a_shift_to_a_licence_without_a_price_is_refused():
    wrong = Shift(of=made.PART, to="CCC-00001", month=0, least=0, most=10)
    with pytest.raises(Refused, match=r"scenario\.shift"):
        simulate(found(), STEADY, SEED, shifts=[wrong])


def test_nothing_known_is_refused_and_not_a_band_of_nothing():
    empty = forecast(made.enrolment(), made.framework(), [], made.ON)
    with pytest.raises(Refused, match=r"scenario\.nothing"):
        simulate(empty, STEADY, SEED)
