from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict, NotAllowed, Refused
from raamwerk.core.organisation import Role
from raamwerk.services import checks, payments
from tests.papers import AT, ready, taken_in
from tests.world import MINE, ON

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register
    from tests.world import World

S = CheckState


@pytest.fixture
def world(register: Register) -> World:
    return ready()


@pytest.fixture
def me(world: World) -> Actor:
    return world.actor(Role.BUYER, MINE.code)


def test_an_invoice_goes_from_agreed_to_payable_to_paid(world: World, me: Actor):
    number = taken_in(world, "34.20").document.id or 0
    checks.check(me, number, on=ON, at=AT)
    assert payments.agree(me, number, on=ON).state is S.AGREED
    assert payments.release(me, number, on=ON).state is S.PAYABLE
    done = payments.paid(me, number, on=date(2026, 12, 5))
    assert (done.document.state, done.clock.late) == (S.PAID, 3)
    assert payments.of(me, number, on=date(2027, 5, 1)).clock.late == 3
    assert payments.due(me, on=ON) == ()


def test_the_clock_runs_from_receipt_in_every_state(world: World, me: Actor):
    first = taken_in(world, "34.20").document.id
    taken_in(world, "34.20", number="F-2", seller="87654321")
    due = payments.due(me, on=ON)
    assert [each.clock.last for each in due] == [date(2026, 12, 2), date(2026, 12, 2)]
    assert due[0].document.id == first
    assert [each.clock.left for each in due] == [8, 8]


def test_nothing_is_paid_unchecked_and_an_order_never(world: World, me: Actor):
    number = taken_in(world, "34.20").document.id or 0
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        payments.release(me, number, on=ON)
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        payments.agree(me, number, on=ON)
    order = taken_in(world, "34.00", kind=DocumentKind.ORDER, number="P", order_reference=None)
    for ask in (payments.release, payments.paid, payments.of):
        with pytest.raises(Refused, match=r"document\.no-invoice"):
            ask(me, order.document.id or 0, on=ON)


def test_a_reader_looks_and_does_not_decide(world: World, me: Actor):
    number = taken_in(world, "34.20").document.id or 0
    reader = world.actor(Role.READER, MINE.code)
    assert payments.of(reader, number, on=ON).payable is not None
    with pytest.raises(NotAllowed):
        payments.agree(reader, number, on=ON)
