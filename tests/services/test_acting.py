from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotAllowed, Refused
from raamwerk.core.organisation import Membership, Role
from raamwerk.services.acting import acting
from raamwerk.store import memberships
from tests.world import MINE, ON, SINCE, THEIRS, UNTIL, World, populate

if TYPE_CHECKING:
    from tests.registers import Register


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def also(email: str, organisation: str, role: Role) -> None:
    memberships.add(
        Membership(email=email, organisation=organisation, role=role, since=SINCE, until=UNTIL)
    )


def test_a_person_is_who_the_register_says(world: World):
    buyer = world.actor(Role.BUYER, MINE.code)
    found = acting(buyer.person.email, today=ON, origin="test")
    assert found == buyer


@pytest.mark.parametrize("today", [date(2026, 1, 4), date(2027, 1, 5)])
def test_outside_the_days_of_the_membership_a_person_is_nobody(world: World, today: date):
    email = world.actor(Role.BUYER, MINE.code).person.email
    with pytest.raises(NotAllowed, match=r"actor\.unknown"):
        acting(email, today=today, origin="test")


def test_whoever_is_not_in_the_register_is_nobody(world: World):
    with pytest.raises(NotAllowed, match=r"actor\.unknown"):
        acting("nobody@x.example", today=ON, origin="test")


def test_nobody_acts_for_an_organisation_that_is_not_theirs(world: World):
    email = world.actor(Role.BUYER, MINE.code).person.email
    with pytest.raises(NotAllowed, match=r"actor\.unknown"):
        acting(email, organisation=THEIRS.code, today=ON, origin="test")


def test_a_person_who_acts_for_several_has_to_choose(world: World):
    email = world.actor(Role.BUYER, MINE.code).person.email
    also(email, THEIRS.code, Role.READER)
    with pytest.raises(Refused) as refused:
        acting(email, today=ON, origin="test")
    assert refused.value.facts["organisations"] == "GM0344, GM0363"
    for code, role in ((MINE.code, Role.BUYER), (THEIRS.code, Role.READER)):
        found = acting(email, organisation=code, today=ON, origin="test")
        assert (found.organisation.code, found.role) == (code, role)


def test_a_person_with_two_roles_at_one_organisation_has_the_one_that_may_most(world: World):
    email = world.actor(Role.BUYER, MINE.code).person.email
    also(email, MINE.code, Role.CONTRACT_MANAGER)
    assert acting(email, today=ON, origin="test").role is Role.CONTRACT_MANAGER
