from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.checking.payment import COSTS, clock, interest
from tests.build import euro

RECEIVED = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("agreed", "on", "last", "late"),
    [
        (None, "2026-07-25", "2026-07-10", 15),
        (None, "2026-07-10", "2026-07-10", 0),
        (None, "2026-07-11", "2026-07-10", 1),
        (14, "2026-06-24", "2026-06-24", 0),
        (60, "2026-08-09", "2026-08-09", 0),
        (90, "2026-08-10", "2026-08-09", 1),
    ],
)
def test_the_clock_runs_from_receipt_for_thirty_days_or_as_agreed_up_to_sixty(
    agreed: int | None, on: str, last: str, late: int
):
    found = clock(RECEIVED, agreed, date.fromisoformat(on))
    assert (found.last.isoformat(), found.late) == (last, late)


def test_the_example_of_the_law_costs_what_it_says():
    """L-6: 288,977.04 with VAT, fifteen days late at 10 %."""
    assert interest(euro("288977.04"), 100_000, 15) == euro("1187.58")
    assert euro("40.00") == COSTS


@given(st.integers(0, 10**12), st.integers(0, 300_000), st.integers(0, 400))
def test_interest_is_within_half_a_cent_of_the_exact_amount(amount: int, rate: int, days: int):
    exact = Fraction(amount * rate * days, 1_000_000 * 365)
    assert abs(interest(amount, rate, days) - exact) <= Fraction(5001)
