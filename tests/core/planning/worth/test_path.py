from __future__ import annotations

from datetime import date

from raamwerk.core.money import amount
from raamwerk.core.planning.worth.lines import Horizon
from raamwerk.core.planning.worth.path import path_of
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit

SINCE = date(2022, 12, 1)


def book(*entries: Entry) -> PriceBook:
    return PriceBook("gt", "verzonnen", SINCE, "EUR", entries, "", "")


def path(*entries: Entry, months: int = 3, shift: int = 0) -> list[list[int]]:
    parts = sorted({entry.part_number for entry in entries})
    found, _ = path_of([book(*entries)], parts, Horizon(SINCE, months), shift)
    return [column.tolist() for column in found.maximum.T]


def test_a_price_is_that_of_a_year_in_force_on_the_first_of_the_month():
    month = Entry("AAA-00001", amount("34.20"), SINCE, MONTH)
    dearer = Entry("AAA-00001", amount("35.00"), date(2023, 1, 2), MONTH)
    year = Entry("AAA-00002", amount("410.40"), date(2023, 1, 1), YEAR)
    assert path(month, dearer, year) == [
        [amount("410.40"), amount("410.40"), amount("420.00")],
        [-1, amount("410.40"), amount("410.40")],
    ]


def test_a_withdrawn_part_has_no_price():
    price = Entry("AAA-00001", amount("12.00"), SINCE, YEAR)
    gone = Entry("AAA-00001", None, date(2023, 2, 1), YEAR)
    assert path(price, gone) == [[amount("12.00"), amount("12.00"), -1]]


def test_odd_months_are_rounded_half_up_and_packs_and_once_are_kept():
    odd = Entry("AAA-00001", amount("1.00"), SINCE, Unit(36, 2))
    once = Entry("AAA-00002", amount("500.00"), SINCE, ONCE)
    found, _ = path_of([book(odd, once)], ["AAA-00001", "AAA-00002"], Horizon(SINCE, 1))
    assert found.maximum.tolist() == [[333_333, amount("500.00")]]
    assert found.pack.tolist() == [2, 1]
    assert found.once.tolist() == [False, True]


def test_months_with_another_pack_than_the_latest_are_not_known():
    two = Entry("AAA-00001", amount("10.00"), SINCE, Unit(12, 2))
    one = Entry("AAA-00001", amount("6.00"), date(2023, 1, 1), YEAR)
    assert path(two, one) == [[-1, amount("6.00"), amount("6.00")]]


def test_the_calendar_of_a_book_can_be_moved_onto_the_horizon():
    early = Entry("AAA-00001", amount("1.00"), date(2019, 2, 1), YEAR)
    later = Entry("AAA-00001", amount("2.00"), date(2019, 4, 1), YEAR)
    assert path(early, later, shift=46) == [[amount("1.00"), amount("1.00"), amount("2.00")]]


def test_a_part_that_no_book_knows_has_no_price():
    found, _ = path_of([book()], ["AAA-00001"], Horizon(SINCE, 2))
    assert found.maximum.tolist() == [[-1], [-1]]
