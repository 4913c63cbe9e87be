from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.checking.lock_table import compile_locks
from raamwerk.core.enrolment.enrolment import Enrolment, RegisteredPrice
from raamwerk.core.money import Micro, amount
from raamwerk.core.pricebook.compiled import compile_books, day_number
from raamwerk.core.pricebook.entry import price_in_force
from tests.core.checking.build import E3, book, enrolment, price

BOOK = book(
    price(E3, "34.20", "2023-01-01"),
    price(E3, "36.00", "2025-01-01"),
    price(E3, None, "2026-01-01"),
)
COMPILED = compile_books([BOOK])
DAYS = st.dates(date(2022, 12, 1), date(2027, 11, 30))


def held(enrolments: list[Enrolment], number: int, part: str, on: date) -> int | None:
    """The price locked for an enrolment's part number on a day, read from the table."""
    table = compile_locks(enrolments, COMPILED)
    code = np.array([number], dtype=np.int32)
    first = table.first(code, table.codes([part]))
    lock = table.on(first, np.array([day_number(on)], dtype=np.int32))[0]
    return None if lock < 0 or table.price[lock] < 0 else int(table.price[lock])


def by_hand(enrolled: Enrolment, part: str, on: date) -> int | None:
    """The same in plain words: the sheet on that day, else the book on the day of the first order."""
    sheet = enrolled.registered_price(part, on)
    if sheet is not None:
        return sheet.price
    first = min((each.on for each in enrolled.orders if each.part_number == part), default=None)
    if first is None or on < first:
        return None
    entry = price_in_force([BOOK], part, first)
    return None if entry is None else entry.maximum


@given(
    orders=st.lists(DAYS, max_size=3),
    sheet=st.lists(st.tuples(DAYS, st.integers(1, 99)), max_size=3, unique_by=lambda each: each[0]),
    on=DAYS,
)
def test_the_table_gives_what_orders_and_sheets_say(
    orders: list[date], sheet: list[tuple[date, int]], on: date
) -> None:
    registered = tuple(
        RegisteredPrice(part_number=E3, since=since, price=Micro(price)) for since, price in sheet
    )
    enrolled = enrolment(*((E3, day.isoformat()) for day in orders), locks=registered)
    other = enrolment((E3, "2023-02-01"))
    assert held([other, enrolled], 1, E3, on) == by_hand(enrolled, E3, on)


def test_enrolments_do_not_see_each_others_locks() -> None:
    enrolments = [enrolment((E3, "2023-06-01")), enrolment((E3, "2025-06-01")), enrolment()]
    prices = [held(enrolments, number, E3, date(2026, 6, 1)) for number in (0, 1, 2, -1)]
    assert prices == [amount("34.20"), amount("36.00"), None, None]
    assert held(enrolments, 0, "ZZZ-99999", date(2026, 6, 1)) is None
