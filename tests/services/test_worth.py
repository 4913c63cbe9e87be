from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotAllowed, NotFound, Refused
from raamwerk.core.money import amount
from raamwerk.core.organisation import Role
from raamwerk.formats.framework import shipped
from raamwerk.services import pricebooks, worth
from tests.world import FRAMEWORK, MINE, ON, World, populate, price_list

if TYPE_CHECKING:
    from raamwerk.core.planning.worth.lines import Lines
    from tests.registers import Register

SINCE = date(2024, 6, 1)
FIRST, SECOND = shipped()[:2]


@pytest.fixture
def world(register: Register) -> World:
    found = populate()
    listed = price_list(("AAA-00001", "2022-12-01", "34.20"), published=date(2022, 11, 1))
    taken = pricebooks.take_in(found.manager, listed, on=ON)
    pricebooks.check(found.manager, taken.book.id, on=ON)
    pricebooks.release(found.administrator, taken.book.id, on=ON)
    return found


def lines(world: World, role: Role, organisation: str | None = None) -> Lines:
    return worth.sector(world.actor(role, organisation), FRAMEWORK, since=SINCE, months=12)


def test_the_central_body_compares_the_whole_sector(world: World):
    actor = world.manager
    sector = lines(world, actor.role)
    assert sector.participants.ids == ("GM0344", "GM0363")
    found = worth.compare(actor, sector, SECOND, SECOND, moves=["fee=1"])
    assert found.first.total == 2 * amount("246240.00")
    assert found.difference == 2 * amount("2462.40")


def test_a_participant_sees_itself_alone(world: World):
    actor = world.actor(Role.LICENCE_MANAGER, MINE.code)
    sector = lines(world, actor.role, MINE.code)
    assert sector.participants.ids == (MINE.code,)
    found = worth.compare(actor, sector, SECOND, SECOND, moves=["price-lock=none"], behaviour=True)
    assert found.first.total == amount("246240.00")
    assert found.behaviour is not None


def test_the_first_framework_can_be_laid_beside_the_second(world: World):
    found = worth.compare(world.manager, lines(world, world.manager.role), FIRST, SECOND)
    assert "coverage" in [effect.lever for effect in found.effects]


@pytest.mark.parametrize("role", [Role.SALES, Role.RESELLER_READER])
def test_a_reseller_may_not(world: World, role: Role):
    with pytest.raises(NotAllowed, match=r"may-not\.compare-frameworks"):
        lines(world, role)
    sector = lines(world, world.manager.role)
    with pytest.raises(NotAllowed, match=r"may-not\.compare-frameworks"):
        worth.compare(world.actor(role), sector, SECOND, SECOND)


def test_a_framework_or_days_without_anybody_are_refused(world: World):
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        worth.sector(world.manager, "gt-microsoft-9", since=SINCE, months=12)
    with pytest.raises(Refused, match=r"worth\.nobody"):
        worth.sector(world.manager, FRAMEWORK, since=date(2019, 1, 1), months=12)
