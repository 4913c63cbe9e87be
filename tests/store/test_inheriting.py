from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotFound
from raamwerk.core.organisation import Role
from raamwerk.services import documents
from raamwerk.store import documents as kept
from raamwerk.store import inheriting, models
from tests.papers import file_of, paper
from tests.world import MINE, ON, THEIRS, populate

if TYPE_CHECKING:
    from tests.registers import Register


def test_a_document_goes_to_another_owner_unless_that_has_the_same_already(register: Register):
    world = populate()
    file = file_of(paper("34.50", number="F-1"))
    numbers = []
    for owner in (MINE, THEIRS):
        documents.take_in(world.actor(Role.CONTRACT_MANAGER, owner.code), file, on=ON)
        numbers.append(kept.of_owner(owner.code)[0][0])
    assert not inheriting.move(numbers[0], THEIRS.code)
    other = file_of(paper("34.50", number="F-2"))
    documents.take_in(world.actor(Role.CONTRACT_MANAGER, MINE.code), other, on=ON)
    number = kept.of_owner(MINE.code)[-1][0]
    assert inheriting.move(number, THEIRS.code)
    assert {d.number for _, d in kept.of_owner(THEIRS.code)} == {"F-1", "F-2"}
    assert models.Document.objects.get(pk=number).owner.code == THEIRS.code
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        inheriting.move(number, "GM0001")
