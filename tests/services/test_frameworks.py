from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Unreadable
from raamwerk.core.organisation import Role
from raamwerk.formats.framework import shipped, shipped_files
from raamwerk.services import frameworks
from raamwerk.store import frameworks as store
from raamwerk.store.writing import operating
from tests.world import FRAMEWORK, MINE, ON, World, populate

if TYPE_CHECKING:
    from tests.registers import Register

NAME, DATA = shipped_files()[1]


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def test_everybody_reads_the_frameworks_as_their_files_give_them(world: World):
    for role in Role:
        assert frameworks.visible(world.actor(role)) == shipped()
    assert frameworks.one(world.actor(Role.READER), FRAMEWORK) == shipped()[1]


def test_the_central_body_loads_another_file_that_holds_from_then_on(world: World):
    text = DATA.decode().replace('name = "GT Microsoft 2"', 'name = "Renamed"')
    assert text.encode() != DATA
    loaded = frameworks.load(world.manager, text.encode(), NAME, on=ON)
    assert loaded.new
    assert frameworks.one(world.actor(Role.READER), FRAMEWORK).name == "Renamed"


def test_the_same_file_again_changes_nothing_and_says_so(world: World):
    assert not frameworks.load(world.manager, DATA, NAME, on=ON).new


def test_a_file_that_cannot_be_read_is_refused_and_nothing_changes(world: World):
    with pytest.raises(Unreadable):
        frameworks.load(world.manager, b"nonsense", "x.toml", on=ON)
    assert frameworks.one(world.manager, FRAMEWORK) == shipped()[1]


@pytest.mark.parametrize("role", [Role.CONTRACT_MANAGER, Role.SALES, Role.AUDITOR])
def test_nobody_else_loads_one(world: World, role: Role):
    with pytest.raises(NotAllowed, match=r"may-not\.load-framework"):
        frameworks.load(world.actor(role), DATA, NAME, on=ON)


def test_one_that_is_not_there_is_not_found(world: World):
    with pytest.raises(NotFound, match=r"framework\.unknown"):
        frameworks.one(world.actor(Role.READER, MINE.code), "gt-microsoft-3")


def test_what_a_file_meant_with_other_shared_terms_is_not_guessed(world: World):
    held = store.latest(FRAMEWORK)
    with operating("test"):
        store.add(store.FrameworkFile(FRAMEWORK, held.name, held.data, "as it was", ON))
    with pytest.raises(Conflict, match=r"framework\.shared-terms-changed"):
        frameworks.one(world.manager, FRAMEWORK)
    frameworks.load(world.manager, held.data, held.name, on=ON)
    assert frameworks.one(world.manager, FRAMEWORK) == shipped()[1]
