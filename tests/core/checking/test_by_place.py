from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.checking.by_place import by_enrolment, shares, stretches
from raamwerk.core.checking.enrolled import declared_share
from raamwerk.core.enrolment.bulk import NEVER
from raamwerk.core.enrolment.enrolment import DeclaredDiscount
from raamwerk.core.enrolment.terms import Terms
from raamwerk.core.pricebook.compiled import compile_books, day_number
from tests.core.checking.build import E3, SINCE, book, enrolment, price

DAYS = st.dates(date(2022, 1, 1), date(2028, 12, 31))
TYPES = ("online-service", "on-premises")
BOOK = compile_books(
    [
        book(
            price(E3, "34.20", "2023-01-01", product_type=TYPES[0]),
            price("AAA-00002", "9.90", "2023-01-01", product_type=TYPES[1]),
            price("AAA-00003", "9.90", "2023-01-01"),
        )
    ]
)


def numbers(*days: date) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array([day_number(on) for on in days], dtype=np.int32)


@given(starts=st.lists(DAYS, max_size=5), on=DAYS)
def test_a_stretch_is_how_many_starts_lie_on_or_before_a_day(starts: list[date], on: date) -> None:
    assert stretches(starts).of(numbers(on)).tolist() == [len({s for s in starts if s <= on})]


def test_no_day_falls_before_all_stretches() -> None:
    assert stretches([SINCE]).of(np.array([NEVER], dtype=np.int32)).tolist() == [0]
    assert len(stretches([])) == 1


DISCOUNTS = st.lists(
    st.builds(
        DeclaredDiscount,
        product_type=st.sampled_from(TYPES),
        share=st.sampled_from([0, 30_000, 45_000]),
        since=DAYS,
    ),
    max_size=4,
    unique_by=lambda each: (each.product_type, each.since),
)


@given(of=st.lists(DISCOUNTS, min_size=1, max_size=3), on=DAYS, entry=st.integers(0, 1))
def test_discounts_are_those_that_the_enrolment_declares(
    of: list[list[DeclaredDiscount]], on: date, entry: int
) -> None:
    enrolled = [enrolment(discounts=tuple(discounts)) for discounts in of]
    held = shares(enrolled, BOOK)
    for place, each in enumerate(enrolled):
        at = np.array([place], dtype=np.int32)
        found = held.shares.read(held.places(at, np.array([entry], dtype=np.int32), numbers(on)))
        assert found.item() == declared_share(each, TYPES[entry], on)


@pytest.mark.parametrize(("who", "entry"), [(-1, 0), (0, 2), (0, -1)])
def test_no_enrolment_or_no_product_type_has_no_discount(who: int, entry: int) -> None:
    discount = DeclaredDiscount(product_type=TYPES[0], share=30_000, since=SINCE)
    held = shares([enrolment(discounts=(discount,))], BOOK)
    enrolled, of_book = (np.array([each], dtype=np.int32) for each in (who, entry))
    places = held.places(enrolled, of_book, numbers(date(2026, 1, 1)))
    assert held.shares.read(places).item() is None


def test_the_dates_of_enrolments_are_read_by_place() -> None:
    held = by_enrolment(
        [enrolment(start="2024-06-01")], Terms(framework="f2", since=SINCE, until=None)
    )
    found = held.read(np.array([0, -1], dtype=np.int32))["enrolment_start"]
    assert found.to_list() == [date(2024, 6, 1), None]
