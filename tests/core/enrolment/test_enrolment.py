from __future__ import annotations

import pytest

from raamwerk.core.enrolment.enrolment import DeclaredDiscount, RegisteredPrice, Reseller
from raamwerk.core.money import amount
from tests.core.enrolment.build import PART, day, enrolment, ordered

FIRST, SECOND = day("2024-06-01"), day("2026-06-01")


@pytest.mark.parametrize(
    ("on", "name"), [("2024-06-01", "one"), ("2026-05-31", "one"), ("2026-06-01", "two")]
)
def test_one_reseller_at_a_time_o_13(on: str, name: str):
    held = enrolment(
        FIRST,
        reseller="one",
        reseller_identifiers=(("0106", "12345678"),),
        later_resellers=(Reseller(since=SECOND, id="two"),),
    )
    found = held.reseller_on(day(on))
    assert found is not None
    assert found.id == name
    assert bool(found.identifiers) == (name == "one")


def test_without_a_reseller_there_is_none():
    assert enrolment(FIRST).reseller_on(SECOND) is None


def test_the_discount_of_a_product_type_is_the_latest_declared():
    discounts = tuple(
        DeclaredDiscount(product_type="online-service", share=share, since=since)
        for share, since in ((30_000, FIRST), (20_000, SECOND))
    )
    held = enrolment(FIRST, discounts=discounts)
    found = [held.discount_on("online-service", on) for on in (FIRST, SECOND)]
    assert [each and each.share for each in found] == [30_000, 20_000]
    assert held.discount_on("online-service", day("2024-05-31")) is None
    assert held.discount_on("other", SECOND) is None


def test_a_supplement_replaces_a_registered_price_from_its_day():
    prices = tuple(
        RegisteredPrice(part_number=PART, since=since, price=amount(price))
        for price, since in ((34, FIRST), (33, SECOND))
    )
    held = enrolment(FIRST, locks=prices)
    found = [held.registered_price(PART, on) for on in (FIRST, day("2026-05-31"), SECOND)]
    assert [each and each.price for each in found] == [amount(34), amount(34), amount(33)]
    assert held.registered_price("BBB-00002", SECOND) is None


@pytest.mark.parametrize(
    ("facts", "locks"),
    [
        ({}, True),
        ({"kind": "reservation"}, True),
        ({"kind": "true_down"}, False),
        ({"price_source": "ONE_OFF"}, False),
        ({"price_source": "CPS"}, True),
    ],
)
def test_which_orders_can_lock_a_price_m_11(facts: dict[str, str], *, locks: bool):
    assert ordered("2024-06-01", **facts).locks == locks
