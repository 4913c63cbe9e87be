"""Lines judged by their kind get what they get when each is judged by the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from raamwerk.core.checking.asking import alike
from raamwerk.core.checking.bulk import plan
from raamwerk.core.checking.known import NO_EFFECT, NO_RULE
from raamwerk.core.checking.table import ABSENT
from raamwerk.core.enrolment.enrolment import RegisteredPrice
from raamwerk.core.money import Micro
from raamwerk.core.rules import RULES
from tests.core.checking.bulk_world import World


def both_ways(world: World, rows: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What is told by kind, and by running the rules on each line, both as codes."""
    steps = plan(rows.columns, world.context, RULES)
    assert alike(steps) is not None
    quick = steps.answers(rows.lazy()).collect()
    none = {"rule": NO_RULE, "maximum": ABSENT, "ceiling": ABSENT, "effect": NO_EFFECT}
    codes = quick.with_columns(pl.col("outcome", "rule").to_physical())
    codes = codes.with_columns(pl.col(name).fill_null(value) for name, value in none.items())
    return codes, steps.one_by_one(steps.coded(rows.lazy()).collect())


@pytest.mark.parametrize("seed", range(10))
def test_lines_judged_by_kind_get_what_each_gets_by_itself(seed: int) -> None:
    world = World(100 + seed)
    rows = world.lines(2_000).drop("price_quantity")
    quick, slow = both_ways(world, rows)
    assert quick.equals(slow)
    assert quick["outcome"].n_unique() >= 3
    assert (quick["effect"] != NO_EFFECT).any()


@pytest.mark.parametrize(
    "odd",
    [
        {"price_date": pl.lit(None, dtype=pl.Date)},
        {"price_date": pl.lit(date(1970, 1, 1))},
        {"price_date": pl.lit(date(2199, 12, 31))},
        {"unit_months": pl.lit(-1, dtype=pl.Int64)},
        {"unit_months": pl.lit(2**62, dtype=pl.Int64)},
        {"unit_price": pl.lit(10**15 - 1, dtype=pl.Int64)},
        {"unit_price": pl.lit(-5, dtype=pl.Int64)},
        {"unit_price": pl.lit(None, dtype=pl.Int64)},
        {"quantity": pl.lit(10**15 - 1, dtype=pl.Int64)},
        {"part_number": pl.lit(None, dtype=pl.String)},
    ],
)
def test_odd_lines_among_others_are_judged_as_by_themselves(odd: dict[str, pl.Expr]) -> None:
    world = World(7)
    rows = world.lines(600).drop("price_quantity").with_row_index("n")
    rows = rows.with_columns(
        pl.when(pl.col("n") % 3 == 0).then(value).otherwise(name).alias(name)
        for name, value in odd.items()
    ).drop("n")
    quick, slow = both_ways(world, rows)
    assert quick.equals(slow)


def test_lines_that_state_no_months_are_judged_by_kind_too() -> None:
    world = World(8)
    rows = world.lines(600).drop("price_quantity", "unit_months")
    quick, slow = both_ways(world, rows)
    assert quick.equals(slow)


def test_a_price_that_cannot_be_held_against_a_lock_is_not_taken_for_one_that_keeps_to_it() -> None:
    world = World(9)
    sheet = RegisteredPrice(part_number="LCK-00001", since=date(2022, 12, 1), price=Micro(10**7))
    day = date(2022, 12, 1)
    locked = replace(world.enrolments[0], locks=(sheet,), start=day, joined_on=day)
    world.context = replace(world.context, enrolments=(locked, *world.enrolments[1:]))
    rows = (
        world.lines(1)
        .drop("price_quantity")
        .with_columns(
            participant=pl.lit(locked.participant),
            part_number=pl.lit("LCK-00001"),
            price_date=pl.lit(date(2023, 6, 1)),
            quantity=pl.lit(1, dtype=pl.Int64),
            unit_price=pl.lit(1, dtype=pl.Int64),
        )
    )
    months = pl.DataFrame({"unit_months": [1, 0, 12]}, schema={"unit_months": pl.Int64})
    rows = rows.drop("unit_months").join(months, how="cross").select(rows.columns)
    quick, slow = both_ways(world, rows)
    assert quick.equals(slow)
    assert quick["rule"].n_unique() == 2
