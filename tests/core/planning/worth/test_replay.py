"""The replay against a slow judge, and term by term with figures that one can do by head."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from raamwerk.core.planning.worth import replay as module
from raamwerk.core.planning.worth.deal import Deal, End, PriceLock, Promotion
from raamwerk.core.planning.worth.replay import replay
from tests.core.planning.worth.made import E3, E5, MONTHS, a_deal, by_chance, lines_of
from tests.core.planning.worth.oracle import judged

EURO = 1_000_000
FLAT = Deal(name="flat")


@pytest.mark.parametrize("seed", range(150))
def test_a_replay_is_that_of_the_slow_judge_to_the_micro_euro(seed: int):
    rng = Random(seed)  # noqa: S311 - a test's seed keeps no secret
    lines, deal = by_chance(rng), a_deal(rng)
    found = replay(lines, deal)
    amounts, unknown = judged(lines, deal)
    assert found.amount.tolist() == amounts
    assert found.unknown.tolist() == unknown


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch):
    rng = Random(5)  # noqa: S311 - the same
    lines, deal = by_chance(rng), a_deal(rng)
    whole = replay(lines, deal)
    monkeypatch.setattr(module, "BLOCK", 3)
    assert np.array_equal(replay(lines, deal).amount, whole.amount)


def total(deal: Deal, needed: list[int], price: list[int], **more: object) -> float:
    lines = lines_of(needed=[needed], maximum=[[p * EURO for p in price]], **more)  # type: ignore[arg-type]
    return int(replay(lines, deal).amount.sum()) / EURO


def test_600_seats_at_410_40_a_year_cost_246_240():
    lines = lines_of(needed=[[600] * 12], maximum=[[410_400_000] * 12])
    assert replay(lines, FLAT).amount.sum() == 246_240 * EURO


def test_a_new_price_waits_for_the_anniversary_or_comes_at_once():
    prices = [12] * 6 + [24] * 12
    assert total(FLAT, [1] * 18, prices) == 12 + 12
    assert total(replace(FLAT, price_period="calendar"), [1] * 18, prices) == 6 + 24


def test_a_lock_keeps_a_rise_out_and_lets_a_fall_in():
    rise, fall = [12] * 12 + [24] * 12, [24] * 12 + [12] * 12
    locked = replace(FLAT, price_lock=PriceLock())
    assert total(locked, [1] * 24, rise) == 24
    assert total(locked, [1] * 24, fall) == 36
    assert total(replace(FLAT, price_lock=PriceLock(lower_too=False)), [1] * 24, fall) == 48
    assert total(replace(FLAT, price_lock=PriceLock(12)), [1] * 24, rise) == 36


def test_quantities_fall_at_an_anniversary_or_never():
    needed = [10] * 6 + [5] * 18
    assert total(FLAT, needed, [12] * 24) == 120 + 60
    assert total(replace(FLAT, yearly_flexibility=False), needed, [12] * 24) == 240


def test_after_the_end_and_below_the_minimum_the_list_price_is_paid():
    listed = [[18 * EURO] * 24]
    assert total(replace(FLAT, end=End(months=12)), [1] * 24, [12] * 24, listed=listed) == 30
    small = replace(FLAT, minimum_size=601)
    assert total(small, [1] * 24, [12] * 24, listed=listed) == 36
    scoped = replace(FLAT, product_scope=(E5,))
    assert total(scoped, [1] * 24, [12] * 24, listed=listed) == 36


def test_a_promotion_a_fee_and_an_index():
    promoted = replace(FLAT, promotion=Promotion(6, (E3,), 500_000))
    assert total(promoted, [1] * 12, [12] * 12) == 9
    assert total(replace(FLAT, fee=2_500), [1_000] * 12, [12] * 12) == 12_030
    assert total(replace(FLAT, indexation=100_000), [1] * 24, [120] * 24) == 252


def test_what_is_paid_once_is_paid_when_it_is_bought():
    bought = [24, *[0] * 5, 12, *[0] * 17]  # twelve times what is added in a month
    assert total(replace(FLAT, yearly_flexibility=False), bought, [100] * 24, once=[True]) == 300


def test_an_unknown_price_is_counted_and_never_nought():
    lines = lines_of(needed=[[5] * 12], maximum=[[-1] * 6 + [12 * EURO] * 6])
    found = replay(replace(lines), FLAT)
    assert found.unknown.sum() == 6
    assert found.amount.sum() == 30 * EURO


def test_inside_is_what_is_bought_at_a_maximum_of_the_framework():
    lines = lines_of(needed=[[1] * 24], maximum=[[12 * EURO] * 24], listed=[[18 * EURO] * 24])
    found = replay(lines, replace(FLAT, end=End(months=12)))
    assert (found.inside.sum(), found.amount.sum()) == (12 * EURO, 30 * EURO)


def test_no_lines_cost_nothing():
    lines = by_chance(Random(1)).only("GM0000")  # noqa: S311 - the same
    none = replace(
        lines,
        participant=lines.participant[:0],
        part=lines.part[:0],
        first=lines.first[:0],
        needed=lines.needed[:, :0],
    )
    assert replay(none, FLAT).amount.shape == (len(lines.horizon.years), 0)
    assert lines.horizon.months == MONTHS
