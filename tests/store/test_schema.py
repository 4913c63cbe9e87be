from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from raamwerk.core.errors import Conflict
from raamwerk.store import schema
from raamwerk.store.audit.verify import verify

if TYPE_CHECKING:
    from tests.registers import Register

FIRST = ("store", "0001_initial")


def test_an_empty_database_gets_everything_once(empty_register: Register):
    assert schema.applied() == []
    pending = schema.pending()
    assert pending[0] == "store.0001_initial"
    assert schema.migrate() == pending
    assert schema.pending() == ()
    assert FIRST in schema.applied()
    assert schema.migrate() == ()
    assert not verify().flaws


def test_it_can_be_brought_to_an_earlier_set(empty_register: Register):
    assert schema.migrate([FIRST]) == ("store.0001_initial",)
    assert schema.applied() == [FIRST]


def test_the_last_of_a_set_are_those_that_nothing_builds_on(register: Register):
    assert schema.last_of([FIRST]) == [FIRST]


def test_the_models_of_a_set_are_as_they_were_then(register: Register):
    names = {model.__name__.lower() for model in schema.models_at([FIRST])}
    assert {"book", "entry", "change", "head"} <= names


def test_a_register_of_a_newer_program_is_refused_and_left_alone(register: Register):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('store', '0999_future', '2030-01-01 00:00:00+00:00')"
        )
    with pytest.raises(Conflict) as refused:
        schema.migrate()
    assert refused.value.code == "store.newer"
    assert refused.value.facts == {"migration": "0999_future"}
