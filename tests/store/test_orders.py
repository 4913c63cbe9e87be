from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction

from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.money import amount
from raamwerk.core.organisation import Role
from raamwerk.core.pricebook.unit import Unit
from raamwerk.store import enrolments, models, orders
from tests.ordering import NUMBER, item
from tests.world import MINE, ON, populate

if TYPE_CHECKING:
    from tests.registers import Register

S = OrderState
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def email(register: Register) -> str:
    return populate().actor(Role.BUYER, MINE.code).person.email


def sent(email: str, number: str = "B-1") -> None:
    orders.add(NUMBER, number, [item(), item(3, "step_up", base="B", full="F")], ON, email)
    for state in (S.VALIDATED, S.APPROVED, S.SENT):
        orders.step(NUMBER, number, state, ON, email)


def test_an_order_comes_back_as_it_was_kept(email: str):
    asked = (
        item(usage_on=ON, price_source="CPS", unit=Unit(12, 2)),
        item(3, "step_up", base="B", full="F", unit_price=None),
    )
    made = orders.add(NUMBER, "B-1", asked, ON, email)
    assert (made.items, made.state, made.sent_on) == (asked, S.DRAFT, None)
    step = orders.step(NUMBER, "B-1", S.VALIDATED, ON, email, reason="r", overridden=["x.y"])
    assert (step.steps[-1].reason, step.steps[-1].overridden) == ("r", ("x.y",))
    assert orders.of_enrolment(NUMBER) == (step,)


def test_its_lines_come_into_the_ledger_when_it_is_sent_and_not_before(email: str):
    orders.add(NUMBER, "B-2", [item()], ON, email)
    sent(email)
    held = enrolments.of(NUMBER).orders
    assert [(o.order, o.quantity) for o in held[1:]] == [("B-1", amount(25)), ("B-1", amount(3))]
    assert (held[-1].base, held[-1].full) == ("B", "F")


def test_one_that_was_refused_or_cancelled_is_in_the_table_and_does_not_count(email: str):
    sent(email, "B-1")
    sent(email, "B-2")
    orders.step(NUMBER, "B-1", S.REFUSED, ON, email, reason="x")
    orders.cancel(NUMBER, "B-2", 1, AT, email)
    assert [o.order for o in enrolments.of(NUMBER).orders[1:]] == ["B-2"]
    assert models.OrderLine.objects.count() == 6
    assert orders.cancelled(NUMBER, "B-2") == (1,)
    with pytest.raises(Conflict, match=r"order\.cancelled-already"):
        orders.cancel(NUMBER, "B-2", 1, AT, email)
    with pytest.raises(NotFound, match=r"order\.unknown"):
        orders.cancel(NUMBER, "B-2", 2, AT, email)


def test_what_was_kept_is_never_changed(email: str):
    sent(email)
    orders.cancel(NUMBER, "B-1", 0, AT, email)
    for model in (models.OrderItem, models.OrderStep, models.Cancellation):
        for ask in (model.objects.all().delete, lambda m=model: m.objects.update(id=99)):
            with pytest.raises(IntegrityError), transaction.atomic():
                ask()
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Order.objects.update(state="draft")
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Order.objects.update(number="other")


def test_an_enrolment_has_a_number_once(email: str):
    orders.add(NUMBER, "B-1", [item()], ON, email)
    with pytest.raises(Conflict, match=r"order\.there-already"):
        orders.add(NUMBER, "B-1", [item()], ON, email)
    orders.add("9990001", "B-1", [item()], ON, email)
    for ask in (orders.of, orders.cancelled):
        with pytest.raises(NotFound, match=r"order\.unknown"):
            ask(NUMBER, "B-3")
