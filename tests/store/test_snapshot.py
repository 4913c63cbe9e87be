from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, connection

from raamwerk.core.errors import Refused
from raamwerk.store import models
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from tests.registers import Register


def written_elsewhere(email: str) -> None:
    def write() -> None:
        models.Person.objects.create(email=email, name="x")
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(timeout=20)
    assert not thread.is_alive()


def test_who_reads_sees_one_moment_and_holds_nobody_up(register: Register):
    models.Person.objects.create(email="a@x.example", name="A")
    with reading():
        assert models.Person.objects.count() == 1
        written_elsewhere("b@x.example")
        assert models.Person.objects.count() == 1
    assert models.Person.objects.count() == 2


def test_after_reading_a_writer_takes_its_turn_as_before(register: Register):
    with reading():
        models.Person.objects.count()
    assert getattr(connection, "transaction_mode", "IMMEDIATE") == "IMMEDIATE"


def test_nothing_is_written_while_only_reading_on_postgresql(register: Register):
    if register.kind == "sqlite":
        pytest.skip("SQLite would let it")
    with pytest.raises((Refused, DatabaseError)), reading():
        models.Person.objects.create(email="a@x.example", name="A")
    assert not models.Person.objects.exists()
