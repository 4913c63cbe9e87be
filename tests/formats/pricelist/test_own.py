from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Unreadable
from raamwerk.core.money import Micro, amount
from raamwerk.core.pricebook.entry import Entry
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.pricelist.own import is_own, write
from raamwerk.formats.pricelist.read import read
from tests.core.pricebook.build import book, entry

TEXT = st.text(st.characters(categories=("L", "N", "P", "S"))).map(str.strip).filter(bool)
ENTRIES = st.builds(
    Entry,
    part_number=st.from_regex(r"[A-Z0-9]{3}-[0-9]{5}", fullmatch=True),
    maximum=st.none() | st.integers(0, 10**15 - 1).map(Micro),
    since=st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    unit=st.builds(Unit, st.integers(0, 60), st.integers(1, 100)),
    product_type=st.none() | TEXT,
    name=st.none() | TEXT,
    list_price=st.none() | st.integers(0, 10**15 - 1).map(Micro),
    quantity_from=st.none() | st.integers(1, 10**6),
    organisation=st.none() | TEXT,
    family=st.none() | TEXT,
)


@given(st.lists(ENTRIES, unique_by=lambda e: e.part_number, min_size=1, max_size=6))
def test_what_is_written_reads_back_the_same(entries: list[Entry]):
    intake = read(write(book(*entries), made_up=True), "boek.csv")
    assert intake.verdicts == ()
    assert [
        (e.part_number, e.maximum, e.since, e.unit, e.name, e.list_price, e.quantity_from, e.family)
        for e in intake.book.entries
    ] == [
        (e.part_number, e.maximum, e.since, e.unit, e.name, e.list_price, e.quantity_from, e.family)
        for e in entries
    ]


def test_the_notes_carry_framework_day_and_currency():
    found = read(write(book(entry("A-1", "1", "2023-01-01"), published="2022-11-05")), "b.csv").book
    assert (found.framework, found.published_at, found.currency) == (
        "gt-microsoft-2",
        date(2022, 11, 5),
        "EUR",
    )


def test_an_empty_maximum_withdraws_and_a_list_price_may_be_missing():
    text = (
        "# raamwerk price book\n# framework: f\n# published: 2022-11-01\n"
        "part_number;maximum;unit_months;unit_quantity;since\nA-1;;1;1;2023-01-01\nB-2;2.5;0;2;2023-01-01\n"
    )
    one, other = read(text.encode(), "b.csv").book.entries
    assert (one.maximum, other.maximum, other.unit) == (None, amount("2.5"), Unit(0, 2))


def test_digits_alone_are_taken_once_their_shape_is_noted():
    head = "# raamwerk price book\n# framework: f\n# published: 2022-11-01\n"
    table = "part_number;maximum;unit_months;unit_quantity;since\n12345678;1;1;1;2023-01-01\n"
    assert read(f"{head}{table}".encode(), "b.csv").refused
    assert not read(f"{head}# part number shape: 99999999\n{table}".encode(), "b.csv").refused


def test_a_wrong_day_in_the_notes_is_refused():
    with pytest.raises(Unreadable, match="wrong-note"):
        read(b"# raamwerk price book\n# published: 1-11-2022\npart_number;maximum\n", "b.csv")


def test_made_up_books_say_so():
    data = write(book(), made_up=True)
    assert is_own(data)
    assert b"made up / verzonnen" in data
    assert not is_own(b"art;prijs\n")
