from __future__ import annotations

import io
import math

from openpyxl import load_workbook

from raamwerk.formats.document_table import profile as document_profile
from raamwerk.formats.document_table.read import read as read_document
from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.formats.pricelist.read import read
from raamwerk.samples import workbook
from raamwerk.samples.demo import single_quote
from tests.samples.judged import SEED, example, prices


def test_a_price_list_is_read_back_as_the_book_it_was_made_of():
    data = workbook.price_list(prices().entries)
    taken_in = read(data, "list.xlsx", read_profile(workbook.LIST_PROFILE.encode(), "list"))
    assert taken_in.whole
    said = [
        (e.part_number, e.maximum, e.since, e.unit, e.list_price) for e in taken_in.book.entries
    ]
    assert said == [
        (e.part_number, e.maximum, e.since, e.unit, e.list_price) for e in prices().entries
    ]


def test_a_quote_is_read_back_as_it_was_made():
    draft = single_quote(SEED, example())
    profile = document_profile.read_profile(workbook.QUOTE_PROFILE.encode(), "quote")
    read_back = read_document(workbook.quote(draft), "quote.xlsx", profile)
    stated = draft.document()
    assert not read_back.problems
    assert (read_back.id, read_back.valid_until) == (stated.id, stated.valid_until)
    assert read_back.lines.part_number == stated.lines.part_number
    assert read_back.lines.unit_price == stated.lines.unit_price


def test_amounts_are_numbers_and_the_first_row_says_that_it_is_made_up():
    book = load_workbook(io.BytesIO(workbook.price_list(prices().entries[:3])))
    sheet = book["Prijzen"]
    assert "made-up" in str(sheet["A1"].value)
    assert math.isclose(sheet["D4"].value, 34.2)


def test_the_same_rows_give_the_same_bytes():
    first, second = (workbook.price_list(prices().entries[:50]) for _ in range(2))
    assert first == second
