from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raamwerk.core.enrolment.enrolment import Ordered, RegisteredPrice
from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.errors import NotAllowed, NotFound
from raamwerk.core.money import amount
from raamwerk.core.organisation import Role
from raamwerk.services import positions
from raamwerk.store import enrolments, orders
from tests.ordering import NUMBER, day, item, priced
from tests.world import MINE, MY_RESELLER, ON, THEIRS, World, enrolment, populate

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register

PART = "AAA-00001"


@pytest.fixture
def world(register: Register) -> World:
    made = populate()
    priced(made)
    return made


def reader(world: World) -> Actor:
    return world.actor(Role.READER, MINE.code)


def test_what_is_held_is_told_with_its_order_its_day_and_its_locked_price(world: World):
    (held,) = positions.of_enrolment(reader(world), NUMBER, on=ON)
    found = held.position
    assert (found.quantity, found.since) == (amount(600), day("2024-06-01"))
    assert held.lock is not None
    assert (held.lock.price, held.lock.since, held.lock.origin) == (
        amount("34.20"),
        day("2024-06-01"),
        "book",
    )
    before = positions.of_enrolment(reader(world), NUMBER, on=day("2024-05-31"))
    assert (before[0].position.quantity, before[0].lock) == (0, None)
    assert len(before[0].position.planned) == 1


def test_the_ledger_lists_every_change(world: World):
    assert [p.quantity for p in positions.entries(reader(world), NUMBER)] == [amount(600)]
    assert positions.entries(reader(world), NUMBER, "AAA-00002") == ()


def test_a_reseller_sees_how_many_and_no_maximum_price(world: World):
    seller = world.actor(Role.SALES, MY_RESELLER.code)
    (held,) = positions.of_enrolment(seller, NUMBER, on=ON)
    assert (held.position.quantity, held.lock) == (amount(600), None)
    enrolments.add_price(NUMBER, RegisteredPrice(part_number=PART, since=ON, price=amount("33")))
    (held,) = positions.of_enrolment(seller, NUMBER, on=ON)
    assert held.lock is not None
    assert held.lock.price == amount("33")
    with pytest.raises(NotAllowed, match=r"may-not\.see-price-books"):
        positions.price(seller, NUMBER, PART, on=ON)


def test_a_price_with_its_lock_takes_three_look_ups_each_by_an_index(world: World):
    for number in range(40):
        made = enrolment(f"70000{number:02d}", MINE, MY_RESELLER)
        enrolments.add(made)
        lines = [
            Ordered(part_number=f"BBB-{part:05d}", on=ON, quantity=amount(1)) for part in range(50)
        ]
        enrolments.add_orders(made.number, lines)
    positions.price(reader(world), NUMBER, PART, on=ON)
    with CaptureQueriesContext(connection) as asked:
        found = positions.price(reader(world), NUMBER, PART, on=ON)
    assert found.lock is not None
    assert (found.lock.price, found.ceiling) == (amount("34.20"), "maximum")
    looked = [each["sql"] for each in asked if each["sql"].lstrip().startswith("SELECT")]
    assert len(looked) == 3
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        for sql in looked:
            cursor.execute(f"{explain} {sql}")
            plan = str(cursor.fetchall())
            assert "SCAN store_orderline" not in plan
            assert "Seq Scan on store_orderline" not in plan


@pytest.mark.parametrize(
    ("on", "ceiling", "price"),
    [
        ("2026-11-24", "maximum", "34.20"),
        ("2026-12-02", "maximum", "34.20"),
        ("2027-06-02", "lock", "34.20"),
    ],
)
def test_the_price_of_a_day_is_the_lower_of_lock_and_maximum(
    world: World, on: str, ceiling: str, price: str
):
    found = positions.price(reader(world), NUMBER, PART, on=day(on))
    assert found.ceiling == ceiling
    assert found.lock is not None
    assert found.lock.price == amount(price)


def test_an_order_that_was_refused_or_cancelled_locks_nothing(world: World):
    made = enrolment("7000000", MINE, MY_RESELLER, orders=())
    enrolments.add(made)
    email = reader(world).person.email
    for name in ("1", "2"):
        orders.add("7000000", name, [item(kind="reservation", usage_on=ON)], ON, email)
        for state in ("validated", "approved", "sent"):
            orders.step("7000000", name, OrderState(state), ON, email)
    assert positions.price(reader(world), "7000000", PART, on=ON).lock is not None
    orders.step("7000000", "1", OrderState.REFUSED, ON, email, reason="x")
    assert positions.price(reader(world), "7000000", PART, on=ON).lock is not None
    orders.cancel("7000000", "2", 0, datetime(2026, 11, 1, tzinfo=UTC), email)
    assert positions.price(reader(world), "7000000", PART, on=ON).lock is None
    assert positions.of_enrolment(reader(world), "7000000", on=ON) == ()


def test_another_s_position_is_not_there(world: World):
    theirs = world.actor(Role.READER, THEIRS.code)
    for ask in (
        lambda: positions.of_enrolment(theirs, NUMBER, on=ON),
        lambda: positions.entries(theirs, NUMBER),
        lambda: positions.price(theirs, NUMBER, PART, on=ON),
        lambda: positions.price(theirs, "1", PART, on=ON),
    ):
        with pytest.raises(NotFound, match=r"enrolment\.unknown"):
            ask()
