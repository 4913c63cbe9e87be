from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.enrolment import Ordered, RegisteredPrice
from raamwerk.core.enrolment.lock import locked_on
from raamwerk.core.errors import NotFound
from raamwerk.core.money import amount
from raamwerk.store import enrolments
from raamwerk.store.priced import priced
from tests.ordering import NUMBER, day
from tests.ordering import priced as with_prices
from tests.world import MINE, MY_RESELLER, enrolment, populate

if TYPE_CHECKING:
    from tests.registers import Register

PART = "AAA-00001"


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    with_prices(populate())


def test_it_holds_what_decides_the_price_of_one_part_and_nothing_of_another():
    price = RegisteredPrice(part_number=PART, since=day("2025-01-01"), price=amount("33"))
    enrolments.add_price(NUMBER, price)
    enrolments.add_orders(NUMBER, [Ordered(part_number="AAA-00002", on=day("2024-07-01"))])
    found = priced(NUMBER, PART)
    whole = enrolments.of(NUMBER)
    assert (found.enrolment.start, found.enrolment.framework) == (whole.start, whole.framework)
    assert [each.part_number for each in found.enrolment.orders] == [PART]
    assert found.enrolment.locks == (price,)
    assert {e.part_number for book in found.books for e in book.entries} == {PART}


@pytest.mark.parametrize("part", [PART, "AAA-00002", "ZZZ-00001"])
def test_its_lock_is_that_of_the_whole_enrolment(part: str):
    one_off = Ordered(part_number="AAA-00002", on=day("2024-01-01"), price_source="ONE_OFF")
    later = Ordered(part_number="AAA-00002", on=day("2025-01-01"))
    enrolments.add_orders(NUMBER, [later, one_off])
    assert locked_on(priced(NUMBER, part).enrolment, part) == locked_on(enrolments.of(NUMBER), part)


def test_one_without_orders_is_there_and_one_that_is_not_is_not_found():
    enrolments.add(enrolment("7000000", MINE, MY_RESELLER, orders=()))
    assert priced("7000000", PART).enrolment.orders == ()
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        priced("1", PART)
