from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.errors import Conflict
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.compiled import NONE, compile_books, day_number
from raamwerk.core.pricebook.entry import Entry, PriceBook, price_in_force
from raamwerk.core.pricebook.unit import Unit
from tests.core.pricebook.build import book, entry

FIRST = date(1969, 12, 20)  # around 1970, so that day numbers below zero are met
PARTS = ["A-1", "B-2", "C-3"]


@st.composite
def random_books(draw: st.DrawFn) -> list[PriceBook]:
    published = draw(st.lists(st.integers(0, 30), min_size=1, max_size=3, unique=True))
    return [
        book(*draw(entries()), published=(FIRST + timedelta(days=day)).isoformat())
        for day in published
    ]


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    keys = draw(
        st.lists(st.tuples(st.sampled_from(PARTS), st.integers(0, 30)), unique=True, max_size=12)
    )
    return [
        Entry(
            part_number=part,
            maximum=draw(st.none() | st.integers(0, 10**9).map(Micro)),
            since=FIRST + timedelta(days=day),
            unit=Unit(draw(st.integers(0, 12)), draw(st.integers(1, 3))),
            product_type=draw(st.none() | st.sampled_from(["online", "server"])),
            row=draw(st.integers(2, 99)),
            quantity_from=draw(st.none() | st.sampled_from([1, 100])),
        )
        for part, day in keys
    ]


@pytest.mark.parametrize("largest_table", [10**6, 0], ids=["by table", "by search"])
@given(books=random_books(), known=st.integers(-1, 31))
@settings(max_examples=60, deadline=None)
def test_bulk_look_up_equals_the_price_in_force(
    largest_table: int, books: list[PriceBook], known: int
):
    known_on = FIRST + timedelta(days=known)
    compiled = compile_books(books, known_on, largest_table=largest_table)
    days = [FIRST + timedelta(days=day) for day in range(-2, 33)]
    asked = [(part, on) for part in [*PARTS, "unknown"] for on in days]
    codes = compiled.codes(part for part, _ in asked)
    numbers = np.array([day_number(on) for _, on in asked], dtype=np.int32)
    for (part, on), index in zip(asked, compiled.lookup(codes, numbers), strict=True):
        expected = price_in_force(books, part, on, known_on)
        assert compiled.entry(int(index)) == expected
        shown = NONE if expected is None or expected.maximum is None else expected.maximum
        assert compiled.entries.maximum[index] == shown


def test_the_row_for_no_entry_ends_every_column():
    compiled = compile_books([book(entry("A-1", "5", "2023-01-01"))])
    for name in type(compiled.entries).__slots__:
        assert len(getattr(compiled.entries, name)) == 2
    assert compiled.entries.maximum[NONE] == NONE


def test_an_empty_book_answers_none():
    compiled = compile_books([book()])
    found = compiled.lookup(compiled.codes(["A-1"]), np.array([0], dtype=np.int32))
    assert found.tolist() == [NONE]
    by_search = compile_books([book()], largest_table=0)
    assert by_search.lookup(by_search.codes(["A-1"]), np.array([0], dtype=np.int32)).tolist() == [
        NONE
    ]


def test_equal_books_have_equal_hashes_and_a_changed_price_another():
    one, same, other = (compile_books([book(entry("A-1", p, "2023-01-01"))]) for p in "556")
    assert one.sha256 == same.sha256 != other.sha256


def test_two_prices_published_on_one_day_are_refused():
    with pytest.raises(Conflict):
        compile_books([book(entry("A-1", p, "2023-01-01")) for p in "12"])


def test_days_far_outside_the_book_fall_before_the_first_or_in_the_last_version():
    compiled = compile_books(
        [book(entry("A-1", "5", "2023-01-01"), entry("A-1", "6", "2024-01-01"))]
    )
    limits = np.iinfo(np.int32)
    days = np.array([limits.min, limits.min + 1, 0, limits.max], dtype=np.int32)
    assert compiled.version_of(days).tolist() == [0, 0, 0, 2]
