from __future__ import annotations

from raamwerk.store.audit import guard_sqlite
from raamwerk.store.audit.guard import APPEND_ONLY, Guard
from raamwerk.store.audit.shape import Table

TABLE = Table("t", "noun", (), ("id",))


def test_append_only_refuses_every_change_and_removal():
    change, remove = guard_sqlite.create(TABLE, APPEND_ONLY)
    assert change.startswith("CREATE TRIGGER t_guard_change BEFORE UPDATE ON t BEGIN")
    assert remove.startswith("CREATE TRIGGER t_guard_remove BEFORE DELETE ON t BEGIN")


def test_a_table_that_is_closed_by_another_refuses_new_rows_too():
    guard = Guard(append_only=True, while_=("book_id", "store_book"))
    assert "WHEN (SELECT state FROM store_book" in guard_sqlite.create(TABLE, guard)[2]
    assert len(guard_sqlite.names(TABLE, guard)) == 3


def test_all_that_is_made_is_taken_away():
    guard = Guard(append_only=True, while_=("book_id", "store_book"))
    dropped = " ".join(guard_sqlite.drop(TABLE))
    assert all(name in dropped for name in guard_sqlite.names(TABLE, guard))
