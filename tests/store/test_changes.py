from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.db import connection

from raamwerk.core.change import Asked
from raamwerk.store import changes, models
from raamwerk.store.audit import triggers
from raamwerk.store.writing import operating, writing
from tests.world import populate

if TYPE_CHECKING:
    from tests.registers import Register


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    world = populate()
    with writing(world.manager, "rename"):
        models.Person.objects.filter(pk=2).update(name="Renamed")
    with operating("tidy-up"):
        models.Person.objects.create(email="z@x.example", name="Z")


def found(**asked: object) -> list[tuple[str, int]]:
    return [(each.object, each.object_id) for each in changes.search(Asked(**asked))]  # type: ignore[arg-type]


def test_a_change_tells_all_of_it():
    change = next(iter(changes.search(Asked(deed="rename"))))
    assert (change.action, change.object, change.object_id) == ("change", "person", 2)
    assert (change.organisation, change.origin) == ("vng", "test")
    assert change.before is not None
    assert change.after is not None
    assert change.after["name"] == "Renamed" != change.before["name"]
    assert (datetime.now(UTC) - change.at).total_seconds() < 600
    assert len(change.hash) == 64


def test_it_is_found_by_who_what_and_which():
    person = next(iter(changes.search(Asked(deed="rename")))).person
    assert found(person=person) == [("person", 2)]
    assert found(organisation="vng") == [("person", 2)]
    assert found(object="person", object_id=2) == [("person", 2)] * 2
    assert found(object="nothing") == []


def test_it_is_found_by_the_dutch_day():
    moved = list(apps.get_app_config("store").get_models())
    triggers.execute(connection, triggers.drop(connection.vendor, moved))
    models.Change.objects.update(at="2026-06-01T10:00:00.000Z")
    models.Change.objects.filter(deed="rename").update(at="2026-05-31T22:30:00.000Z")
    triggers.execute(connection, triggers.create(connection.vendor, moved))
    june = {
        "since": date(2026, 6, 1),
        "until": date(2026, 6, 2),
        "object": "person",
        "object_id": 2,
    }
    assert len(found(**june)) == 2, "half past ten in the evening UTC is the next day here"
    assert found(until=date(2026, 6, 1)) == []
    assert found(since=date(2026, 6, 2)) == []


def test_the_latest_come_in_order_with_how_many_there_are():
    latest, total = changes.latest(Asked(), 2)
    assert [each.deed for each in latest] == ["rename", "tidy-up"]
    assert total == models.Change.objects.count()
