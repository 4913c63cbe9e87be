"""Runs of months as rows with exact amounts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.money import LARGEST
from raamwerk.core.planning.forecast.priced import UNPRICED, Certainty, Priced
from raamwerk.core.planning.forecast.segment import Segment, frame
from raamwerk.core.pricebook.unit import Unit


def run(quantity: int | None, priced: Priced, **more: Any) -> Segment:
    return Segment(
        part_number="AAA-00001",
        since=date(2026, 11, 1),
        until=date(2027, 2, 1),
        quantity=quantity,
        priced=priced,
        **more,
    )


@given(
    quantity=st.integers(0, 10**15 - 1),
    price=st.integers(0, 10**9 * 10**3),
    months=st.integers(1, 120),
    many=st.integers(1, 1_000),
)
def test_each_month_is_quantity_times_price_rounded_once_half_up(
    quantity: int, price: int, months: int, many: int
):
    unit = Unit(months, many)
    rows = frame([run(quantity, Priced(price, unit, Certainty.LOCKED))])
    exact = Fraction(quantity * price, 10**6 * months * many)
    whole = int(exact + Fraction(1, 2))
    assert rows["amount"].to_list() == [whole if whole < LARGEST else None] * 3
    assert rows["month"].to_list() == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]


def test_what_is_unknown_makes_the_amount_and_the_difference_unknown():
    known = Priced(2, Unit(1), Certainty.SCENARIO)
    rows = frame(
        [
            run(None, known, scenario="a", base=known),
            run(10**6, UNPRICED, scenario="b", base=known),
            run(10**6, known, scenario="c", base=UNPRICED),
        ]
    ).unique(["scenario"], maintain_order=True)
    assert rows["certainty"].to_list() == ["unknown", "unknown", "scenario"]
    assert rows["amount"].to_list() == [None, None, 2]
    assert rows["extra"].to_list() == [None, None, None]


def test_no_runs_give_no_rows_with_the_same_columns():
    assert frame([]).columns == frame([run(1, UNPRICED)]).columns
