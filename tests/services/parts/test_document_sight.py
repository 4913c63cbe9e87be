from __future__ import annotations

import pytest

from raamwerk.core.errors import NotFound
from raamwerk.core.organisation import Role
from raamwerk.services.parts import document_sight
from tests.papers import ready, taken_in
from tests.world import MINE, THEIRS

pytestmark = pytest.mark.usefixtures("register")


def test_a_document_is_seen_by_its_owner_and_by_who_sees_all_only():
    world = ready()
    held = taken_in(world, "34.20").document
    number = held.id or 0
    mine, theirs = (world.actor(Role.READER, code) for code in (MINE.code, THEIRS.code))
    for actor in (mine, world.administrator, world.actor(Role.AUDITOR)):
        assert document_sight.seen(actor, number) == held
    with pytest.raises(NotFound, match=r"document\.not-found"):
        document_sight.seen(theirs, number)
    assert document_sight.all_of(theirs, None) == ()
    assert document_sight.all_of(world.administrator, None) == (held,)
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        document_sight.all_of(theirs, MINE.code)
    with pytest.raises(NotFound):
        document_sight.order(mine, held, 99)
