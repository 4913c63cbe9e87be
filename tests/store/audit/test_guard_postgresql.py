from __future__ import annotations

from raamwerk.store.audit import guard_postgresql
from raamwerk.store.audit.guard import APPEND_ONLY, Guard
from raamwerk.store.audit.shape import Table

TABLE = Table("t", "noun", (), ("id",))
CLOSED = Guard(append_only=True, while_=("book_id", "store_book"))


def test_append_only_refuses_every_change_removal_and_emptying():
    statements = guard_postgresql.create(TABLE, APPEND_ONLY)
    verbs = [statement.split(" BEFORE ")[1].split()[0] for statement in statements]
    assert verbs == ["UPDATE", "DELETE", "TRUNCATE"]


def test_a_table_that_is_closed_by_another_looks_once_a_statement():
    function, trigger = guard_postgresql.create(TABLE, CLOSED)[3:]
    assert "p.state <> 'imported'" in function
    assert "REFERENCING NEW TABLE AS added FOR EACH STATEMENT" in trigger


def test_all_that_is_made_is_taken_away():
    dropped = " ".join(guard_postgresql.drop(TABLE))
    assert all(name in dropped for name in (*guard_postgresql.names(TABLE, CLOSED), "t_guard()"))
