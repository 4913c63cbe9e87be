"""One cell exactly as declared, or the fault that says why not."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.money import amount
from raamwerk.formats.document_table.cell import change, day, number, part, unit
from raamwerk.formats.pricelist.cell import Dates, Fault, Numbers

if TYPE_CHECKING:
    from raamwerk.formats.grid import Cell

DUTCH = Numbers(",", ".", ("€",))
PLAIN = Numbers(".")


@pytest.mark.parametrize(
    ("cell", "numbers", "expected"),
    [
        ("398,04", DUTCH, "398.04"),
        ("€ 1.234,50", DUTCH, "1234.50"),
        ("1.234", DUTCH, "1234"),
        ("-3", DUTCH, "-3"),
        ("\N{MINUS SIGN} 3", DUTCH, "-3"),
        ("0", DUTCH, "0"),
        ("-0", DUTCH, "0"),
        ("", DUTCH, None),
        ("  ", DUTCH, None),
        (398.04, DUTCH, "398.04"),
        (-12.0, DUTCH, "-12"),
        (600.0, DUTCH, "600"),
        ("600.00", PLAIN, "600.00"),
        ("33.1750", PLAIN, "33.1750"),
    ],
)
def test_numbers_become_canonical_text(cell: Cell, numbers: Numbers, expected: str | None):
    assert number(cell, numbers) == expected


@pytest.mark.parametrize(
    ("cell", "numbers", "code"),
    [
        ("6x", DUTCH, "cell.not-a-number"),
        ("--3", DUTCH, "cell.not-a-number"),
        ("(3)", DUTCH, "cell.not-a-number"),
        (True, DUTCH, "cell.not-a-number"),
        (date(2026, 1, 1), DUTCH, "cell.not-a-number"),
        ("398.04", Numbers(","), "cell.other-decimal"),
        ("1,234.50", Numbers(","), "cell.other-decimal"),
        ("1.234", Numbers(","), "cell.undeclared-grouping"),
        ("$ 3", DUTCH, "cell.undeclared-sign"),
        ("0,1234567", DUTCH, "number.too-precise"),
        ("9999999999", DUTCH, "number.too-large"),
    ],
)
def test_what_is_no_number_as_declared_is_a_fault(cell: Cell, numbers: Numbers, code: str):
    found = number(cell, numbers)
    assert isinstance(found, Fault)
    assert found.code == code


@given(st.text(max_size=20))
def test_whatever_is_read_is_a_number(text: str):
    found = number(text, DUTCH)
    if isinstance(found, str):
        amount(found)


def test_dates_need_an_order_unless_a_spreadsheet_stored_them():
    assert day("2-11-2026", Dates("day-first")) == "2026-11-02"
    assert day(datetime(2026, 11, 2), None) == "2026-11-02"  # noqa: DTZ001 - a spreadsheet's have no zone
    assert day("", None) is None
    fault = day("2-11-2026", None)
    assert isinstance(fault, Fault)
    assert fault.code == "cell.dates-undeclared"


def test_a_part_number_that_a_spreadsheet_changed_is_a_fault():
    assert part("228-04437") == "228-04437"
    assert part("") is None
    for mangled in (22804437.0, date(2026, 11, 2), "2,2E+07"):
        assert isinstance(part(mangled), Fault)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("per maand", "1 months"),
        ("Per  Maand", "1 months"),
        ("MON", "MON"),
        ("C62", "C62"),
        ("year", "year"),
        ("36 months", "36 months"),
        ("", None),
    ],
)
def test_a_unit_is_a_word_of_the_profile_or_of_ours(said: str, expected: str | None):
    assert unit(said, {"per maand": "1 months"}) == expected


@pytest.mark.parametrize("said", ["per week", "maand", "x months", "-3 months"])
def test_an_unknown_unit_is_a_fault(said: str):
    assert isinstance(unit(said, {}), Fault)


def test_a_change_is_one_of_the_known_ones():
    assert change("True-up") == "true_up"
    assert change("") is None
    assert isinstance(change("upgrade"), Fault)
