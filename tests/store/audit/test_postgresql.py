from __future__ import annotations

from raamwerk.store.audit import postgresql
from raamwerk.store.audit.link import PARTS
from raamwerk.store.audit.shape import Column, Table

TABLE = Table("t", "noun", (Column("id", "plain"), Column("at", "moment")), ("id", "at", "key"))


def test_the_link_is_made_of_the_same_parts_in_the_same_order_as_everywhere():
    record = postgresql.shared()[0]
    places = [record.index(f"coalesce(length({part}::text)") for part in PARTS]
    assert places == sorted(places)


def test_each_kind_of_write_has_its_trigger_and_emptying_is_refused():
    _, *statements = postgresql.create(TABLE)
    assert [name in s for name, s in zip(postgresql.names(TABLE), statements, strict=True)]
    assert "BEFORE TRUNCATE" in statements[-1]


def test_a_change_of_a_column_that_is_not_written_is_noticed():
    assert 'o."key" IS DISTINCT FROM n."key"' in postgresql.create(TABLE)[0]
    assert '"key"' not in postgresql.row_as_json(TABLE, "n")


def test_a_moment_is_written_in_utc_to_the_microsecond():
    assert """AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""" in postgresql.row_as_json(
        TABLE, "n"
    )


def test_all_that_is_made_is_taken_away():
    dropped = " ".join(postgresql.drop(TABLE))
    assert all(name in dropped for name in (*postgresql.names(TABLE), "t_audit()"))
