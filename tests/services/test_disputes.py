from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict, NotAllowed, Refused
from raamwerk.core.organisation import Role
from raamwerk.services import checks, disputes, documents, payments
from tests.build import euro
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
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def invoice(world: World, me: Actor, price: str = "34.50") -> int:
    number = taken_in(world, price).document.id or 0
    checks.check(me, number, on=ON, at=AT)
    return number


def credit(world: World, me: Actor, price: str, number: str) -> tuple[int, ...]:
    held = taken_in(
        world, price, kind=DocumentKind.CREDIT_NOTE, number=number, corrects="F-1"
    ).document
    return checks.check(me, held.id or 0, on=ON, at=AT).resolved


def test_a_claim_is_open_until_credit_notes_give_all_of_it_back(world: World, me: Actor):
    number = invoice(world, me)
    found = disputes.dispute(me, number, on=ON, reason="boven de maximumprijs")
    assert found.claim is not None
    assert (found.claim.amount, found.outstanding) == (euro("180.00"), euro("180.00"))
    assert credit(world, me, "0.10", "C-1") == ()
    (open_,) = disputes.contested(me)
    assert open_.outstanding == euro("120.00")
    assert credit(world, me, "0.20", "C-2") == (number,)
    done = disputes.standing(me, number)
    assert (done.invoice.state, done.outstanding) == (S.RESOLVED, 0)
    assert done.net == euro("20520.00")
    assert disputes.contested(me) == ()
    assert payments.release(me, number, on=ON).state is S.PAYABLE


def test_a_dispute_is_withdrawn_escalated_or_resolved_for_a_reason(world: World, me: Actor):
    number = invoice(world, me)
    disputes.dispute(me, number, on=ON, reason="te duur")
    assert disputes.escalate(me, number, on=ON, reason="geen antwoord").state is S.ESCALATED
    with pytest.raises(Refused, match=r"document\.reason-needed"):
        disputes.resolve(me, number, on=ON, reason="")
    assert disputes.resolve(me, number, on=ON, reason="teruggestort").state is S.RESOLVED
    with pytest.raises(Refused, match=r"dispute\.none"):
        disputes.withdraw(me, number, on=ON, reason="x")


def test_a_dispute_that_is_withdrawn_is_agreed_to_with_its_reason(world: World, me: Actor):
    number = invoice(world, me)
    disputes.dispute(me, number, on=ON, reason="te duur")
    held = disputes.withdraw(me, number, on=ON, reason="vergissing")
    assert (held.state, held.steps[-1].reason) == (S.AGREED_WITH_REMARK, "vergissing")


def test_a_dispute_asks_a_reason_and_a_check_and_is_about_an_invoice(world: World, me: Actor):
    unchecked = taken_in(world, "34.50", number="F-9").document.id or 0
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        disputes.dispute(me, unchecked, on=ON, reason="x")
    number = invoice(world, me)
    with pytest.raises(Conflict, match=r"life\.reason-needed"):
        disputes.dispute(me, number, on=ON, reason=" ")
    assert documents.one(me, number).state is S.CHECKED
    order = taken_in(world, "34.00", kind=DocumentKind.ORDER, number="P", order_reference=None)
    with pytest.raises(Refused, match=r"document\.no-invoice"):
        disputes.standing(me, order.document.id or 0)
    with pytest.raises(NotAllowed):
        disputes.dispute(world.actor(Role.LICENCE_MANAGER, MINE.code), number, on=ON, reason="x")


def test_without_an_amount_any_credit_note_resolves(world: World, me: Actor):
    number = invoice(world, me, "34.20")
    found = disputes.dispute(me, number, on=ON, reason="niet geleverd")
    assert (found.claim, found.outstanding) == (None, None)
    assert credit(world, me, "34.20", "C-1") == (number,)
