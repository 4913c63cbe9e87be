from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from raamwerk.core.planning.worth.behaviour import Choosing
from raamwerk.core.planning.worth.compare import compare
from raamwerk.core.planning.worth.deal import LEVERS, Deal, MaximumPrice
from raamwerk.core.planning.worth.replay import replay
from tests.core.planning.worth.made import a_deal, by_chance, lines_of

EURO = 1_000_000
ONE = Deal(name="one")


@pytest.mark.parametrize("seed", range(40))
def test_effects_in_order_add_up_to_the_difference_in_every_way(seed: int):
    rng = Random(seed)  # noqa: S311 - a test's seed keeps no secret
    lines = by_chance(rng)
    found = compare(lines, a_deal(rng), a_deal(rng))
    assert sum(e.in_order.total for e in found.effects) == found.difference
    summed = sum(
        (e.in_order.by_participant for e in found.effects), np.zeros(len(lines.participants.ids))
    )
    assert summed.tolist() == found.by_participant.tolist()
    assert found.interaction + sum(e.alone.total for e in found.effects) == found.difference
    levers = [e.lever for e in found.effects]
    assert levers == [lever for lever in LEVERS if lever in levers]


def test_two_levers_interact_by_what_neither_does_alone():
    lines = lines_of(needed=[[100] * 12], maximum=[[12 * EURO] * 12])
    other = Deal(name="two", fee=100_000, maximum_price=MaximumPrice(adjust=(("", 100_000),)))
    found = compare(lines, ONE, other)
    assert [(e.lever, e.in_order.total, e.alone.total) for e in found.effects] == [
        ("maximum-price", 120 * EURO, 120 * EURO),
        ("fee", 132 * EURO, 120 * EURO),
    ]
    assert (found.difference, found.interaction) == (252 * EURO, 12 * EURO)


def test_deals_that_are_the_same_differ_by_nothing():
    lines = lines_of(needed=[[100] * 12], maximum=[[12 * EURO] * 12])
    found = compare(lines, ONE, replace(ONE, name="other"))
    assert (found.effects, found.difference, found.interaction) == ((), 0, 0)


def test_a_year_whose_price_is_unknown_anywhere_is_left_out_everywhere_and_counted():
    lines = lines_of(
        needed=[[1] * 13, [1] * 13],
        maximum=[[12 * EURO] * 13, [-1] + [12 * EURO] * 12],
        listed=[[24 * EURO] * 13] * 2,
    )
    other = replace(ONE, name="off-list", maximum_price=MaximumPrice(off_list=((0, 250_000),)))
    found = compare(lines, ONE, other)
    assert (found.left_out, found.left_out_lines) == (1, 1)
    assert found.first.total == 13 * EURO + 12 * EURO
    assert found.second.total == (13 * 18 + 12 * 18) * EURO // 12


def test_behaviour_stands_apart_and_lowers_what_is_paid():
    lines = lines_of(needed=[[990] * 12], maximum=[[12 * EURO] * 12])
    other = replace(ONE, name="tiers", quantity_tiers=((1_000, 100_000),))
    found = compare(lines, ONE, other, Choosing())
    assert found.difference == 0
    assert found.behaviour is not None
    assert found.behaviour.total == (1_000 * 108 // 10 - 990 * 12) * EURO
    assert replay(lines, other).amount.sum() == 990 * 12 * EURO
