from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import NotAllowed, NotFound
from raamwerk.core.organisation import Role
from raamwerk.core.product.table import ChangeKind
from raamwerk.services import products
from tests.formats.products.test_read import GOOD, file
from tests.world import ON, populate

if TYPE_CHECKING:
    from tests.registers import Register
    from tests.world import World

RENAMED = GOOD.replace("Suite", "Bundle")


@pytest.fixture
def world(register: Register) -> World:
    return populate()


def test_a_version_is_set_beside_the_one_before_it_and_twice_changes_nothing(world: World):
    first = products.take_in(world.manager, file(GOOD), "t.2025-01-01.csv", on=ON)
    assert (first.new, first.since, first.changes) == (True, None, ())
    second = products.take_in(world.manager, file(RENAMED), "t.2026-01-01.csv", on=ON)
    assert second.since == date(2025, 1, 1)
    assert [each.kind for each in second.changes] == [ChangeKind.PRODUCT_RENAMED]
    again = products.take_in(world.manager, file(RENAMED), "t.2026-01-01.csv", on=ON)
    assert (again.new, again.changes) == (False, second.changes)


def test_each_day_has_the_version_that_was_known(world: World):
    for day, row in (("2025-01-01", GOOD), ("2026-01-01", RENAMED)):
        products.take_in(world.manager, file(row), f"t.{day}.csv", on=ON)
    reader = world.actor(Role.SALES)
    assert products.versions(reader) == (date(2025, 1, 1), date(2026, 1, 1))
    held = products.in_force(reader, on=date(2025, 12, 31))
    assert held.plans[0].name == "Suite (made up)"
    found = products.changes(reader, since=date(2025, 6, 1), until=date(2026, 6, 1))
    assert [each.after for each in found] == ["Bundle (made up)"]
    with pytest.raises(NotFound):
        products.in_force(reader, on=date(2024, 12, 31))
    with pytest.raises(NotAllowed):
        products.take_in(reader, file(GOOD), "t.2027-01-01.csv", on=ON)
