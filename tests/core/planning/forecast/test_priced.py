"""The price of a month and how sure it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.enrolment import RegisteredPrice
from raamwerk.core.planning.forecast.priced import Basis, Certainty, basis, priced, reach
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.formats.framework import load
from tests.build import day, euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.pricebook.entry import PriceBook

BY = Basis("sticky", lower_of_both=True, locks=True, reach=date(2026, 12, 1))


def price(
    month: str = "2026-12-01",
    *,
    by: Basis = BY,
    books: Sequence[PriceBook] | None = None,
    held: Enrolment | None = None,
):
    books = [made.book(made.entry("34.20"))] if books is None else books
    return priced(held or made.enrolment(), books, made.PART, day(month), by)


@pytest.mark.parametrize(
    ("starts", "published", "until"),
    [
        (["2022-12-01"], "2022-11-01", "2023-12-01"),
        (["2022-12-01", "2026-12-01"], "2022-11-01", "2027-12-01"),
        (["2022-12-01"], "2026-11-30", "2026-12-01"),
        (["2026-11-30"], "2022-11-01", "2026-12-01"),
    ],
)
def test_a_book_speaks_of_the_whole_period_of_its_latest_start_or_publication(
    starts: list[str], published: str, until: str
):
    books = [made.book(*(made.entry("1", since) for since in starts), published=published)]
    assert reach(made.framework(), books, made.ON) == day(until)


def test_without_books_nothing_is_spoken_of():
    assert reach(made.framework(), [], made.ON) is None


def test_the_basis_is_what_the_framework_says():
    found = basis(made.framework(), [], "sticky", made.ON)
    assert (found.lower_of_both, found.locks) == (True, True)
    assert basis(load("gt-microsoft-1"), [], "sticky", date(2020, 1, 1)).effect == "sticky"


def test_a_price_sheet_wins_over_the_book_and_holds_where_no_book_speaks():
    sheet = RegisteredPrice(part_number=made.PART, since=day("2024-06-01"), price=euro("33.17"))
    held = made.enrolment(locks=(sheet,))
    without: list[PriceBook] = []
    for books in (None, without):
        found = price(books=books, held=held)
        assert (found.price, found.unit) == (euro("33.17"), MONTH)
        assert (found.certainty, found.origin) == (Certainty.LOCKED, "sheet")


def test_a_framework_that_locks_nothing_leaves_the_maximum():
    free = Basis("sticky", lower_of_both=True, locks=False, reach=date(2026, 12, 1))
    books = [made.book(made.entry("34.20"), made.entry("36.00", "2025-12-01"))]
    assert price(books=books).price == euro("34.20")
    assert price(books=books, by=free).price == euro("36.00")
    assert price(books=books, by=free).certainty is Certainty.BOOK_KNOWN


def test_a_withdrawn_part_keeps_its_lock_and_has_no_price_without_one():
    books = [made.book(made.entry("34.20"), made.entry(None, "2025-12-01"))]
    assert price(books=books).price == euro("34.20")
    other = made.enrolment(made.ordered(part_number="BBB-00001"))
    found = priced(other, books, made.PART, day("2026-12-01"), BY)
    assert (found.price, found.certainty) == (None, Certainty.UNKNOWN)


@pytest.mark.parametrize(
    ("month", "certainty"),
    [("2026-11-01", Certainty.BOOK_KNOWN), ("2026-12-01", Certainty.BOOK_ASSUMED)],
)
def test_the_first_day_of_which_no_book_speaks_is_assumed(month: str, certainty: Certainty):
    books = [made.book(made.entry("34.20"), made.entry("33.80", "2024-12-01"))]
    held = made.enrolment(made.ordered(on="2023-12-01"), start="2023-12-01")
    assert price(month, books=books, held=held).certainty is certainty
