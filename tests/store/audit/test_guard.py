"""What the database itself refuses, whoever asks and however."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, connection, transaction

from raamwerk.store import bulk, models
from raamwerk.store.audit.guard import GUARDS, Guard, wrong_step

if TYPE_CHECKING:
    from tests.registers import Register

DAY = date(2026, 6, 1)


def execute(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def refused(statement: str) -> bool:
    try:
        execute(statement)
    except IntegrityError as error:
        return "raamwerk.append-only" in str(error)
    return False


@pytest.fixture
def book(register: Register) -> models.Book:
    anne, bob, cees = (
        models.Person.objects.create(email=f"{n}@x.example", name=n)
        for n in ("anne", "bob", "cees")
    )
    assert (anne.pk, bob.pk, cees.pk) == (1, 2, 3)
    held = models.Book.objects.create(
        framework=models.Framework.objects.create(code="f"),
        name="b",
        published_at=DAY,
        currency="EUR",
        sha256="0",
        profile="p",
        imported_by=anne,
        imported_on=DAY,
    )
    entry(held)
    return held


def entry(held: models.Book, **more: Any) -> models.Entry:
    said: dict[str, Any] = {
        "book": held,
        "part_number": "p",
        "since": DAY,
        "maximum": 1,
        "unit_months": 1,
        "unit_quantity": 1,
        "row": 2,
    }
    return models.Entry.objects.create(**said | more)


CHECK = "UPDATE store_book SET state = 'checked', checked_by_id = 1, checked_on = '2026-06-01'"
RELEASE = "UPDATE store_book SET state = 'released', released_by_id = 2, released_on = '2026-06-02'"
SUPERSEDE = "UPDATE store_book SET state = 'superseded'"


def test_a_price_is_neither_changed_nor_removed_nor_added_later(book: models.Book):
    assert refused("UPDATE store_entry SET maximum = 2")
    assert refused("DELETE FROM store_entry")
    entry(book, row=3)
    execute(CHECK)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        entry(book, row=4)
    rows = [(book.pk, "q", DAY, 1, 1, 1, n, False) for n in range(3)]
    columns = (
        *("book_id", "part_number", "since", "maximum", "unit_months", "unit_quantity"),
        *("row", "unsettled"),
    )
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        bulk.insert(models.Entry, columns, rows)
    assert models.Entry.objects.count() == 2


def test_a_book_goes_from_imported_to_checked_to_released_to_superseded(book: models.Book):
    for step in (CHECK, RELEASE, SUPERSEDE):
        execute(step)
    book.refresh_from_db()
    assert book.state == "superseded"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE store_book SET state = 'superseded'",
        "UPDATE store_book SET state = 'imported', name = 'other'",
        "UPDATE store_book SET name = 'other'",
        "UPDATE store_book SET published_at = '2020-01-01', state = 'rejected'",
        "UPDATE store_book SET checked_by_id = 2",
        "DELETE FROM store_book",
    ],
)
def test_any_other_change_of_an_imported_book_is_refused(book: models.Book, statement: str):
    assert refused(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE store_book SET state = 'checked'",
        "UPDATE store_book SET state = 'superseded', released_by_id = 3",
        "UPDATE store_book SET state = 'superseded', currency = 'USD'",
        "UPDATE store_book SET state = 'rejected'",
    ],
)
def test_a_released_book_never_changes(book: models.Book, statement: str):
    execute(CHECK)
    execute(RELEASE)
    assert refused(statement)


@pytest.mark.parametrize("person", [1, 3])
def test_four_eyes_are_held_by_the_database_too(book: models.Book, person: int):
    execute(CHECK.replace("checked_by_id = 1", "checked_by_id = 3"))
    with pytest.raises(IntegrityError, match="book_four_eyes"):
        execute(RELEASE.replace("released_by_id = 2", f"released_by_id = {person}"))


def test_a_document_may_be_matched_once_and_nothing_else_of_it_changes(register: Register):
    owner = models.Organisation.objects.create(code="x", kind="reseller", name="X")
    models.Document.objects.create(
        owner=owner, kind="invoice", number="1", sha256="0", name="a.xml", received_on=DAY
    )
    assert refused("UPDATE store_document SET sha256 = '1'")
    assert refused("DELETE FROM store_document")
    execute("UPDATE store_document SET reseller_id = 1")
    assert refused("UPDATE store_document SET reseller_id = NULL")


def test_guards_speak_of_tables_that_there_are(register: Register):
    assert all(hasattr(models, name) or name for name in GUARDS)
    known = {model.__name__.lower() for model in vars(models).values() if hasattr(model, "objects")}
    assert set(GUARDS) <= known


def test_the_condition_names_every_column_but_the_state():
    guard = Guard(steps={"a": ["b"], "b": []}, once=("by",))
    assert wrong_step(guard, ["id", "by", "state"], differs="IS NOT") == (
        "NOT ((OLD.state = 'a' AND NEW.state = 'b'))"
        ' OR (OLD."id" IS NOT NEW."id")'
        ' OR (OLD."by" IS NOT NULL AND OLD."by" IS NOT NEW."by")'
    )
