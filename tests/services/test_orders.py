from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused
from raamwerk.core.money import amount
from raamwerk.core.organisation import Role
from raamwerk.core.rule import Outcome
from raamwerk.services import enrolments, orders, positions
from raamwerk.store import enrolments as kept
from tests.ordering import NUMBER, day, item, priced
from tests.world import MINE, MY_RESELLER, ON, THEIR_RESELLER, THEIRS, World, enrolment, populate

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register

S = OrderState


@pytest.fixture
def world(register: Register) -> World:
    made = populate()
    priced(made)
    return made


def manager(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def buyer(world: World) -> Actor:
    return world.actor(Role.BUYER, MINE.code)


def owned(world: World, part: str, on: str) -> int | None:
    held = positions.of_enrolment(manager(world), NUMBER, on=day(on))
    return next((h.position.quantity for h in held if h.position.part_number == part), None)


def sent(world: World, *items: Any, on: str = "2026-11-24") -> str:
    order = orders.place(buyer(world), NUMBER, items, on=day(on)).number
    orders.approve(manager(world), NUMBER, order, on=day(on))
    assert orders.send(buyer(world), NUMBER, order, on=day(on)).state is S.SENT
    return order


def test_an_order_is_drawn_up_approved_and_sent_and_counts_from_then(world: World):
    order = orders.place(buyer(world), NUMBER, [item()], on=ON)
    assert (order.number, order.state) == ("8512345-1", S.VALIDATED)
    assert owned(world, "AAA-00001", "2026-12-31") == amount(600)
    with pytest.raises(NotAllowed, match=r"may-not\.approve-order"):
        orders.approve(buyer(world), NUMBER, order.number, on=ON)
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        orders.send(buyer(world), NUMBER, order.number, on=ON)
    orders.approve(manager(world), NUMBER, order.number, on=ON)
    done = orders.send(buyer(world), NUMBER, order.number, on=ON)
    assert [step.by for step in done.steps][2] == manager(world).person.email
    assert owned(world, "AAA-00001", "2026-11-24") == amount(625)
    line = enrolments.one(manager(world), NUMBER, on=ON).enrolment.orders[-1]
    assert (line.order, line.on, line.unit_price) == ("8512345-1", ON, amount("33.17"))


def test_a_reduction_outside_its_window_is_refused_with_the_next_day_on_which_it_can_be_filed(
    world: World,
):
    ask = [item(40, "true_down", usage_on=day("2026-06-01"))]
    found = orders.check(buyer(world), NUMBER, ask, on=day("2026-05-10"))
    assert [each.code for each in found.barriers] == ["order.no-anniversary-left"]
    early = orders.check(buyer(world), NUMBER, ask, on=day("2025-11-15"))
    assert early.barriers[0].code == "order.outside-window"
    assert early.barriers[0].next_on == day("2026-04-02")
    with pytest.raises(Conflict, match=r"order\.outside-window") as refused:
        orders.place(buyer(world), NUMBER, ask, on=day("2025-11-15"))
    assert refused.value.facts["next_on"] == "2026-04-02"
    assert orders.of_enrolment(buyer(world), NUMBER) == ()


def test_a_reduction_in_its_window_holds_from_the_anniversary(world: World):
    sent(world, item(40, "true_down", usage_on=day("2026-06-01")), on="2026-04-20")
    assert owned(world, "AAA-00001", "2026-05-31") == amount(600)
    assert owned(world, "AAA-00001", "2026-06-01") == amount(560)


def test_a_price_above_the_maximum_stops_an_order_as_it_stops_an_invoice(world: World):
    found = orders.check(buyer(world), NUMBER, [item(unit_price=amount("34.21"))], on=ON)
    assert found.outcome is Outcome.BREACH
    assert "price.above-maximum" in found.stopped
    with pytest.raises(Conflict, match=r"order\.breaks-rules") as refused:
        orders.place(buyer(world), NUMBER, [item(unit_price=amount("34.21"))], on=ON)
    assert "price.above-maximum" in str(refused.value.facts["rules"])


def test_only_a_role_with_that_right_overrides_and_the_reason_stands_on_the_record(world: World):
    dear = [item(unit_price=amount("34.21"))]
    with pytest.raises(NotAllowed, match=r"may-not\.override-order"):
        orders.place(buyer(world), NUMBER, dear, on=ON, override="spoed")
    with pytest.raises(Conflict, match=r"order\.breaks-rules"):
        orders.place(manager(world), NUMBER, dear, on=ON, override="  ")
    made = orders.place(manager(world), NUMBER, dear, on=ON, override="akkoord van VNG")
    assert made.steps[-1].reason == "akkoord van VNG"
    assert "price.above-maximum" in made.steps[-1].overridden
    orders.approve(manager(world), NUMBER, made.number, on=ON)
    assert orders.send(buyer(world), NUMBER, made.number, on=ON).state is S.SENT


def test_an_order_is_held_against_the_day_on_which_it_is_sent(world: World):
    ask = [item(40, "true_down", usage_on=day("2026-06-01"))]
    order = orders.place(buyer(world), NUMBER, ask, on=day("2026-05-01")).number
    orders.approve(manager(world), NUMBER, order, on=day("2026-05-02"))
    with pytest.raises(Conflict, match=r"order\.no-anniversary-left"):
        orders.send(buyer(world), NUMBER, order, on=day("2026-05-03"))


def test_a_reservation_counts_from_its_first_day_of_use_and_can_be_cancelled_until_72_hours_before(
    world: World,
):
    use = day("2027-01-10")
    order = sent(world, item(25, "reservation", usage_on=use))
    assert owned(world, "AAA-00001", "2027-01-09") == amount(600)
    assert owned(world, "AAA-00001", "2027-01-10") == amount(625)
    late = datetime(2027, 1, 7, 8, 1, tzinfo=UTC)
    with pytest.raises(Conflict, match=r"order\.cancelled-too-late"):
        orders.cancel(buyer(world), NUMBER, order, 0, at=late)
    orders.cancel(buyer(world), NUMBER, order, 0, at=datetime(2027, 1, 7, 8, 0, tzinfo=UTC))
    assert owned(world, "AAA-00001", "2027-01-10") == amount(600)
    assert orders.cancelled(buyer(world), NUMBER, order) == (0,)
    with pytest.raises(Conflict, match=r"order\.cancelled-already"):
        orders.cancel(buyer(world), NUMBER, order, 0, at=datetime(2027, 1, 1, tzinfo=UTC))
    for place in (1, -1):
        with pytest.raises(NotFound, match=r"order\.unknown"):
            orders.cancel(buyer(world), NUMBER, order, place, at=late)


def test_a_step_up_needs_its_base_and_becomes_one_with_it_at_the_anniversary(world: World):
    step = item(
        50,
        "step_up",
        part_number="AAA-00005",
        base="AAA-00001",
        full="AAA-00002",
        unit_price=amount("16.20"),
    )
    sent(world, step, on="2026-02-01")
    assert owned(world, "AAA-00005", "2026-05-31") == amount(50)
    assert owned(world, "AAA-00002", "2026-06-01") == amount(50)
    assert owned(world, "AAA-00001", "2026-06-01") == amount(550)


def test_a_refused_order_never_counted_and_the_reseller_may_say_so(world: World):
    order = sent(world, item())
    seller = world.actor(Role.SALES, MY_RESELLER.code)
    assert [each.number for each in orders.of_enrolment(seller, NUMBER)] == [order]
    with pytest.raises(Conflict, match=r"life\.reason-needed"):
        orders.follow(seller, NUMBER, order, S.REFUSED, on=ON)
    orders.follow(seller, NUMBER, order, S.REFUSED, on=ON, reason="krediet")
    assert owned(world, "AAA-00001", "2026-12-31") == amount(600)


def test_an_order_is_followed_to_its_end_and_not_back(world: World):
    order = sent(world, item())
    for state in (S.CONFIRMED, S.DELIVERED, S.INVOICED, S.CLOSED):
        assert orders.follow(buyer(world), NUMBER, order, state, on=ON).state is state
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        orders.follow(buyer(world), NUMBER, order, S.CONFIRMED, on=ON)
    with pytest.raises(Conflict, match=r"order\.not-to-follow"):
        orders.follow(buyer(world), NUMBER, order, S.SENT, on=ON)


def test_an_order_that_was_not_sent_can_be_withdrawn_and_no_reseller_sees_it(world: World):
    order = orders.place(buyer(world), NUMBER, [item()], on=ON, order="B-1").number
    seller = world.actor(Role.SALES, MY_RESELLER.code)
    assert orders.of_enrolment(seller, NUMBER) == ()
    with pytest.raises(NotFound, match=r"order\.unknown"):
        orders.one(seller, NUMBER, order)
    with pytest.raises(Conflict, match=r"order\.there-already"):
        orders.place(buyer(world), NUMBER, [item()], on=ON, order="B-1")
    assert orders.withdraw(buyer(world), NUMBER, order, on=ON).state is S.WITHDRAWN


@pytest.mark.parametrize(
    ("items", "code"), [([], "order.empty"), ([item(0)], "order.quantity-needed")]
)
def test_an_order_says_what_and_how_many(world: World, items: list[Any], code: str):
    with pytest.raises(Refused) as refused:
        orders.place(buyer(world), NUMBER, items, on=ON)
    assert refused.value.code == code


def test_a_year_without_changes_is_stated_in_its_window_once(world: World):
    with pytest.raises(Conflict, match=r"order\.statement-outside-window") as refused:
        orders.state_unchanged(buyer(world), NUMBER, on=ON)
    assert refused.value.facts["next_on"] == "2027-05-01"
    assert orders.state_unchanged(buyer(world), NUMBER, on=day("2026-04-14")) == (
        day("2026-04-14"),
    )
    with pytest.raises(Conflict, match=r"order\.filed-already"):
        orders.state_unchanged(buyer(world), NUMBER, on=day("2026-04-15"))


def test_another_participant_s_enrolment_is_not_there(world: World):
    theirs = world.actor(Role.CONTRACT_MANAGER, THEIRS.code)
    order = sent(world, item())
    for ask in (
        lambda: orders.place(theirs, NUMBER, [item()], on=ON),
        lambda: orders.state_unchanged(theirs, NUMBER, on=ON),
    ):
        with pytest.raises(NotFound, match=r"enrolment\.unknown"):
            ask()
    for actor in (theirs, world.actor(Role.SALES, THEIR_RESELLER.code)):
        with pytest.raises(NotFound, match=r"order\.unknown"):
            orders.one(actor, NUMBER, order)


def test_an_online_service_is_not_ordered_for_a_day_that_is_past(world: World):
    found = orders.check(buyer(world), NUMBER, [item(usage_on=day("2026-11-23"))], on=ON)
    assert found.stopped == ("date.backdated",)


def test_the_same_order_is_sent_once_whoever_asks(world: World):
    order = sent(world, item())
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        orders.send(buyer(world), NUMBER, order, on=ON)
    assert owned(world, "AAA-00001", "2026-11-24") == amount(625)


def test_without_a_reseller_an_order_goes_nowhere(world: World):
    kept.add(replace(enrolment("8600000", MINE, MY_RESELLER), reseller=None, reseller_name=None))
    order = orders.place(buyer(world), "8600000", [item()], on=ON).number
    orders.approve(manager(world), "8600000", order, on=ON)
    with pytest.raises(Conflict, match=r"order\.no-reseller"):
        orders.send(buyer(world), "8600000", order, on=ON)
