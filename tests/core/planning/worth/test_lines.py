from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.worth.lines import Horizon, guarded
from tests.core.planning.worth.made import E3, E5, lines_of

HORIZON = Horizon(date(2022, 12, 1), 60)


@pytest.mark.parametrize(
    ("on", "month"),
    [
        (date(2022, 12, 1), 0),
        (date(2022, 12, 2), 1),
        (date(2023, 1, 1), 1),
        (date(2022, 11, 15), 0),
        (date(2021, 12, 1), -12),
    ],
)
def test_what_begins_in_a_month_counts_from_the_next_first(on: date, month: int):
    assert HORIZON.index(on) == month


def test_months_have_first_days_and_years():
    assert HORIZON.first(59) == date(2027, 11, 1)
    assert HORIZON.years == (2022, 2023, 2024, 2025, 2026, 2027)
    assert HORIZON.year_places().tolist() == [
        0,
        *[p for p in range(1, 5) for _ in range(12)],
        *[5] * 11,
    ]


def test_lines_are_found_by_family_and_by_participant():
    lines = lines_of(
        needed=[[1], [2], [3]],
        maximum=[[1], [1]],
        heads=(5, 6),
        joined=(0, 0),
        who=[0, 1, 1],
        part=[0, 0, 1],
    )
    assert lines.of_family((E5,)).tolist() == [False, False, True]
    assert lines.of_family((E3, E5)).all()
    assert lines.only("GM0001").needed.tolist() == [[2, 3]]
    with pytest.raises(Refused, match=r"worth\.no-participant"):
        lines.only("GM9999")


def test_sums_that_would_leave_int64_are_refused():
    fits = lines_of(needed=[[10_000] * 12], maximum=[[10**10] * 12])
    assert guarded(fits) is fits
    for units, price in ((10_000_000_000, 10**9), (1, 2**45), (10**6, 10**12)):
        with pytest.raises(Refused, match=r"worth\.too-large"):
            guarded(lines_of(needed=[[units] * 12], maximum=[[price] * 12]))
