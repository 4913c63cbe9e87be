"""Whatever way a place is looked up, it is the place that the ordinary way finds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from raamwerk.core.checking.asking import alike
from raamwerk.core.checking.bulk import plan
from raamwerk.core.rules import RULES
from tests.core.checking.bulk_world import World

if TYPE_CHECKING:
    from raamwerk.core.enrolment.terms import PriceEffect


@pytest.mark.parametrize("effect", ["sticky", "calendar"])
@pytest.mark.parametrize("seed", range(6))
def test_places_are_those_of_the_ordinary_way(seed: int, effect: PriceEffect) -> None:
    world = World(seed)
    terms = replace(world.context.terms, price_effect=effect)
    context = replace(world.context, terms=terms)
    rows = world.lines(500).drop("price_quantity")
    steps = plan(rows.columns, context, RULES)
    by = alike(steps)
    assert by is not None
    coded = steps.coded(rows.lazy()).collect()
    who, part, days = (column.to_numpy() for column in coded.get_columns()[-4:-1])
    located = by.lookup.locate(who, part, days).places
    expected = steps.places_of(coded)
    for name, table in steps.context.tables.items():
        index = table.index(expected[name])
        assert np.array_equal(table.index(located[name].astype(np.int32)), index), name
