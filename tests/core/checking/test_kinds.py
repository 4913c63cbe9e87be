from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl
import pytest
from polars import col

from raamwerk.core.checking.kinds import MONTHS, covered, dated, kinds, numbered
from raamwerk.core.pricebook.compiled import day_number

PLACES = pl.DataFrame({"price": [None, 5, 0, 7], "once": [True, False, False, False]})
ASKED = (col("price") > 0, col("once"))


def test_places_that_answer_alike_are_of_one_kind() -> None:
    found = kinds(PLACES, ASKED)
    assert found.different == 3
    assert found.of[1] == found.of[3]
    assert len({*found.of[:3].tolist()}) == 3


def test_many_questions_tell_the_same_kinds_apart() -> None:
    many = kinds(PLACES, ASKED * 8)
    assert many.different == 3
    assert many.of[1] == many.of[3]


def test_where_nothing_is_asked_all_are_of_one_kind() -> None:
    assert kinds(PLACES, ()).of.tolist() == [0, 0, 0, 0]


def test_no_yes_and_not_known_are_three_answers() -> None:
    assert numbered(PLACES, ASKED[:1]).tolist() == [2, 1, 0, 1]
    assert numbered(PLACES, ASKED).tolist() == [2 + 3, 1, 0, 1]


def test_enrolments_with_the_same_dates_share_a_row_of_days() -> None:
    start = [date(2023, 1, 1), date(2024, 1, 1), date(2023, 1, 1), None]
    enrolments = pl.DataFrame({"start": start})
    since, until = date(2022, 12, 30), date(2023, 1, 3)
    found = dated(enrolments, [col("price_date") < col("start")], (), (since, until))
    assert found.row.tolist() == [0, 1, 0, 2]
    assert (found.first, found.days, found.rows) == (day_number(since), 4, 3)
    of = found.kinds.of.reshape(3, 4)
    assert of[0].tolist() == [of[0, 0]] * 2 + [of[0, 2]] * 2
    assert len({*of.ravel().tolist()}) == found.kinds.different == 3


@pytest.mark.parametrize(
    ("months", "maximum_once", "locked_once", "span", "comparable"),
    [
        (12, False, False, 12, True),
        (0, True, False, 1, False),
        (0, False, True, None, True),
        (1, None, None, 1, True),
        (None, False, False, None, True),
    ],
)
def test_what_a_price_covers_follows_from_months_and_from_what_the_bounds_are_for(
    *,
    months: int | None,
    maximum_once: bool | None,
    locked_once: bool | None,
    span: int | None,
    comparable: bool,
) -> None:
    same = [pl.lit(1_000_000, dtype=pl.Int64).alias("price_quantity")]
    held = covered(same, col("unit_months"), stated=True)

    def once(value: bool | None) -> np.ndarray[tuple[int], np.dtype[np.int64]]:  # noqa: FBT001
        return np.array([2 if value is None else int(value)])

    stated = np.array([0 if months is None else months + 1])
    place = held.places(stated, once(maximum_once), once(locked_once))
    row = held.facts.read(place.astype(np.int32)).row(0, named=True)
    assert row["price_span"] == span
    assert (row["locked_span"] is not None) is comparable
    assert row["unit_months"] == months
    assert held.facts.length == MONTHS * 9
