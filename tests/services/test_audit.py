from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.change import Asked
from raamwerk.core.errors import NotAllowed
from raamwerk.core.organisation import Role
from raamwerk.services import audit, organisations
from tests.services.test_organisations import NEW
from tests.world import World, populate

if TYPE_CHECKING:
    from tests.registers import Register

MAY = {Role.CENTRAL_ADMINISTRATOR, Role.AUDITOR}


@pytest.fixture
def world(register: Register) -> World:
    return populate()


@pytest.mark.parametrize("role", sorted(MAY))
def test_who_did_what_is_found_by_those_who_look_after_it(world: World, role: Role):
    organisations.register(world.administrator, NEW)
    asked = Asked(deed="register-organisation")
    (change,) = audit.search(world.actor(role), asked)
    assert change.person == world.administrator.person.email
    assert change.after is not None
    assert change.after["code"] == NEW.code
    assert audit.latest(world.actor(role), asked, 10) == ((change,), 1)


@pytest.mark.parametrize("role", sorted(set(Role) - MAY))
def test_nobody_else_searches_it(world: World, role: Role):
    with pytest.raises(NotAllowed, match=r"may-not\.search-changes"):
        audit.search(world.actor(role), Asked())
    with pytest.raises(NotAllowed, match=r"may-not\.search-changes"):
        audit.latest(world.actor(role), Asked(), 10)
