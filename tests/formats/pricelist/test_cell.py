from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.money import amount
from raamwerk.formats.pricelist.cell import (
    Dates,
    Fault,
    Numbers,
    day,
    part_number,
    price,
    quick_prices,
    whole,
    words,
)

if TYPE_CHECKING:
    from raamwerk.formats.grid import Cell

DUTCH = Numbers(",", ".", ("€", "EUR"))
AMERICAN = Numbers(".", ",", ("$",))
BARE = Numbers(",")


@pytest.mark.parametrize(
    ("cell", "numbers", "expected"),
    [
        ("34,20", DUTCH, "34.20"),
        ("€ 1.234,56", DUTCH, "1234.56"),
        ("1.234,56 EUR", DUTCH, "1234.56"),
        ("1.234.567", DUTCH, "1234567"),
        ("1234", DUTCH, "1234"),
        ("€\N{NO-BREAK SPACE}12,5 ", DUTCH, "12.5"),
        ("$1,234.56", AMERICAN, "1234.56"),
        ("$41.22 ", AMERICAN, "41.22"),
        ("482.12", AMERICAN, "482.12"),
        ("0,000001", BARE, "0.000001"),
        ("1'234,5", Numbers(",", "'"), "1234.5"),
        ("1 234,5", Numbers(",", " "), "1234.5"),
        (34.2, DUTCH, "34.20"),
        (0.1 + 0.2, DUTCH, "0.3"),
        (83.70999999999999, DUTCH, "83.71"),
        (1234567.123456, DUTCH, "1234567.123456"),
        (0.0, DUTCH, "0"),
    ],
)
def test_an_amount_is_read_exactly_as_declared(cell: Cell, numbers: Numbers, expected: str):
    assert price(cell, numbers) == amount(expected)


@pytest.mark.parametrize(
    ("cell", "numbers", "code"),
    [
        ("34.20", DUTCH, "price.other-decimal"),
        ("1,234.56", DUTCH, "price.other-decimal"),
        ("34,20", AMERICAN, "price.other-decimal"),
        ("1.234", BARE, "price.undeclared-grouping"),
        ("1.23.456", DUTCH, "price.not-a-number"),
        ("1.234.56", DUTCH, "price.not-a-number"),
        ("12,", DUTCH, "price.not-a-number"),
        ("$ 12,50", DUTCH, "price.undeclared-sign"),
        ("12,50 USD", DUTCH, "price.undeclared-sign"),
        ("£12,50", DUTCH, "price.undeclared-sign"),
        ("N/A", DUTCH, "price.not-a-number"),
        ("Price with two decimal places", DUTCH, "price.not-a-number"),
        ("-12,50", DUTCH, "price.negative"),
        ("€ -12,50", DUTCH, "price.negative"),
        ("(12,50)", DUTCH, "price.negative"),
        ("12,50-", DUTCH, "price.negative"),
        (-12.5, DUTCH, "price.negative"),
        ("0,0000001", DUTCH, "number.too-precise"),
        (1 / 3, DUTCH, "number.too-precise"),
        ("1000000000", DUTCH, "number.too-large"),
        (1e300, DUTCH, "number.too-large"),
        (float("nan"), DUTCH, "number.unreadable"),
        (True, DUTCH, "price.not-a-number"),
        (date(2026, 2, 1), DUTCH, "price.not-a-number"),
        ("٣٤", DUTCH, "price.not-a-number"),
        ("1e3", DUTCH, "price.not-a-number"),
    ],
)
def test_what_is_not_written_as_declared_is_never_guessed(cell: Cell, numbers: Numbers, code: str):
    found = price(cell, numbers)
    assert isinstance(found, Fault)
    assert found.code == code


@given(st.integers(0, 10**15 - 1))
def test_every_amount_written_the_dutch_way_comes_back(micro: int):
    whole_part, rest = divmod(micro, 10**6)
    text = f"{whole_part:,}".replace(",", ".") + f",{rest:06}"
    assert price(text, DUTCH) == micro


@given(st.lists(st.floats(0, 1e9) | st.integers(0, 10**13).map(lambda n: n / 10**4), min_size=1))
def test_reading_a_column_at_once_equals_reading_each_cell(column: list[float]):
    quick = quick_prices(column)
    assert quick is not None
    for cell, found in zip(column, quick, strict=True):
        assert found is None or found == price(cell, DUTCH)


@given(st.integers(0, 10**15 - 1))
def test_a_spreadsheet_number_is_the_decimal_that_was_typed(micro: int):
    typed = float(Decimal(micro).scaleb(-6))
    assert quick_prices([typed]) == [micro]
    assert price(typed, DUTCH) == micro


def test_a_column_with_text_or_truth_in_it_is_read_cell_by_cell():
    assert quick_prices([1.0, "2"]) is None
    assert quick_prices([1.0, True]) is None


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("228-04437", "228-04437"),
        (" AAA-11111\N{NO-BREAK SPACE}", "AAA-11111"),
        ("9GS-00495", "9GS-00495"),
        (22804437.0, "part-number.is-number"),
        ("22804437", "part-number.is-number"),
        ("2.28E+07", "part-number.is-number"),
        ("22804437.0", "part-number.is-number"),
        (True, "part-number.is-number"),
        (date(2037, 4, 1), "part-number.is-date"),
        ("2037-04-01", "part-number.is-date"),
        ("1-apr-37", "part-number.is-date"),
        ("apr-37", "part-number.is-date"),
        ("1-4-2037", "part-number.is-date"),
        ("", "part-number.missing"),
        ("AAA\N{ZERO WIDTH SPACE}-11111", "part-number.unseen"),
        ("\x1b[31mAAA-11111", "part-number.unseen"),
        ("12E-00045", "12E-00045"),
    ],
)
def test_a_part_number_that_a_spreadsheet_changed_is_caught(cell: Cell, found: str):
    read = part_number(cell, None, None)
    assert (read.code if isinstance(read, Fault) else read) == found


def test_a_declared_shape_decides_what_a_part_number_is():
    shape = re.compile("[0-9]{8}")
    assert part_number("22804437", shape, "99999999") == "22804437"
    read = part_number("AAA-11111", shape, "99999999")
    assert isinstance(read, Fault)
    assert read.code == "part-number.shape"


@pytest.mark.parametrize(
    ("cell", "dates", "found"),
    [
        ("1-7-2026", Dates("day-first"), "2026-07-01"),
        ("01/07/26", Dates("day-first", 70), "2026-07-01"),
        ("6/24/15", Dates("month-first", 70), "2015-06-24"),
        ("5/6/2015", Dates("month-first"), "2015-05-06"),
        ("5/6/2015", Dates("day-first"), "2015-06-05"),
        ("1.7.99", Dates("day-first", 70), "1999-07-01"),
        ("2026-07-01", Dates("iso"), "2026-07-01"),
        ("2026-07-01 00:00:00", Dates("iso"), "2026-07-01"),
        (date(2026, 7, 1), Dates("month-first"), "2026-07-01"),
        (datetime(2026, 7, 1), Dates("iso"), "2026-07-01"),  # noqa: DTZ001 - a spreadsheet has no zones
        ("29-2-2024", Dates("day-first"), "2024-02-29"),
        ("29-2-2025", Dates("day-first"), "date.other-order"),
        ("24/6/15", Dates("month-first", 70), "date.other-order"),
        ("1-7-26", Dates("day-first"), "date.two-digit-year"),
        ("1-7-2026", Dates("iso"), "date.other-order"),
        ("2026-07-01", Dates("day-first"), "date.other-order"),
        ("1 juli 2026", Dates("day-first"), "date.other-order"),
        ("", Dates("iso"), "date.missing"),
        (46204.0, Dates("iso"), "date.is-number"),
        (True, Dates("iso"), "date.is-number"),
        (datetime(2026, 7, 1, 12), Dates("iso"), "date.has-time"),  # noqa: DTZ001 - the same
        ("1-7-1066", Dates("day-first"), "date.implausible"),
        ("1-7-2206", Dates("day-first"), "date.implausible"),
    ],
)
def test_a_date_is_read_in_the_declared_order_only(cell: Cell, dates: Dates, found: str):
    read = day(cell, dates)
    assert (read.code if isinstance(read, Fault) else read.isoformat()) == found


@pytest.mark.parametrize(("cell", "found"), [("12", 12), (12.0, 12), ("0", 0)])
def test_a_whole_number_is_read(cell: Cell, found: int):
    assert whole(cell) == found


@pytest.mark.parametrize("cell", ["1,5", 1.5, "x", "", "-1", "1000001", "1.0", "²"])
def test_anything_else_is_no_whole_number(cell: Cell):
    read = whole(cell)
    assert isinstance(read, Fault)
    assert read.code == "count.not-whole"


def test_an_empty_text_is_none():
    assert words("  ") is None
    assert words(" a  b ") == "a b"
