from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered, OrderKind
from raamwerk.core.enrolment.ledger import Why, position, positions, postings
from raamwerk.core.money import Micro, amount
from tests.core.enrolment.build import PART, STARTS, day, enrolment, ordered

if TYPE_CHECKING:
    from datetime import date

BASE, STEP, FULL = "AAA-00001", "AAA-00005", "AAA-00002"
HELD = enrolment(
    "2024-06-01",
    orders=(
        ordered("2024-05-20", quantity=amount(600), kind="first", order="1"),
        ordered("2025-07-01", quantity=amount(25), usage_on=day("2025-09-10"), kind="reservation"),
        ordered("2026-04-20", quantity=amount(40), usage_on=day("2026-06-01"), kind="true_down"),
    ),
)
STEPPED = enrolment(
    "2025-06-01",
    orders=(
        ordered("2025-06-01", quantity=amount(600), kind="first"),
        ordered(
            "2025-12-01",
            quantity=amount(50),
            kind="step_up",
            part_number=STEP,
            base=BASE,
            full=FULL,
        ),
    ),
)


def test_a_reduction_takes_from_what_came_last_so_that_the_oldest_stays():
    found = position(HELD, PART, day("2026-06-01"))
    assert found.quantity == amount(585)
    assert [(lot.order.kind, lot.quantity) for lot in found.lots] == [("first", amount(585))]
    assert (found.since, found.planned) == (day("2024-05-20"), ())


def test_what_is_planned_is_told_before_its_day_and_counts_from_it():
    found = position(HELD, PART, day("2025-08-01"))
    assert found.quantity == amount(600)
    assert [each.quantity for each in found.planned] == [amount(25), -amount(40)]
    assert position(HELD, PART, day("2025-09-10")).quantity == amount(625)


def test_a_position_begins_anew_after_there_was_nothing():
    held = enrolment(
        "2024-06-01",
        orders=(
            ordered("2024-06-01", quantity=amount(5)),
            ordered("2025-05-01", quantity=amount(5), usage_on=day("2025-06-01"), kind="true_down"),
            ordered("2025-08-01", quantity=amount(3)),
        ),
    )
    assert position(held, PART, day("2025-07-01")).since is None
    assert position(held, PART, day("2025-08-01")).since == day("2025-08-01")


def test_more_taken_than_there_was_shows_as_a_shortage_that_later_orders_fill():
    held = enrolment(
        "2024-06-01",
        orders=(
            ordered("2025-05-01", quantity=amount(5), usage_on=day("2025-06-01"), kind="true_down"),
            ordered("2025-08-01", quantity=amount(8)),
        ),
    )
    assert position(held, PART, day("2025-06-01")).quantity == -amount(5)
    later = position(held, PART, day("2025-08-01"))
    assert (later.quantity, later.lots[0].quantity) == (amount(3), amount(3))


@pytest.mark.parametrize(
    ("on", "base", "step", "full"),
    [("2025-12-01", 600, 50, 0), ("2026-05-31", 600, 50, 0), ("2026-06-01", 550, 0, 50)],
)
def test_at_the_anniversary_a_step_up_and_its_base_become_one_full_licence(
    on: str, base: int, step: int, full: int
):
    found = {part: position(STEPPED, part, day(on)).quantity for part in (BASE, STEP, FULL)}
    assert found == {BASE: amount(base), STEP: amount(step), FULL: amount(full)}


def test_a_step_up_that_does_not_say_what_it_becomes_stays_a_line_of_its_own():
    held = enrolment(
        "2025-06-01", orders=(ordered("2025-12-01", quantity=amount(5), kind="step_up"),)
    )
    assert [each.why for each in postings(held)] == [Why.ORDERED]


def test_a_quantity_that_is_not_registered_makes_the_position_unknown():
    assert (
        position(
            enrolment("2024-06-01", orders=(ordered("2024-06-01"),)), PART, day("2025-01-01")
        ).quantity
        is None
    )


DAYS = st.dates(day("2016-01-01"), day("2031-12-31"))
PARTS = st.sampled_from([BASE, STEP, FULL])
ORDERS = st.lists(
    st.builds(
        Ordered,
        part_number=PARTS,
        on=DAYS,
        quantity=st.integers(0, 10**9).map(Micro),
        kind=st.sampled_from(get_args(OrderKind)),
        usage_on=st.none() | DAYS,
        base=st.none() | PARTS,
        full=st.none() | PARTS,
    ),
    max_size=12,
)


def by_hand(held: Enrolment, part: str, on: date) -> int:
    """The sum of the orders, a line at a time, without a ledger; slow and plain."""
    many = 0
    for each in held.orders:
        size = each.quantity or 0
        first = each.on
        if each.kind in ("reservation", "true_down") and each.usage_on is not None:
            first = each.usage_on
        if first <= on and each.part_number == part:
            many += -size if each.kind == "true_down" else size
        if each.kind == "step_up" and each.base and each.full and passed(held.start, first, on):
            many += size * ((each.full == part) - (each.base == part) - (each.part_number == part))
    return many


def passed(start: date, first: date, on: date) -> bool:
    """Whether an anniversary (or the start) lies after the one day and not after the other."""
    leap = (start.month, start.day) == (2, 29)
    common = start.replace(month=2, day=28) if leap else start
    years = range(start.year, on.year + 1)
    days = [
        start.replace(year=y) if not leap or y % 4 == 0 else common.replace(year=y) for y in years
    ]
    return any(first < each <= on for each in days)


@given(STARTS, ORDERS, DAYS)
def test_the_sum_of_the_ledger_is_the_sum_of_the_orders(
    start: date, orders: list[Ordered], on: date
):
    held = enrolment(start, orders=tuple(orders))
    for part in (BASE, STEP, FULL):
        found = position(held, part, on)
        assert found.quantity == by_hand(held, part, on)
        assert sum(lot.quantity for lot in found.lots) == max(found.quantity or 0, 0)


@given(STARTS, ORDERS, DAYS)
def test_all_positions_at_once_are_those_of_each_part(start: date, orders: list[Ordered], on: date):
    held = enrolment(start, orders=tuple(orders))
    for found in positions(held, on):
        assert found == position(held, found.part_number, on)
