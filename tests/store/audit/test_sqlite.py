from __future__ import annotations

from raamwerk.store.audit import sqlite
from raamwerk.store.audit.shape import Column, Table

TABLE = Table("t", "noun", (Column("id", "plain"), Column("on", "boolean")), ("id", "on", "key"))


def test_each_kind_of_write_has_its_trigger():
    statements = sqlite.create(TABLE)
    assert [sqlite.names(TABLE)[n] in statements[n] for n in range(3)] == [True] * 3
    assert [s.split(" AFTER ")[1].split()[0] for s in statements] == ["INSERT", "UPDATE", "DELETE"]


def test_a_change_of_a_column_that_is_not_written_is_noticed():
    assert 'OLD."key" IS NOT NEW."key"' in sqlite.create(TABLE)[1]
    assert '"key"' not in sqlite.row_as_json(TABLE, "NEW")


def test_a_boolean_is_written_as_json_has_it():
    assert "THEN 'true'" in sqlite.row_as_json(TABLE, "NEW")


def test_all_that_is_made_is_taken_away():
    assert [name in s for name, s in zip(sqlite.names(TABLE), sqlite.drop(TABLE), strict=True)]
