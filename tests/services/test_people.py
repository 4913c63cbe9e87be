from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused
from raamwerk.core.organisation import Membership, Person, Role
from raamwerk.services import acting, people
from tests.world import BODY, MINE, MY_RESELLER, ON, SINCE, THEIRS, UNTIL, World, populate

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.core.actor import Actor
    from tests.registers import Register

DINA = Person("dina@eigenstad.example", "Dina")
READS = Membership(
    email=DINA.email,
    organisation=MINE.code,
    role=Role.READER,
    since=ON,
    until=date(2027, 11, 24),
)


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def manager(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def test_a_contract_manager_registers_a_person_of_their_own_organisation(world: World):
    assert people.admit(manager(world), DINA, READS) == READS
    assert acting.acting(DINA.email, today=ON, origin="test").role is Role.READER
    assert people.one(manager(world), DINA.email) == DINA
    with pytest.raises(Conflict, match=r"membership\.there-already"):
        people.admit(manager(world), DINA, READS)


def test_not_one_of_another_organisation_and_nothing_is_told_of_it(world: World):
    for organisation in (THEIRS.code, "GM0001", BODY.code):
        with pytest.raises(NotFound, match=r"organisation\.unknown") as refused:
            people.admit(manager(world), DINA, replace(READS, organisation=organisation))
        assert refused.value.facts == {"organisation": organisation}


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"role": Role.CENTRAL_ADMINISTRATOR}, "membership.wrong-role"),
        ({"role": Role.SALES}, "membership.wrong-role"),
        ({"until": date(2027, 11, 25)}, "membership.too-long"),
        ({"until": ON}, "membership.backwards"),
        ({"email": "other@x.example"}, "membership.other-person"),
    ],
)
def test_access_that_cannot_be_is_refused_and_leaves_no_person(
    world: World, wrong: dict[str, Any], code: str
):
    with pytest.raises(Refused) as refused:
        people.admit(manager(world), DINA, replace(READS, **wrong))
    assert refused.value.code == code
    with pytest.raises(NotFound, match=r"person\.unknown"):
        people.one(world.administrator, DINA.email)


@pytest.mark.parametrize(
    "role",
    [
        *(Role.BUYER, Role.LICENCE_MANAGER, Role.READER, Role.RESELLER_READER, Role.AUDITOR),
        Role.CENTRAL_CONTRACT_MANAGER,
    ],
)
def test_other_roles_do_not_decide_about_access(world: World, role: Role):
    actor = world.actor(role)
    asks: list[Callable[[], object]] = [
        lambda: people.admit(actor, DINA, READS),
        lambda: people.review(actor, DINA.email, MINE.code, Role.READER, on=ON),
        lambda: people.end(actor, DINA.email, MINE.code, Role.READER, on=ON),
    ]
    for ask in asks:
        with pytest.raises(NotAllowed, match="may-not"):
            ask()


def test_one_person_may_act_for_several_organisations(world: World):
    people.admit(manager(world), DINA, READS)
    sells = replace(READS, organisation=MY_RESELLER.code, role=Role.RESELLER_READER)
    people.admit(world.actor(Role.SALES, MY_RESELLER.code), replace(DINA, name="D."), sells)
    assert people.one(manager(world), DINA.email) == DINA, "the name that was there stays"
    assert people.members(world.administrator, MY_RESELLER.code)[-1] == sells
    assert people.members(manager(world), MINE.code)[-1] == READS


def test_a_review_extends_access_to_a_year_from_that_day(world: World):
    buyer = world.actor(Role.BUYER, MINE.code).person.email
    assert people.review(manager(world), buyer, MINE.code, Role.BUYER, on=ON).until == date(
        2027, 11, 24
    )
    with pytest.raises(NotFound, match=r"membership\.unknown"):
        people.review(manager(world), buyer, MINE.code, Role.READER, on=ON)
    with pytest.raises(NotFound, match=r"membership\.unknown"):
        people.review(manager(world), buyer, MINE.code, Role.BUYER, on=date(2028, 1, 1))


def test_ended_access_is_over_from_that_day(world: World):
    buyer = world.actor(Role.BUYER, MINE.code).person.email
    assert people.end(manager(world), buyer, MINE.code, Role.BUYER, on=ON).until == ON
    with pytest.raises(NotAllowed, match=r"actor\.unknown"):
        acting.acting(buyer, today=ON, origin="test")
    with pytest.raises(NotFound, match=r"membership\.unknown"):
        people.end(manager(world), buyer, MINE.code, Role.BUYER, on=ON)


def test_access_does_not_end_on_the_day_that_it_begins(world: World):
    buyer = world.actor(Role.BUYER, MINE.code).person.email
    with pytest.raises(Conflict, match=r"membership\.began-today"):
        people.end(manager(world), buyer, MINE.code, Role.BUYER, on=SINCE)


def test_the_last_administrator_stays_until_there_is_another(world: World):
    first, role = world.administrator, Role.CENTRAL_ADMINISTRATOR
    email = first.person.email
    with pytest.raises(Conflict, match=r"membership\.last-administrator"):
        people.end(first, email, BODY.code, role, on=ON)
    another = Membership(
        email=world.manager.person.email, organisation=BODY.code, role=role, since=ON, until=UNTIL
    )
    people.admit(first, world.manager.person, another)
    assert people.end(first, email, BODY.code, role, on=ON).until == ON


def test_colleagues_see_each_other_and_nobody_else(world: World):
    reader = world.actor(Role.READER, MINE.code)
    assert {each.organisation for each in people.members(reader, MINE.code)} == {MINE.code}
    theirs = world.actor(Role.BUYER, THEIRS.code).person.email
    with pytest.raises(NotFound, match=r"person\.unknown"):
        people.one(reader, theirs)
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        people.members(reader, THEIRS.code)
    assert people.one(world.actor(Role.AUDITOR), theirs).email == theirs
