from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.enrolment import Reseller
from raamwerk.core.errors import NotFound
from raamwerk.core.organisation import Role
from raamwerk.services.parts import enrolled
from raamwerk.store import enrolments
from tests.ordering import NUMBER, day
from tests.world import MINE, MY_RESELLER, ON, THEIR_RESELLER, THEIRS, World, populate

if TYPE_CHECKING:
    from tests.registers import Register


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def test_a_reseller_is_concerned_with_what_it_serves_that_day(world: World):
    enrolments.change_reseller(NUMBER, Reseller(since=day("2026-12-01"), id=THEIR_RESELLER.code))
    old = world.actor(Role.SALES, MY_RESELLER.code)
    new = world.actor(Role.SALES, THEIR_RESELLER.code)
    assert enrolled.concerns(old, NUMBER, ON).number == NUMBER
    assert enrolled.concerns(new, NUMBER, day("2026-12-01")).number == NUMBER
    for actor, on in ((new, ON), (old, day("2026-12-01"))):
        with pytest.raises(NotFound, match=r"enrolment\.unknown"):
            enrolled.concerns(actor, NUMBER, on)
    for ask in (enrolled.own,):
        with pytest.raises(NotFound, match=r"enrolment\.unknown"):
            ask(old, NUMBER)


def test_what_is_visible_is_what_may_be_looked_at(world: World):
    for role, code in ((Role.READER, MINE.code), (Role.READER, THEIRS.code), (Role.AUDITOR, None)):
        actor = world.actor(role, code)
        for each in enrolled.visible(actor):
            assert enrolled.one(actor, each.number) == each
            assert enrolled.terms(actor, each, ON).framework == each.framework
