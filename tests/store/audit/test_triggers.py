"""What every kind of write leaves in the record, on both databases."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from raamwerk.store import bulk, models
from raamwerk.store.audit import triggers
from raamwerk.store.audit.verify import verify

if TYPE_CHECKING:
    from tests.registers import Register


def changes(noun: str) -> list[models.Change]:
    return list(models.Change.objects.filter(object=noun).order_by("id"))


def told(change: models.Change) -> tuple[str, Any, Any]:
    before, after = (
        None if row is None else json.loads(row) for row in (change.before, change.after)
    )
    return change.action, before, after


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_row_made_changed_and_removed_is_told_with_before_and_after(register: Register):
    person = models.Person.objects.create(email="a@x.example", name="Zoë\n\t\"'\\ ✓")
    first = {"id": person.pk, "email": "a@x.example", "name": "Zoë\n\t\"'\\ ✓"}
    person.name = "B"
    person.save()
    number = person.pk
    person.delete()
    assert [told(change) for change in changes("person")] == [
        ("create", None, first),
        ("change", first, first | {"name": "B"}),
        ("remove", first | {"name": "B"}, None),
    ]
    assert {change.object_id for change in changes("person")} == {number}


def test_every_way_of_writing_is_caught(register: Register):
    people = [models.Person(email=f"{n}@x.example", name="A") for n in range(3)]
    models.Person.objects.bulk_create(people)
    models.Person.objects.update(name="B")
    bulk.insert(models.Person, ("email", "name"), [("4@x.example", "D"), ("5@x.example", "E")])
    execute("UPDATE store_person SET name = 'C' WHERE email = '1@x.example'")
    execute("DELETE FROM store_person WHERE email = '2@x.example'")
    actions = [change.action for change in changes("person")]
    assert actions == ["create"] * 3 + ["change"] * 3 + ["create"] * 2 + ["change", "remove"]
    assert not verify().flaws


def test_a_write_that_changes_nothing_is_no_change(register: Register):
    models.Person.objects.create(email="a@x.example", name="A")
    models.Person.objects.update(name="A")
    models.Person.objects.filter(email="nobody").update(name="B")
    models.Person.objects.filter(email="nobody").delete()
    assert [change.action for change in changes("person")] == ["create"]


def test_what_is_rolled_back_leaves_no_trace(register: Register):
    with transaction.atomic():
        models.Person.objects.create(email="a@x.example", name="A")
        transaction.set_rollback(True)
    assert not changes("person")
    assert not verify().flaws


def test_days_numbers_booleans_moments_and_lists_are_written_alike(register: Register):
    owner = models.Organisation.objects.create(code="x", kind="reseller", name="X")
    models.Receipt.objects.create(
        owner=owner,
        sha256="0",
        made_at=datetime(2026, 6, 1, 12, 0, tzinfo=UTC),
        on=date(2026, 6, 1),
        framework="f",
        result="r",
    )
    after = told(changes("receipt")[0])[2]
    assert after["made_at"] == "2026-06-01T12:00:00.000000Z"
    assert after["on"] == "2026-06-01"
    framework = models.Framework.objects.create(code="f")
    person = models.Person.objects.create(email="a@x.example", name="A")
    book = models.Book.objects.create(
        framework=framework,
        name="b",
        published_at=date(2026, 6, 1),
        currency="EUR",
        sha256="0",
        profile="p",
        confirmed=[3, 4],
        counts={"accepted": 2},
        imported_by=person,
        imported_on=date(2026, 6, 1),
    )
    after = told(changes("book")[0])[2]
    assert (after["confirmed"], after["counts"]) == ([3, 4], {"accepted": 2})
    assert after["checked_by_id"] is None
    models.Entry.objects.create(
        book=book,
        part_number="p",
        since=date(2026, 6, 1),
        maximum=10**15,
        unit_months=1,
        unit_quantity=1,
        row=2,
        unsettled=True,
    )
    after = told(changes("entry")[0])[2]
    assert after["maximum"] == 10**15
    assert after["unsettled"] is True


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE store_change SET person = 'nobody'",
        "DELETE FROM store_change",
        "TRUNCATE store_change",
        "TRUNCATE store_person CASCADE",
    ],
)
def test_the_record_is_neither_changed_nor_removed(register: Register, statement: str):
    if register.kind == "sqlite" and statement.startswith("TRUNCATE"):
        pytest.skip("SQLite has no TRUNCATE")
    models.Person.objects.create(email="a@x.example", name="A")
    with pytest.raises(IntegrityError, match=r"raamwerk\.append-only"):
        execute(statement)
    assert len(changes("person")) == 1


def test_a_row_keeps_its_number(register: Register):
    models.Person.objects.create(email="a@x.example", name="A")
    if register.kind == "sqlite":
        pytest.skip("SQLite records it as the change that it is")
    with pytest.raises(IntegrityError, match=r"raamwerk\.key-changed"):
        execute("UPDATE store_person SET id = 99")


def test_every_trigger_that_has_to_be_there_is_there_and_no_other(register: Register):
    found = apps.get_app_config("store").get_models()
    assert triggers.present(connection).keys() == triggers.names(connection.vendor, list(found))


def test_taken_away_they_can_be_put_back(register: Register):
    found = list(apps.get_app_config("store").get_models())
    before = triggers.present(connection)
    triggers.execute(connection, triggers.drop(connection.vendor, found))
    assert not triggers.present(connection)
    triggers.execute(connection, triggers.create(connection.vendor, found))
    assert triggers.present(connection) == before
