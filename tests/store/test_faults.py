"""What a database cannot do is told as a refusal: real causes where they can be made, messages for the rest."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.utils import ProgrammingError

from raamwerk.core.errors import Refused
from raamwerk.store import models
from raamwerk.store.faults import translated
from tests.registers import Register, chosen

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("database is locked", "store.busy"),
        ("database or disk is full", "store.full"),
        ('could not extend file "base/1": No space left on device', "store.full"),
        ("attempt to write a readonly database", "store.read-only"),
        ("cannot execute INSERT in a read-only transaction", "store.read-only"),
        ("unable to open database file", "store.no-access"),
        ("database disk image is malformed", "store.damaged"),
        ("file is not a database", "store.damaged"),
        ("no such table: store_person", "store.not-there"),
        ("connection to server at ... failed: Connection refused", "store.unreachable"),
        ('database "x" does not exist', "store.unreachable"),
    ],
)
def test_what_the_database_says_has_its_refusal(said: str, code: str, register: object):
    with pytest.raises(Refused) as refused, translated():
        raise OperationalError(said)
    assert refused.value.code == code


@pytest.mark.parametrize("error", [ProgrammingError("syntax error"), DatabaseError("odd")])
def test_what_we_asked_wrongly_stays_an_error(error: DatabaseError, register: object):
    with pytest.raises(type(error)), translated():
        raise error


def test_a_register_without_tables_is_told(empty_register: object):
    with pytest.raises(Refused, match=r"store\.not-there"), translated():
        models.Person.objects.count()


def test_a_home_that_is_not_there_is_told(tmp_path: Path, django_db_blocker: Any):
    gone = Register("sqlite", tmp_path / "gone", None)
    with (
        django_db_blocker.unblock(),
        chosen(gone),
        pytest.raises(Refused, match=r"store\.no-access"),
        translated(),
    ):
        models.Person.objects.count()


def test_a_file_that_is_no_database_is_told(tmp_path: Path, django_db_blocker: Any):
    (tmp_path / "register.sqlite3").write_text("no database at all, " * 100)
    with (
        django_db_blocker.unblock(),
        chosen(Register("sqlite", tmp_path, None)),
        pytest.raises(Refused, match=r"store\.damaged"),
        translated(),
    ):
        models.Person.objects.count()


def test_a_server_that_does_not_answer_is_told(tmp_path: Path, django_db_blocker: Any):
    nowhere = Register("postgresql", tmp_path, f"postgresql://x@/x?host={tmp_path}")
    with (
        django_db_blocker.unblock(),
        chosen(nowhere),
        pytest.raises(Refused, match=r"store\.unreachable"),
        translated(),
    ):
        models.Person.objects.count()


def test_a_register_that_another_keeps_busy_is_told(register: Register):
    if register.kind != "sqlite":
        pytest.skip("PostgreSQL waits for as long as it takes")
    models.Person.objects.count()
    connection.connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(register.home / "register.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match=r"store\.busy"), translated(), transaction.atomic():
        models.Person.objects.create(email="a@x.example", name="A")
    other.close()
    assert not models.Person.objects.exists()


def test_a_full_disk_is_told_and_nothing_is_half_done(register: Register):
    if register.kind != "sqlite":
        pytest.skip("the size of a database is set in SQLite only")
    models.Person.objects.create(email="a@x.example", name="A")
    pages = connection.connection.execute("PRAGMA page_count").fetchone()[0]
    connection.connection.execute(f"PRAGMA max_page_count = {pages + 5}")
    people = [models.Person(email=f"{n}@x.example", name="x" * 500) for n in range(500)]
    with pytest.raises(Refused, match=r"store\.full"), translated(), transaction.atomic():
        models.Person.objects.bulk_create(people)
    assert models.Person.objects.count() == 1
    assert models.Change.objects.count() == 1
