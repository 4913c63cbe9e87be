from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from raamwerk.core.money import SCALE
from raamwerk.core.planning.worth.behaviour import (
    SUITES,
    Choosing,
    by_cheapest_suite,
    up_to_tiers,
)
from raamwerk.core.planning.worth.deal import Deal, MaximumPrice
from raamwerk.core.planning.worth.replay import replay
from tests.core.planning.worth.made import lines_of

EURO = 1_000_000
DEAL = Deal(name="d")
F3_E3_E5 = ("M365 F3", "M365 E3", "M365 E5")


def suites(f3: int, e3: int, e5: int, months: int = 12) -> object:
    return lines_of(
        needed=[[10] * months, [20] * months, [5] * months],
        maximum=[[price * EURO] * months for price in (f3, e3, e5)],
        families=F3_E3_E5,
    )


@pytest.mark.parametrize(
    ("needed", "best"),
    [(989, 1_000), (900, 900), (901, 1_000), (1_500, 1_500), (1_900, 2_000), (0, 0)],
)
def test_one_buys_up_to_a_tier_where_all_together_cost_less(needed: int, best: int):
    deal = replace(DEAL, quantity_tiers=((1_000, 100_000), (2_000, 150_000)))
    lines = lines_of(needed=[[needed] * 2], maximum=[[12 * EURO] * 2])
    assert up_to_tiers(lines, deal).needed[:, 0].tolist() == [best, best]


@pytest.mark.parametrize("seed", range(60))
def test_no_other_quantity_costs_less_than_the_tier_chosen(seed: int):
    rng = Random(seed)  # noqa: S311 - a test's seed keeps no secret
    tiers = tuple(sorted((rng.randrange(1, 60), rng.randrange(0, 40) * 10_000) for _ in range(3)))
    needed = rng.randrange(1, 60)
    deal = replace(DEAL, quantity_tiers=tiers)
    found = int(up_to_tiers(lines_of(needed=[[needed]], maximum=[[1]]), deal).needed[0, 0])

    def cost(units: int) -> int:
        shares = [share for since, share in tiers if since <= units]
        return units * (SCALE - (shares[-1] if shares else 0))

    assert cost(found) == min(cost(units) for units in range(needed, 80))


def test_a_dearer_suite_serves_where_it_costs_less():
    lines = suites(f3=20, e3=10, e5=30)
    found = by_cheapest_suite(lines, DEAL, SUITES)  # type: ignore[arg-type]
    assert found.needed.tolist() == [[30, 5]] * 12
    assert [found.parts.families[part] for part in found.part] == ["M365 E3", "M365 E5"]


@pytest.mark.parametrize("prices", list(product((10, 20, 30), repeat=3)))
def test_choosing_anew_never_costs_more_and_is_the_cheapest_cover(prices: tuple[int, int, int]):
    lines = suites(*prices)
    found = Choosing()(lines, DEAL)  # type: ignore[arg-type]
    least = [min(prices[place:]) for place in range(3)]
    cheapest = sum(units * price for units, price in zip((10, 20, 5), least, strict=True))
    assert replay(found, DEAL).amount.sum() == cheapest * EURO


def test_a_suite_without_a_known_price_is_neither_chosen_nor_left():
    lines = lines_of(
        needed=[[10] * 12, [20] * 12], maximum=[[20 * EURO] * 12, [-1] * 12], families=F3_E3_E5
    )
    assert by_cheapest_suite(lines, DEAL, SUITES).needed.tolist() == [[10, 20]] * 12
    turned = lines_of(
        needed=[[10] * 12, [20] * 12], maximum=[[-1] * 12, [20 * EURO] * 12], families=F3_E3_E5
    )
    assert by_cheapest_suite(turned, DEAL, SUITES).needed.tolist() == [[10, 20]] * 12


def test_other_lines_stay_and_participants_choose_by_their_own_prices():
    lines = lines_of(
        needed=[[10] * 12, [5] * 12, [7] * 12, [5] * 12],
        maximum=[[20 * EURO] * 12, [10 * EURO] * 12, [3 * EURO] * 12],
        listed=[[12 * EURO] * 12, [15 * EURO] * 12, [3 * EURO] * 12],
        families=("M365 F3", "M365 E3", ""),
        heads=(600, 100),
        joined=(0, 0),
        who=[0, 0, 0, 1],
        part=[0, 1, 2, 0],
    )
    deal = replace(DEAL, minimum_size=250, maximum_price=MaximumPrice())
    found = by_cheapest_suite(lines, deal, SUITES)
    rows = list(
        zip(found.participant.tolist(), found.part.tolist(), found.needed[0].tolist(), strict=True)
    )
    assert sorted(rows) == [(0, 1, 15), (0, 2, 7), (1, 0, 5)]


def test_one_suite_alone_leaves_nothing_to_choose():
    lines = lines_of(needed=[[10] * 2], maximum=[[1] * 2], families=("M365 E3",))
    assert by_cheapest_suite(lines, DEAL, SUITES) is lines
    assert up_to_tiers(lines, DEAL) is lines
