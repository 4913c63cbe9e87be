from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.enrolment.enrolment import DeclaredDiscount, RegisteredPrice, Reseller
from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused
from raamwerk.core.money import amount
from raamwerk.core.organisation import Role
from raamwerk.services import enrolments, participations
from raamwerk.store import enrolments as kept
from tests.ordering import NUMBER, day, priced
from tests.world import (
    FRAMEWORK,
    MINE,
    MY_RESELLER,
    ON,
    THEIR_RESELLER,
    THEIRS,
    World,
    enrolment,
    populate,
)

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def manager(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def takes_part(world: World) -> None:
    participations.request(manager(world), MINE.code, FRAMEWORK, on=ON)
    participations.assess(world.manager, MINE.code, FRAMEWORK, on=ON)
    participations.decide(world.manager, MINE.code, FRAMEWORK, approve=True, on=ON)


def test_an_enrolment_is_registered_with_all_that_follows_and_the_contract_s_own_end_wins(
    world: World,
):
    takes_part(world)
    new = enrolment(
        "8600000",
        *(MINE, MY_RESELLER),
        kind="EAS",
        start=day("2024-06-01"),
        registered_end=day("2027-06-30"),
        orders=(),
    )
    seen = enrolments.register(manager(world), new, on=ON)
    assert (seen.enrolment, seen.held.ending.last) == (new, day("2027-06-30"))
    assert "enrolment.registered-end-differs" in {each.code for each in seen.remarks}
    with pytest.raises(Conflict, match=r"enrolment\.there-already"):
        enrolments.register(manager(world), new, on=ON)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"registered_end": day("2024-05-31")}, "enrolment.end-before-start"),
        ({"reseller": "GM0344"}, "enrolment.not-a-reseller"),
        ({"participant": "GM0363"}, "organisation.unknown"),
        ({"framework": "gt-microsoft-1"}, "enrolment.not-taking-part"),
        ({"framework": "gt-microsoft-9"}, "framework.unknown"),
    ],
)
def test_what_cannot_be_registered_is_refused_and_leaves_nothing(
    world: World, more: dict[str, Any], code: str
):
    takes_part(world)
    new = replace(enrolment("8600000", MINE, MY_RESELLER), **more)
    with pytest.raises(Refused) as refused:
        enrolments.register(manager(world), new, on=ON)
    assert refused.value.code == code
    with pytest.raises(NotFound):
        enrolments.one(world.administrator, "8600000", on=ON)


def test_who_does_not_take_part_has_no_enrolment(world: World):
    with pytest.raises(Conflict, match=r"enrolment\.not-taking-part"):
        enrolments.register(manager(world), enrolment("8600000", MINE, MY_RESELLER), on=ON)
    with pytest.raises(NotAllowed, match=r"may-not\.register-enrolment"):
        enrolments.register(
            world.actor(Role.BUYER, MINE.code), enrolment("8600000", MINE, MY_RESELLER), on=ON
        )


def test_another_reseller_takes_over_on_a_day_and_sees_no_price_of_before(world: World):
    kept.add_price(
        NUMBER,
        RegisteredPrice(part_number="AAA-00001", since=day("2024-06-01"), price=amount("33.00")),
    )
    new = Reseller(since=day("2026-12-01"), id=THEIR_RESELLER.code, name="Vreemde LSP")
    seen = enrolments.change_reseller(manager(world), NUMBER, new, on=ON)
    assert seen.enrolment.reseller_on(day("2026-12-01")) == new
    theirs = enrolments.one(world.actor(Role.SALES, THEIR_RESELLER.code), NUMBER, on=ON).enrolment
    assert (theirs.locks, theirs.reseller, len(theirs.orders)) == ((), None, 1)
    mine = enrolments.one(world.actor(Role.SALES, MY_RESELLER.code), NUMBER, on=ON).enrolment
    assert len(mine.locks) == 1
    assert "vreemd" not in str(mine).lower()


@pytest.mark.parametrize(
    ("since", "who", "code"),
    [
        ("2024-05-31", "lsp-vreemd", "enrolment.reseller-outside"),
        ("2027-06-01", "lsp-vreemd", "enrolment.reseller-outside"),
        ("2026-12-01", "lsp-eigen", "enrolment.same-reseller"),
        ("2026-12-01", "GM0344", "enrolment.not-a-reseller"),
    ],
)
def test_a_change_of_reseller_that_cannot_be_is_refused(
    world: World, since: str, who: str, code: str
):
    with pytest.raises(Refused) as refused:
        enrolments.change_reseller(
            manager(world), NUMBER, Reseller(since=day(since), id=who), on=ON
        )
    assert refused.value.code == code


def test_co_terming_gives_one_end_and_names_the_months_and_their_cost(world: World):
    priced(world)
    partner = enrolment("8600000", MINE, MY_RESELLER, start=day("2024-09-01"), orders=())
    kept.add(partner)
    done = enrolments.coterm(
        manager(world), NUMBER, "8600000", last=day("2027-08-31"), reason="brief 12", on=ON
    )
    assert (done.coterm.before, done.coterm.months) == (day("2027-05-31"), 3)
    assert done.coterm.amount == amount("61560.00"), "600 x 34.20 x 12 / 12 x 3"
    assert done.seen.held.ending.last == day("2027-08-31")


@pytest.mark.parametrize(
    ("number", "partner", "last", "code"),
    [
        (NUMBER, NUMBER, "2027-08-31", "coterm.same"),
        (NUMBER, "8600000", "2027-08-30", "coterm.not-an-eve"),
        (NUMBER, "8600000", "2025-08-31", "coterm.past"),
        (NUMBER, "8700000", "2027-05-31", "coterm.no-change"),
        (NUMBER, "9990001", "2027-08-31", "enrolment.unknown"),
    ],
)
def test_a_co_terming_that_cannot_be_is_refused(
    world: World, number: str, partner: str, last: str, code: str
):
    kept.add(enrolment("8600000", MINE, MY_RESELLER, start=day("2024-09-01"), orders=()))
    kept.add(enrolment("8700000", MINE, MY_RESELLER, start=day("2024-06-01"), orders=()))
    with pytest.raises(Refused) as refused:
        enrolments.coterm(manager(world), number, partner, last=day(last), reason="x", on=ON)
    assert refused.value.code == code
    with pytest.raises(Refused, match=r"coterm\.reason-needed"):
        enrolments.coterm(manager(world), number, partner, last=day(last), reason=" ", on=ON)


def test_two_participants_do_not_share_an_end(world: World):
    with pytest.raises(Conflict, match=r"coterm\.other-participant"):
        enrolments.coterm(
            world.manager, NUMBER, "9990001", last=day("2027-08-31"), reason="x", on=ON
        )


def test_agreed_prices_and_discounts_are_kept(world: World):
    price = RegisteredPrice(part_number="AAA-00001", since=ON, price=amount("33"))
    discount = DeclaredDiscount(product_type="online-service", share=30_000, since=ON)
    assert enrolments.agree_price(manager(world), NUMBER, price).locks == (price,)
    assert enrolments.declare_discount(manager(world), NUMBER, discount).discounts == (discount,)
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        enrolments.agree_price(manager(world), "9990001", price)


def test_everybody_sees_their_own_enrolments(world: World):
    assert [e.number for e in enrolments.visible(manager(world))] == [NUMBER]
    assert len(enrolments.visible(world.actor(Role.AUDITOR), framework=FRAMEWORK)) == 2
    assert enrolments.visible(world.actor(Role.AUDITOR), framework="gt-microsoft-1") == ()
    seller = world.actor(Role.SALES, THEIR_RESELLER.code)
    assert [e.number for e in enrolments.visible(seller)] == ["9990001"]
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        enrolments.one(world.actor(Role.READER, THEIRS.code), NUMBER, on=ON)
