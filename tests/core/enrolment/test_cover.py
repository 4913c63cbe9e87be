from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from raamwerk.core.enrolment.cover import (
    coterm,
    cover_months,
    cover_start,
    cover_year_end,
    first_of_month_from,
    prorated,
)
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.period import months_later
from tests.build import euro
from tests.core.enrolment.build import STARTS, day
from tests.oracle import days

PAGE = Path(__file__).parents[3] / "docs/algorithms/cover-months.md"


@pytest.mark.parametrize(
    ("start", "usage", "policy", "first", "months"),
    [
        ("2024-06-01", "2025-09-10", "next-first", "2025-10-01", 8),
        ("2024-06-01", "2025-09-10", "month-of-use", "2025-09-01", 9),
        ("2024-06-01", "2025-09-01", "next-first", "2025-09-01", 9),
        ("2024-06-01", "2024-06-01", "next-first", "2024-06-01", 12),
        ("2024-06-01", "2025-05-02", "next-first", "2025-06-01", 12),
        ("2024-06-01", "2025-05-02", "month-of-use", "2025-05-01", 1),
        ("2019-01-15", "2019-01-15", "next-first", "2019-02-01", 12),
        ("2019-01-15", "2020-01-01", "next-first", "2020-01-01", 1),
        ("2019-01-15", "2020-01-02", "next-first", "2020-02-01", 12),
        ("2019-01-15", "2019-01-20", "month-of-use", "2019-02-01", 12),
        ("2024-02-29", "2025-01-31", "next-first", "2025-02-01", 1),
        ("2024-02-29", "2025-02-28", "next-first", "2025-03-01", 12),
    ],
)
def test_from_when_and_for_how_long_a_use_is_paid(
    start: str, usage: str, policy: str, first: str, months: int
):
    assert cover_start(day(start), day(usage), policy) == day(first)  # type: ignore[arg-type]
    assert cover_months(day(start), day(usage), policy) == months  # type: ignore[arg-type]


def test_an_enrolment_from_15_march_2024_is_billed_for_36_months_scenario_2():
    start, until = day("2024-03-15"), day("2027-03-15")
    years = [day("2024-03-15"), day("2025-03-15"), day("2026-03-15")]
    assert [cover_start(start, on) for on in years] == [
        day("2024-04-01"),
        day("2025-04-01"),
        day("2026-04-01"),
    ]
    assert sum(cover_months(start, on, until=until) for on in years) == 36
    assert cover_year_end(start, day("2026-04-01"), until=until) == day("2027-04-01")


def test_no_cover_is_left_at_the_very_end():
    start, until = day("2024-06-01"), day("2027-06-01")
    assert cover_months(start, day("2027-05-31"), until=until) == 0
    assert cover_months(start, day("2027-05-01"), until=until) == 1


def test_a_use_before_the_enrolment_is_refused():
    with pytest.raises(Refused) as refused:
        cover_start(day("2024-06-01"), day("2024-05-31"))
    assert refused.value.code == "cover.before-start"


@pytest.mark.parametrize(
    ("quantity", "monthly", "months", "expected"),
    [
        (25, "34.20", 8, "6840.00"),
        (25, "34.20", 9, "7695.00"),
        (-40, "34.20", 12, "-16416.00"),
        (50, "16.20", 6, "4860.00"),
        (1, "0.005", 1, "0.01"),
        (-1, "0.005", 1, "-0.01"),
        (1, "0.0049", 1, "0.00"),
    ],
)
def test_amounts_of_the_dossier_rounded_once_to_cents(
    quantity: int, monthly: str, months: int, expected: str
):
    assert prorated(amount(quantity), euro(monthly), months) == euro(expected)


def test_an_extension_costs_a_twelfth_of_a_year_a_month_k_7():
    assert coterm(euro("10000.00"), 5) == euro("4166.67")


@given(st.integers(-(10**12), 10**12), st.integers(0, 10**12), st.integers(0, 60))
def test_an_amount_is_the_exact_one_to_the_nearest_cent(quantity: int, monthly: int, months: int):
    exact = Fraction(quantity * monthly * months, 10**6)
    found = prorated(quantity, monthly, months)
    assert found % 10_000 == 0
    assert abs(found - exact) <= 5_000
    if abs(found - exact) == 5_000:
        assert abs(found) > abs(exact)


@given(STARTS, st.integers(0, 2000))
def test_the_months_are_those_of_a_walk_over_days(start: date, ahead: int):
    usage = start + timedelta(days=ahead)
    assert cover_months(start, usage) == days.cover_months(start, usage)
    if usage >= first_of_month_from(start):
        walked = days.cover_months(start, usage, "month-of-use")
        assert cover_months(start, usage, "month-of-use") == walked


@given(STARTS, st.integers(0, 4), st.lists(st.integers(1, 11), unique=True))
def test_any_split_of_a_cover_year_adds_up_to_twelve_months(
    start: date, year: int, cuts: list[int]
):
    opening = first_of_month_from(days.next_anniversary(start, months_later(start, 12 * year)))
    firsts = [months_later(opening, cut) for cut in sorted({0, *cuts})]
    left = [cover_months(start, first) for first in firsts]
    pieces = [one - other for one, other in zip(left, [*left[1:], 0], strict=True)]
    assert left[0] == sum(pieces) == 12
    assert all(piece > 0 for piece in pieces)


@given(STARTS, st.integers(0, 2000), st.sampled_from(["next-first", "month-of-use"]))
def test_cover_never_starts_before_its_first_year_and_lasts_at_most_twelve_months(
    start: date, ahead: int, policy: str
):
    usage = start + timedelta(days=ahead)
    first = cover_start(start, usage, policy)  # type: ignore[arg-type]
    assume(first <= first_of_month_from(usage))
    assert first >= first_of_month_from(start)
    assert first.day == 1
    assert 1 <= cover_months(start, usage, policy) <= 12  # type: ignore[arg-type]


def test_the_example_of_the_page_is_what_the_code_gives():
    text = PAGE.read_text()
    rows = re.findall(
        r"^\| `(\S+)` \| (\S+) \| (\S+) \| (\d+) \| ([\d,.]+) \|$", text, re.MULTILINE
    )
    assert len(rows) == 4
    for policy, usage, first, months, euros in rows:
        start = day("2024-06-01")
        assert cover_start(start, day(usage), policy) == day(first)
        assert cover_months(start, day(usage), policy) == int(months)
        paid = prorated(amount(25), euro("34.20"), int(months))
        assert paid == amount(Decimal(euros.replace(",", "")))
