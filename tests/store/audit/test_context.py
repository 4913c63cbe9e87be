from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from django.db import connection, transaction

from raamwerk.store import models
from raamwerk.store.audit.context import acting

if TYPE_CHECKING:
    from tests.registers import Register


def last() -> models.Change:
    found = models.Change.objects.order_by("-id").first()
    assert found is not None
    return found


def test_what_is_written_past_all_deeds_is_recorded_as_coming_from_the_database(register: Register):
    models.Person.objects.create(email="a@x.example", name="A")
    assert (last().person, last().origin, last().deed) == (None, "database", None)


def test_the_record_says_who_acts_for_as_long_as_the_block_lasts(register: Register):
    with transaction.atomic(), acting(connection, {"person": "anne@x.example", "origin": "cli"}):
        models.Person.objects.create(email="a@x.example", name="A")
    assert (last().person, last().origin) == ("anne@x.example", "cli")
    models.Person.objects.create(email="b@x.example", name="B")
    assert (last().person, last().origin) == (None, "database")


def test_who_acted_is_forgotten_with_a_transaction_that_fails(register: Register):
    with (
        pytest.raises(ZeroDivisionError),
        transaction.atomic(),
        acting(connection, {"person": "anne@x.example"}),
    ):
        _ = 1 / 0
    models.Person.objects.create(email="b@x.example", name="B")
    assert last().person is None


def test_a_program_that_never_learnt_the_functions_cannot_write_to_sqlite(register: Register):
    if register.kind != "sqlite":
        pytest.skip("only SQLite asks functions of the program")
    with (
        closing(sqlite3.connect(register.home / "register.sqlite3")) as stranger,
        pytest.raises(sqlite3.OperationalError, match="no such function: raamwerk"),
    ):
        stranger.execute("INSERT INTO store_person (email, name) VALUES ('a', 'b')")
