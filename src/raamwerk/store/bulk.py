"""Many rows at once, by the quickest way of each database; the triggers record them all the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import connection

from raamwerk.store.models.field import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import Model


def insert(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Add rows to a table.

    Args:
        model: whose table it is.
        columns: by their names in the database.
        rows: a value a column, as Python has them: whole numbers, texts, days, booleans, None.
    """
    table = model._meta.db_table  # noqa: SLF001 - Django's documented way
    named = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor, connection.wrap_database_errors:
        if connection.vendor == "postgresql":
            raw: Any = cursor.cursor
            with raw.copy(f"COPY {table} ({named}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row([_checked(value) for value in row])
            return
        marks = ", ".join(["?"] * len(columns))
        statement = f"INSERT INTO {table} ({named}) VALUES ({marks})"  # noqa: S608 - names of our own tables
        connection.connection.executemany(statement, map(_plain, rows))


def _checked(value: object) -> object:
    return storable(value) if isinstance(value, str) else value


def _plain(row: Sequence[object]) -> list[object]:
    """A row as SQLite keeps it: a day is a text."""
    return [value.isoformat() if isinstance(value, date) else _checked(value) for value in row]
