from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, assume, given, settings

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    Ordered,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.money import Micro
from raamwerk.store import enrolments, models
from raamwerk.store.writing import operating
from tests.drawn import ENROLMENT
from tests.world import FRAMEWORK, MINE, MY_RESELLER, THEIR_RESELLER, THEIRS, enrolment, populate

if TYPE_CHECKING:
    from tests.registers import Register

DAY = date(2025, 6, 1)


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    populate()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ENROLMENT)
def test_whatever_is_registered_comes_back_as_it_was(held: Enrolment):
    assume(held.number not in {"8512345", "9990001"})
    with transaction.atomic():
        enrolments.add(held)
        assert enrolments.of(held.number) == held
        transaction.set_rollback(True)


def test_they_are_found_by_framework_participant_and_reseller():
    later = Reseller(since=DAY, id=THEIR_RESELLER.code)
    moved = enrolment("8600000", MINE, MY_RESELLER, later_resellers=(later,))
    enrolments.add(moved)
    assert [e.number for e in enrolments.of_framework(FRAMEWORK)] == [
        "8512345",
        "8600000",
        "9990001",
    ]
    assert [e.number for e in enrolments.of_participant(MINE.code)] == ["8512345", "8600000"]
    assert [e.number for e in enrolments.of_reseller(THEIR_RESELLER.code)] == ["8600000", "9990001"]
    assert enrolments.of_participant("GM0001") == ()


def test_what_is_added_later_follows_what_was_there():
    more = Ordered(part_number="AAA-00002", on=DAY, quantity=Micro(5_000_000))
    with operating("test"):
        enrolments.add_orders("8512345", [more])
        enrolments.add_discount(
            "8512345", DeclaredDiscount(product_type="online", share=30_000, since=DAY)
        )
        enrolments.add_price(
            "8512345", RegisteredPrice(part_number="AAA-00001", since=DAY, price=Micro(1))
        )
        enrolments.change_reseller("8512345", Reseller(since=DAY, id=THEIR_RESELLER.code))
        enrolments.add_statement("8512345", DAY)
    held = enrolments.of("8512345")
    assert held.orders[-1] == more
    assert len(held.orders) == 2
    assert (held.discounts[0].share, held.locks[0].price, held.statements) == (30_000, 1, (DAY,))
    on = held.reseller_on(DAY)
    assert on is not None
    assert on.id == THEIR_RESELLER.code


def test_two_things_of_one_kind_do_not_begin_on_one_day():
    price = RegisteredPrice(part_number="AAA-00001", since=DAY, price=Micro(1))
    discount = DeclaredDiscount(product_type="online", share=1, since=DAY)
    reseller = Reseller(since=DAY, id=MY_RESELLER.code)
    enrolments.add_price("8512345", price)
    enrolments.add_discount("8512345", discount)
    enrolments.change_reseller("8512345", reseller)
    with pytest.raises(Conflict, match=r"enrolment\.start-taken"):
        enrolments.add_price("8512345", replace(price, price=Micro(2)))
    with pytest.raises(Conflict, match=r"enrolment\.start-taken"):
        enrolments.add_discount("8512345", discount)
    with pytest.raises(Conflict, match=r"enrolment\.start-taken"):
        enrolments.change_reseller("8512345", reseller)


def test_an_order_is_neither_changed_nor_removed():
    with pytest.raises(IntegrityError):
        models.OrderLine.objects.update(quantity=1)
    with pytest.raises(IntegrityError):
        models.OrderLine.objects.all().delete()


def test_a_number_is_one_enrolment_and_one_that_is_not_there_is_not_found():
    with pytest.raises(Conflict, match=r"enrolment\.there-already"):
        enrolments.add(enrolment("8512345", THEIRS, MY_RESELLER))
    for ask in (enrolments.of, enrolments.row):
        with pytest.raises(NotFound, match=r"enrolment\.unknown"):
            ask("1")
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        enrolments.add(replace(enrolment("2", MINE, MY_RESELLER), reseller="lsp-3"))
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        enrolments.add(replace(enrolment("2", MINE, MY_RESELLER), framework="f-3"))
