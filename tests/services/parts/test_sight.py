from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.enrolment import Reseller
from raamwerk.core.errors import NotFound
from raamwerk.core.organisation import Role
from raamwerk.services.parts import sight
from raamwerk.store import enrolments
from tests.world import MINE, MY_RESELLER, THEIR_RESELLER, THEIRS, World, populate

if TYPE_CHECKING:
    from tests.registers import Register


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def codes(world: World, role: Role, organisation: str) -> set[str]:
    return {each.code for each in sight.visible(world.actor(role, organisation))}


def test_a_later_reseller_and_its_customer_see_each_other_and_the_first_still_does(world: World):
    enrolments.change_reseller("8512345", Reseller(since=date(2026, 6, 1), id=THEIR_RESELLER.code))
    assert codes(world, Role.READER, MINE.code) == {
        MINE.code,
        MY_RESELLER.code,
        THEIR_RESELLER.code,
        "vng",
    }
    assert MINE.code in codes(world, Role.SALES, THEIR_RESELLER.code)
    assert MINE.code in codes(world, Role.SALES, MY_RESELLER.code)


def test_what_is_the_actors_business_is_its_own_or_everything(world: World):
    reader = world.actor(Role.READER, MINE.code)
    assert sight.own(reader, MINE.code) == MINE
    assert sight.own(world.manager, MINE.code) == MINE
    for code in (MY_RESELLER.code, THEIRS.code, "vng", "GM0001"):
        with pytest.raises(NotFound, match=r"organisation\.unknown"):
            sight.own(reader, code)


def test_what_is_there_and_hidden_is_refused_in_the_words_of_what_is_not_there(world: World):
    reader = world.actor(Role.READER, MINE.code)
    refusals = []
    for code in (THEIRS.code, "GM0001"):
        with pytest.raises(NotFound) as refused:
            sight.organisation(reader, code)
        refusals.append((type(refused.value), refused.value.code, tuple(refused.value.facts)))
    assert refusals[0] == refusals[1]


def test_everybody_reads_a_framework_that_is_there(world: World):
    assert sight.framework(world.actor(Role.SALES), "gt-microsoft-2").id == "gt-microsoft-2"
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        sight.framework(world.actor(Role.SALES), "gt-microsoft-3")
