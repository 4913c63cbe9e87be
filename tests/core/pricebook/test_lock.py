from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.checking.lock_table import compile_locks
from raamwerk.core.enrolment.enrolment import Enrolment, Ordered, RegisteredPrice
from raamwerk.core.money import Micro, amount
from raamwerk.core.pricebook.compiled import NONE, compile_books, day_number
from raamwerk.core.pricebook.lock import Lock, ceiling_is_lock, lock_in_force
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from tests.core.pricebook.build import book, entry

BOOK = book(
    entry("A", "34.20", "2022-12-01"),
    entry("A", "35.00", "2024-12-01"),
    entry("B", None, "2022-12-01"),
)
FIRST = date(2023, 6, 1)


def enrolment(*orders: Ordered, locks: tuple[RegisteredPrice, ...] = ()) -> Enrolment:
    return Enrolment(
        number="8500001",
        participant="GM0001",
        framework="gt-microsoft-2",
        start=FIRST,
        orders=orders,
        locks=locks,
    )


def test_the_first_order_locks_the_maximum_of_its_day():
    one = enrolment(
        Ordered(part_number="A", on=date(2025, 1, 1)), Ordered(part_number="A", on=FIRST)
    )
    lock = lock_in_force(one, [BOOK], "A", date(2026, 1, 1))
    assert lock == Lock("8500001", "A", FIRST, amount("34.20"), MONTH, "book")


def test_before_the_first_order_and_without_one_there_is_no_lock():
    one = enrolment(Ordered(part_number="A", on=date(2025, 1, 1)))
    assert lock_in_force(one, [BOOK], "A", date(2024, 12, 31)) is None
    assert lock_in_force(one, [BOOK], "C", date(2025, 6, 1)) is None


def test_a_registered_price_wins_and_a_supplement_replaces_it_from_its_own_start():
    sheets = (
        RegisteredPrice(part_number="A", since=FIRST, price=amount("33.00")),
        RegisteredPrice(part_number="A", since=date(2025, 6, 1), price=amount("396"), unit=YEAR),
    )
    one = enrolment(Ordered(part_number="A", on=FIRST), locks=sheets)
    before, after = (lock_in_force(one, [BOOK], "A", date(y, 7, 1)) for y in (2024, 2025))
    assert before is not None
    assert after is not None
    assert (before.price, before.origin) == (amount("33.00"), "sheet")
    assert (after.price, after.unit, after.since) == (amount("396"), YEAR, date(2025, 6, 1))


def test_a_part_without_a_price_on_its_first_day_has_a_lock_of_unknown_price():
    one = enrolment(Ordered(part_number="B", on=FIRST))
    lock = lock_in_force(one, [BOOK], "B", FIRST)
    assert lock is not None
    assert lock.price is None
    assert ceiling_is_lock(lock, None) is None


@pytest.mark.parametrize(
    ("price", "unit", "maximum", "expected"),
    [
        ("34.19", MONTH, "34.20", True),
        ("34.20", MONTH, "34.20", False),
        ("410.39", YEAR, "34.20", True),
        ("410.41", YEAR, "34.20", False),
        ("34.00", ONCE, "34.20", None),
        ("34.00", MONTH, None, True),
    ],
)
def test_the_lower_of_lock_and_maximum_is_the_ceiling(
    *, price: str, unit: Unit, maximum: str | None, expected: bool | None
):
    lock = Lock("8500001", "A", FIRST, amount(price), unit, "book")
    assert ceiling_is_lock(lock, entry("A", maximum, "2022-12-01")) is expected


DAYS = st.dates(date(2022, 11, 1), date(2026, 6, 1))
ORDERS = st.lists(st.builds(Ordered, part_number=st.sampled_from("ABC"), on=DAYS), max_size=4)
SHEETS = st.lists(
    st.builds(
        RegisteredPrice,
        part_number=st.sampled_from("ABC"),
        since=DAYS,
        price=st.integers(1, 10**9).map(Micro),
        unit=st.sampled_from([MONTH, YEAR]),
    ),
    max_size=3,
    unique_by=lambda sheet: (sheet.part_number, sheet.since),
)


@given(orders=ORDERS, sheets=SHEETS, on=DAYS)
@settings(max_examples=150)
def test_one_lock_at_a_time_equals_the_bulk_table(
    orders: list[Ordered], sheets: list[RegisteredPrice], on: date
):
    one = enrolment(*orders, locks=tuple(sheets))
    table = compile_locks([one], compile_books([BOOK]))
    for part in "ABC":
        lock = lock_in_force(one, [BOOK], part, on)
        code, who = table.codes([part]), np.array([0], dtype=np.int32)
        held = int(table.on(table.first(who, code), np.array([day_number(on)], dtype=np.int32))[0])
        assert (lock is None) == (held == table.none)
        if lock is not None:
            assert table.price[held] == (NONE if lock.price is None else lock.price)
            assert table.since[held] == day_number(lock.since)
