from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import Conflict
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.core.pricebook.kept import FOLLOWS, BookState, joined, must_follow
from tests.world import book

S = BookState


@pytest.mark.parametrize("state", BookState)
@pytest.mark.parametrize("asked", BookState)
def test_a_book_moves_along_its_life_only(state: BookState, asked: BookState):
    allowed = {
        (S.IMPORTED, S.CHECKED),
        (S.IMPORTED, S.REJECTED),
        (S.CHECKED, S.RELEASED),
        (S.CHECKED, S.REJECTED),
        (S.RELEASED, S.SUPERSEDED),
    }
    if (state, asked) in allowed:
        must_follow(state, asked, "prices.csv")
    else:
        with pytest.raises(Conflict, match=r"pricebook\.no-such-step"):
            must_follow(state, asked, "prices.csv")


def test_every_state_says_what_may_follow():
    assert FOLLOWS.keys() == set(BookState)


def test_several_books_as_one_give_the_same_price_as_the_several():
    first = book(
        ("AAA-00001", "2022-12-01", "34.20"),
        ("AAA-00002", "2022-12-01", "10"),
        published=date(2022, 11, 1),
    )
    second = book(
        ("AAA-00001", "2022-12-01", "34.00"),
        ("AAA-00001", "2024-12-01", "33.00"),
        published=date(2024, 11, 1),
    )
    both = joined([first, second], "all")
    assert both is not None
    for part in ("AAA-00001", "AAA-00002", "AAA-00003"):
        for on in (date(2022, 11, 30), date(2023, 1, 1), date(2025, 1, 1)):
            several, one = (price_in_force(books, part, on) for books in ([first, second], [both]))
            assert several == one


def test_no_book_is_no_book():
    assert joined([], "none") is None


def test_two_books_of_one_day_that_contradict_each_other_are_refused():
    with pytest.raises(Conflict, match=r"pricebook\.two-prices"):
        joined([book(("AAA-00001", "2026-01-01", price)) for price in ("1", "2")], "all")
