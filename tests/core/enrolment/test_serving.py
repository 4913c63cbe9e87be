from __future__ import annotations

import pytest

from raamwerk.core.enrolment.enrolment import DeclaredDiscount, RegisteredPrice, Reseller
from raamwerk.core.enrolment.serving import as_reseller_sees, served, serves
from raamwerk.core.money import amount
from tests.core.enrolment.build import PART, day, enrolment, ordered

HELD = enrolment(
    "2024-06-01",
    reseller="a",
    reseller_name="A",
    later_resellers=(
        Reseller(since=day("2025-06-01"), id="b", name="B"),
        Reseller(since=day("2026-06-01"), id="a", name="A"),
    ),
    orders=tuple(
        ordered(on, quantity=amount(1), unit_price=amount(on[3]), price_source="CPS")
        for on in ("2024-06-01", "2025-07-01", "2026-07-01")
    ),
    locks=tuple(
        RegisteredPrice(part_number=PART, since=day(on), price=amount(1))
        for on in ("2024-06-01", "2025-06-01")
    ),
    discounts=(DeclaredDiscount(product_type="x", share=1, since=day("2025-06-01")),),
    statements=(day("2025-04-10"), day("2027-05-10")),
)


@pytest.mark.parametrize(
    ("on", "who"), [("2025-05-31", "a"), ("2025-06-01", "b"), ("2026-06-01", "a")]
)
def test_one_reseller_serves_at_a_time(on: str, who: str):
    assert [each for each in ("a", "b", "c") if serves(HELD, each, day(on))] == [who]
    assert any(day(on) in period for period in served(HELD, who))


def test_a_reseller_sees_no_prices_of_another_s_time():
    mine = as_reseller_sees(HELD, "b")
    assert mine is not None
    assert [order.unit_price for order in mine.orders] == [None, amount(5)]
    assert [price.since for price in mine.locks] == [day("2025-06-01")]
    assert len(mine.discounts) == 1
    assert mine.statements == (day("2025-04-10"),)


def test_nothing_of_after_its_time_and_no_name_of_another():
    mine = as_reseller_sees(HELD, "b")
    assert mine is not None
    assert [order.on for order in mine.orders] == [day("2024-06-01"), day("2025-07-01")]
    assert (mine.reseller, mine.reseller_name) == (None, None)
    assert [each.id for each in mine.later_resellers] == ["b", ""]


def test_one_that_came_back_sees_how_many_there_were_in_between():
    mine = as_reseller_sees(HELD, "a")
    assert mine is not None
    assert [order.unit_price for order in mine.orders] == [amount(4), None, amount(6)]
    assert mine.discounts == ()


def test_one_that_never_served_sees_nothing():
    assert as_reseller_sees(HELD, "c") is None
    assert served(HELD, "c") == ()
