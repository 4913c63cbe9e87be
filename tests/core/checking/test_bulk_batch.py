"""The facts of lines while they are judged are those that the rules read."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from raamwerk.core.checking.alike import Coded
from raamwerk.core.checking.asking import alike
from raamwerk.core.checking.bulk import plan
from raamwerk.core.checking.bulk_batch import Batch, Fact
from raamwerk.core.rules import RULES
from tests.core.checking.bulk_world import World


@pytest.mark.parametrize(
    "name", ["maximum", "locked_price", "price_span", "locked_span", "quantity"]
)
def test_a_fact_is_the_one_that_rules_read(name: str) -> None:
    world = World(21)
    rows = world.lines(400).drop("price_quantity")
    steps = plan(rows.columns, world.context, RULES)
    by = alike(steps)
    assert by is not None
    coded = steps.coded(rows.lazy()).collect()
    expected = steps.facts(steps.found(coded).lazy()).select(name).collect().to_series()
    batch = Batch(by, coded, Coded(*(column.to_numpy() for column in coded.get_columns()[-4:])))
    assert batch.series(name).equals(expected, check_dtypes=False)
    some = np.array([5, 3, 8])
    assert batch.series(name, some).equals(expected.gather(some), check_dtypes=False)


def test_of_some_lines_that_are_all_known_nothing_says_so() -> None:
    fact = Fact(np.array([1, 2, 3]), np.array([True, False, True]))
    assert fact.at(np.array([0, 2])).known is None
    held = fact.at(np.array([1, 2])).known
    assert held is not None
    assert held.tolist() == [False, True]


def test_the_answers_of_lines_differ_where_a_price_goes_above_its_bound() -> None:
    world = World(22)
    rows = world.lines(1).drop("price_quantity")
    prices = pl.DataFrame({"unit_price": [1, 10**12]})
    rows = rows.drop("unit_price").join(prices, how="cross").select(rows.columns)
    rows = rows.with_columns(part_number=pl.lit("AAA-00000"), unit_months=pl.lit(1, dtype=pl.Int64))
    steps = plan(rows.columns, world.context, RULES)
    by = alike(steps)
    assert by is not None
    coded = steps.coded(rows.lazy()).collect()
    batch = Batch(by, coded, Coded(*(column.to_numpy() for column in coded.get_columns()[-4:])))
    assert len(set(batch.kind_of_places().tolist())) == 1
