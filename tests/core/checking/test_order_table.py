from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl
import pytest

from raamwerk.core.checking.order_table import compile_orders
from raamwerk.core.pricebook.compiled import day_number
from tests.core.checking.bulk_world import PARTS, World

ENUM = pl.Enum([*PARTS, "ZZZ-00000"])


@pytest.mark.parametrize("seed", range(10))
def test_the_latest_order_with_a_price_is_found_as_one_by_one(seed: int) -> None:
    world = World(seed, prices=True)
    held = compile_orders(world.enrolments, ENUM)
    rng = np.random.default_rng(seed)
    who = rng.integers(-1, len(world.enrolments), 500).astype(np.int32)
    part = rng.integers(-1, len(ENUM.categories), 500).astype(np.int32)
    days = rng.integers(day_number(date(2020, 1, 1)), day_number(date(2030, 1, 1)), 500)
    found = held.facts.read(held.places(who, part, days.astype(np.int32)))["order_price"]
    expected = []
    for each, of, on in zip(who, part, days, strict=True):
        order = None
        if each >= 0 and of >= 0:
            day = date.fromordinal(int(on) + 719_163)
            order = world.enrolments[each].price_ordered(ENUM.categories[int(of)], day)
        expected.append(None if order is None else order.unit_price)
    assert found.to_list() == expected
    assert any(price is not None for price in expected)


def test_without_priced_orders_nothing_is_looked_up() -> None:
    held = compile_orders(World(1).enrolments, ENUM)
    assert held.slot is None
    places = held.places(*(np.zeros(3, dtype=np.int32) for _ in range(3)))
    assert held.facts.read(places)["order_price"].to_list() == [None] * 3
