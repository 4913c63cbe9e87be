from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.planning.mix.problem import Need, Problem, Year
from raamwerk.core.planning.mix.seats import (
    Span,
    falls,
    running,
    seat_months,
    segments,
    spans,
)
from tests.core.planning.mix.build import group, years


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12), st.integers(0, 40))
def test_the_running_maximum_is_the_least_that_never_falls_and_always_suffices(
    heads: list[int], held: int
):
    seats = running(heads, 0, len(heads), held)
    assert seats == [max(held, *heads[: n + 1]) for n in range(len(heads))]


def test_years_between_which_nothing_may_fall_are_one_span():
    cut = (
        Year(0, 2, date(2026, 12, 1), reducible=False),
        Year(2, 14, date(2027, 2, 1), reducible=False),
        Year(14, 26, date(2028, 2, 1)),
    )
    assert spans(cut) == (
        Span((0, 1), 0, 14, committed=True),
        Span((2,), 14, 26, committed=False),
    )


def test_held_seats_count_only_where_they_are_outgrown():
    who = group("g", "a", [5, 8, 6, 9])
    problem = Problem(
        years=(Year(0, 2, date(2026, 12, 1), reducible=False), Year(2, 4, date(2027, 2, 1), reducible=False)),
        products=(),
        groups=(who,),
    )  # fmt: skip
    (span,) = spans(problem.years)
    assert seat_months(problem, who, span, 0, 6) == [2, 5]
    assert seat_months(problem, who, span, 2, 0) == [0, 15]
    assert seat_months(problem, who, span, 1, 0) == [8, 17]


@pytest.mark.parametrize(("heads", "fall"), [([1, 2, 2], False), ([1, 2, 1], True)])
def test_a_group_falls_when_a_later_month_has_fewer_users(heads: list[int], *, fall: bool):
    assert falls(group("g", "a", heads), Span((0,), 0, 3, committed=False)) is fall


def test_segments_begin_where_the_need_changes_within_the_span():
    who = group("g", "a", [1] * 6)
    changing = type(who)(
        id="g",
        heads=who.heads,
        needs=(Need(0, frozenset("a")), Need(2, frozenset("ab")), Need(4, frozenset("ab"))),
    )
    first, second = spans(years(2))
    assert segments(changing, first) == [(0, frozenset("a")), (2, frozenset("ab"))]
    assert segments(changing, second) == [(3, frozenset("ab"))]
