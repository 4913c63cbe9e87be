from __future__ import annotations

from raamwerk.formats.pricelist import own
from raamwerk.formats.pricelist.read import read as read_book
from raamwerk.samples.sector.price import BEFORE, books


def test_there_is_one_book_a_period_and_one_of_the_framework_before():
    made = books(1)
    assert [each.framework for each in made] == [BEFORE, *["gt-microsoft-2"] * 5]


def test_a_book_comes_back_from_its_file_as_it_is():
    for each in books(1, 60):
        assert read_book(own.write(each, made_up=True), each.name).book == each


def test_the_framework_before_was_cheaper_and_never_free():
    before, now, *_ = books(1)
    later = {each.part_number: each.maximum for each in now.entries}
    for each in before.entries:
        assert 0 < (each.maximum or 0) <= (later[each.part_number] or 0)
