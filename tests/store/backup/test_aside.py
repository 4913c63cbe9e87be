from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from raamwerk.core.errors import Refused
from raamwerk.store import models, schema, uploads
from raamwerk.store.backup import aside
from raamwerk.store.faults import translated

if TYPE_CHECKING:
    from tests.registers import Register


def test_an_empty_home_and_database_are_empty(empty_register: Register):
    assert aside.is_empty()
    schema.migrate()
    assert not aside.is_empty()


def test_an_upload_is_not_nothing(empty_register: Register):
    uploads.keep(b"x")
    assert not aside.is_empty()


def test_tables_of_others_in_the_same_database_are_none_of_our_business(empty_register: Register):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE of_others (id integer)")
    assert aside.is_empty()
    schema.migrate()
    with aside.rebuilt():
        schema.migrate()
    if empty_register.kind == "postgresql":
        assert "of_others" in connection.introspection.table_names()


def test_what_is_built_takes_the_place_of_what_was_there(register: Register):
    models.Person.objects.create(email="old@x.example", name="Old")
    with aside.rebuilt() as old:
        assert "store_person" not in connection.introspection.table_names()
        schema.migrate()
        models.Person.objects.create(email="new@x.example", name="New")
    assert [person.email for person in models.Person.objects.all()] == ["new@x.example"]
    if register.kind == "sqlite":
        assert old.kept is not None
        with sqlite3.connect(old.kept) as before:
            assert before.execute("SELECT email FROM store_person").fetchall() == [
                ("old@x.example",)
            ]
        before.close()


def test_on_any_failure_what_was_there_stays(register: Register):
    models.Person.objects.create(email="old@x.example", name="Old")
    with pytest.raises(ZeroDivisionError), aside.rebuilt():  # noqa: PT012 - it fails at the end
        schema.migrate()
        models.Person.objects.create(email="new@x.example", name="New")
        _ = 1 / 0
    assert [person.email for person in models.Person.objects.all()] == ["old@x.example"]
    assert not list(register.home.glob("*.new*"))


def test_while_another_process_has_the_file_open_it_is_not_replaced(register: Register):
    if register.kind != "sqlite":
        pytest.skip("PostgreSQL locks its tables instead")
    models.Person.objects.create(email="old@x.example", name="Old")
    connection.settings_dict["OPTIONS"]["timeout"] = 0.05
    other = sqlite3.connect(register.home / "register.sqlite3")
    other.execute("SELECT * FROM store_person").fetchone()
    with pytest.raises(Refused, match=r"store\.busy"), translated(), aside.rebuilt():
        schema.migrate()
    other.close()
    assert models.Person.objects.get().email == "old@x.example"
