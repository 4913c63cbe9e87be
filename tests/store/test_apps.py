from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.db import connection

if TYPE_CHECKING:
    from tests.registers import Register


def test_the_store_is_the_one_app_with_tables():
    assert [each.label for each in apps.get_app_configs() if list(each.get_models())] == ["store"]


def test_a_new_connection_to_sqlite_knows_the_functions_of_the_triggers(register: Register):
    if register.kind != "sqlite":
        return
    for _ in range(2):
        with connection.cursor() as cursor:
            cursor.execute("SELECT raamwerk_acting('origin'), length(raamwerk_link('a', 1, NULL))")
            assert cursor.fetchone() == ("database", 64)
        connection.close()
