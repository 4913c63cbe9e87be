from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from raamwerk.core.enrolment.joining import Preview, Wish, preview
from raamwerk.core.enrolment.overview import overview
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import ONCE, YEAR, Unit
from raamwerk.formats.framework import load
from tests.core.enrolment.build import PART, day, enrolment, ordered
from tests.world import book

GT2 = load("gt-microsoft-2")
BOOK = book((PART, "2022-12-01", "34.20"), (PART, "2026-12-01", "33.80"))


def seen(start: str, *, unit: Unit | None = None, **facts: Any) -> Preview:
    held = BOOK
    if unit is not None:
        held = replace(BOOK, entries=tuple(replace(e, unit=unit) for e in BOOK.entries))
    found = overview(enrolment(start, **facts), GT2, day("2024-03-01"))
    return preview(found, [held], [Wish(PART, amount(600))])


@pytest.mark.parametrize(
    ("start", "last", "months", "total"),
    [
        ("2024-03-15", "2027-03-14", 36, "738720"),
        ("2024-06-01", "2027-05-31", 36, "738720"),
        ("2025-09-01", "2027-08-31", 24, "492480"),
        ("2026-12-01", "2027-11-30", 12, "243360"),
        ("2027-01-01", "2027-12-31", 12, "243360"),
    ],
)
def test_a_start_gives_its_end_its_months_and_the_cost_to_the_end(
    start: str, last: str, months: int, total: str
):
    """O-1's table; 600 x 34.20 (or 33.80) x months, by hand."""
    found = seen(start)
    assert found.seen.held.ending.last == day(last)
    assert (found.months, found.total) == (months, amount(total))


def test_without_a_full_term_left_nothing_is_guessed():
    found = seen("2027-03-15")
    assert (found.seen.held.ending.last, found.months, found.total) == (None, None, None)
    assert "enrolment.no-full-term-left" in {each.code for each in found.seen.remarks}


def test_a_price_a_year_counts_by_the_month_and_one_paid_once_counts_once():
    assert seen("2024-06-01", unit=YEAR).total == amount("61560"), "600 x 34.20 / 12 x 36"
    assert seen("2024-06-01", unit=ONCE).total == amount("20520"), "600 x 34.20"
    assert seen("2024-06-01", unit=Unit(1, 100)).total == amount("7387.20")


def test_a_running_enrolment_keeps_a_lock_that_is_lower():
    found = seen(
        "2021-06-01",
        joined_on=day("2024-03-15"),
        orders=(ordered("2023-01-01", quantity=amount(1)),),
    )
    assert found.seen.held.participation.since == day("2024-06-01")
    assert found.costs[0].lock is not None
    assert found.costs[0].lock.since == day("2023-01-01")
    assert found.total == amount("738720")


def test_nothing_asked_costs_nothing_that_can_be_told():
    found = preview(overview(enrolment("2024-06-01"), GT2, day("2024-03-01")), [BOOK], [])
    assert (found.costs, found.total, found.months) == ((), None, 36)
