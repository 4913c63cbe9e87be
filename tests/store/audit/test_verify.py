"""Whatever is done to the record or past it is found. The triggers are switched off for it, as an intruder would."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.db import connection

from raamwerk.store import models, uploads
from raamwerk.store.audit import triggers
from raamwerk.store.audit.link import PARTS, START, link
from raamwerk.store.audit.verify import MOST, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.registers import Register

PEOPLE = 6


@pytest.fixture
def people(register: Register) -> Register:
    for number in range(PEOPLE):
        models.Person.objects.create(email=f"{number}@x.example", name=str(number))
    models.Person.objects.filter(pk=2).update(name="changed")
    models.Person.objects.get(pk=3).delete()
    return register


@contextmanager
def unguarded() -> Iterator[None]:
    found = list(apps.get_app_config("store").get_models())
    triggers.execute(connection, triggers.drop(connection.vendor, found))
    yield
    triggers.execute(connection, triggers.create(connection.vendor, found))


def codes() -> set[str]:
    return {flaw.code for flaw in verify().flaws}


def execute(*statements: str) -> None:
    triggers.execute(connection, statements)


def test_an_untouched_record_is_whole(people: Register):
    found = verify()
    assert found.flaws == ()
    assert found.changes == PEOPLE + 2
    last = models.Change.objects.order_by("-id")[0]
    assert found.head == last.hash


def test_an_empty_record_is_whole(register: Register):
    assert (verify().changes, verify().head, verify().flaws) == (0, START, ())


def test_the_first_change_follows_the_start_and_each_next_the_one_before(people: Register):
    previous = START
    for change in models.Change.objects.order_by("id"):
        assert change.previous == previous
        previous = link(*(getattr(change, part) for part in PARTS))
        assert change.hash == previous


@pytest.mark.parametrize("place", range(1, PEOPLE + 3))
@pytest.mark.parametrize(
    "column", ["at", "person", "deed", "action", "object", "object_id", "before", "after", "hash"]
)
def test_any_value_that_was_altered_is_found(people: Register, place: int, column: str):
    other = {"object_id": "77", "before": """'{"id": 1}'""", "after": """'{"id": 1}'"""}
    value = other.get(column, "'x'")
    change = models.Change.objects.order_by("id")[place - 1]
    with unguarded():
        execute(f"UPDATE store_change SET {column} = {value} WHERE id = {change.pk}")
    assert codes() & {"audit.changed", "audit.broken"}


@pytest.mark.parametrize("place", range(1, PEOPLE + 3))
def test_any_change_that_was_taken_out_is_found(people: Register, place: int):
    change = models.Change.objects.order_by("id")[place - 1]
    with unguarded():
        execute(f"DELETE FROM store_change WHERE id = {change.pk}")
    assert codes() & {"audit.broken", "audit.tail"}


def test_the_last_change_cut_off_together_with_the_head_is_found_by_the_table(people: Register):
    last, before = models.Change.objects.order_by("-id")[:2]
    with unguarded():
        execute(
            f"DELETE FROM store_change WHERE id = {last.pk}",
            f"UPDATE store_head SET change_id = {before.pk}, hash = '{before.hash}'",
        )
    assert codes() == {"audit.lost"}


def test_a_change_put_in_is_found_even_with_a_right_hash_of_its_own(people: Register):
    third = models.Change.objects.order_by("id")[2]
    parts = (third.hash, "x", None, None, None, None, "create", "person", 9, None, '{"id": 9}')
    with unguarded():
        forged = models.Change(**dict(zip(PARTS, parts, strict=True)), hash=link(*parts))
        forged.save()
    assert "audit.broken" in codes()


def past_the_triggers() -> dict[str, Callable[[], None]]:
    return {
        "audit.differs": lambda: execute("UPDATE store_person SET name = 'x' WHERE id = 4"),
        "audit.lost": lambda: execute("DELETE FROM store_person WHERE id = 4"),
        "audit.unrecorded": lambda: execute(
            "INSERT INTO store_person (id, email, name) VALUES (99, 'x', 'x')"
        ),
    }


@pytest.mark.parametrize("code", past_the_triggers())
def test_what_was_written_past_the_triggers_is_found(people: Register, code: str):
    with unguarded():
        past_the_triggers()[code]()
    flaws = verify().flaws
    assert [flaw.code for flaw in flaws] == [code]
    assert flaws[0].facts["object"] == "person"


def test_a_trigger_that_was_taken_away_is_missed(people: Register):
    on = "" if people.kind == "sqlite" else " ON store_person"
    execute(f"DROP TRIGGER store_person_audit_change{on}")
    flaws = verify().flaws
    assert [flaw.facts.get("trigger") for flaw in flaws] == ["store_person_audit_change"]


def test_a_whole_record_made_anew_is_found_by_a_head_that_was_written_down(people: Register):
    head = verify().head
    assert not verify(head).flaws
    execute("UPDATE store_person SET name = 'later' WHERE id = 4")
    assert not verify(head).flaws, "later changes do not matter"
    with unguarded():
        previous = START
        for change in models.Change.objects.order_by("id"):
            change.person, change.previous = "somebody else", previous
            change.hash = previous = link(*(getattr(change, part) for part in PARTS))
            change.save()
        models.Head.objects.update(hash=previous)
    assert not verify().flaws, "nothing inside the database can tell"
    assert [flaw.code for flaw in verify(head).flaws] == ["audit.head"]


def test_an_upload_that_is_gone_or_changed_is_found(register: Register):
    owner = models.Organisation.objects.create(code="x", kind="reseller", name="X")
    for number in range(2):
        models.Document.objects.create(
            owner=owner,
            kind="invoice",
            number=str(number),
            sha256=uploads.keep(str(number).encode()),
            name="a.xml",
            received_on="2026-06-01",
        )
    assert verify().uploads == 2
    first, second = sorted(uploads.kept())
    uploads.path_of(first).unlink()
    uploads.path_of(second).chmod(0o600)
    uploads.path_of(second).write_bytes(b"other")
    flaws = {(flaw.code, flaw.facts["sha256"]) for flaw in verify().flaws}
    assert flaws == {("upload.gone", first), ("upload.changed", second)}


def test_hundreds_of_flaws_are_told_up_to_a_limit(register: Register):
    models.Person.objects.bulk_create(
        models.Person(email=f"{n}@x.example", name="x") for n in range(MOST + 50)
    )
    with unguarded():
        execute("UPDATE store_person SET name = 'y'")
    assert len(verify().flaws) == MOST
