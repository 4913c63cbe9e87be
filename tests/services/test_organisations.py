from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotAllowed, NotFound
from raamwerk.core.organisation import Organisation, OrganisationKind, Role
from raamwerk.services import organisations
from tests.world import MINE, MY_RESELLER, THEIRS, World, populate

if TYPE_CHECKING:
    from tests.registers import Register

NEW = Organisation(code="lsp-nieuw", kind=OrganisationKind.RESELLER, name="Nieuwe LSP")


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def test_the_administrator_admits_organisations(world: World):
    assert organisations.register(world.administrator, NEW) == NEW
    assert organisations.one(world.administrator, NEW.code) == NEW
    with pytest.raises(Conflict, match=r"organisation\.there-already"):
        organisations.register(world.administrator, NEW)


def test_the_administrator_mends_names_and_numbers(world: World):
    mended = replace(MINE, name="Nieuwe naam")
    assert organisations.change(world.administrator, mended) == mended
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        organisations.change(world.administrator, NEW)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CENTRAL_ADMINISTRATOR}))
def test_nobody_else_does_either(world: World, role: Role):
    with pytest.raises(NotAllowed, match=r"may-not\.register-organisation"):
        organisations.register(world.actor(role), NEW)
    with pytest.raises(NotAllowed, match=r"may-not\.change-organisation"):
        organisations.change(world.actor(role), MINE)


@pytest.mark.parametrize("role", [Role.CENTRAL_CONTRACT_MANAGER, Role.AUDITOR])
def test_the_central_body_and_the_auditor_see_all(world: World, role: Role):
    assert len(organisations.visible(world.actor(role))) == 6


def test_a_participant_sees_itself_the_central_body_and_its_reseller(world: World):
    found = organisations.visible(world.actor(Role.READER, MINE.code))
    assert [each.code for each in found] == [MINE.code, MY_RESELLER.code, "vng"]


def test_a_reseller_sees_itself_the_central_body_and_whom_it_serves(world: World):
    seller = world.actor(Role.SALES, MY_RESELLER.code)
    assert [each.code for each in organisations.visible(seller)] == [
        MINE.code,
        MY_RESELLER.code,
        "vng",
    ]
    assert organisations.one(seller, MINE.code) == MINE
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        organisations.one(seller, THEIRS.code)
