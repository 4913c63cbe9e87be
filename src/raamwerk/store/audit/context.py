"""Who acts, for the triggers: SQLite calls functions of ours, PostgreSQL reads settings of the transaction.

A connection to SQLite that never learnt the functions cannot write at all; that is wanted. What is written outside
`raamwerk.store.writing` is recorded too, without a person, as coming straight from the database.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from raamwerk.store.audit.link import link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.db.backends.base.base import BaseDatabaseWrapper

NAMES: Final = ("person", "organisation", "origin", "deed")
"""What is known of who acts; also the columns of the record."""

UNKNOWN: Final = "database"
"""The origin of what is written by no deed of ours."""

_acting: ContextVar[Mapping[str, str] | None] = ContextVar("acting", default=None)


def teach(connection: BaseDatabaseWrapper, **_: Any) -> None:  # noqa: ANN401 - a signal sends more
    """Give a new connection to SQLite the functions that the triggers call."""
    if connection.vendor != "sqlite":
        return
    raw: Any = connection.connection
    raw.create_function("raamwerk_acting", 1, _said)
    raw.create_function("raamwerk_link", -1, link)


def _said(name: str) -> str | None:
    held = _acting.get() or {}
    return held.get(name, UNKNOWN if name == "origin" else None)


@contextmanager
def acting(connection: BaseDatabaseWrapper, said: Mapping[str, str]) -> Iterator[None]:
    """Let the triggers know who acts, for as long as the transaction lasts.

    Args:
        connection: inside a transaction.
        said: a value for each of `NAMES` that is known.
    """
    token = _acting.set(said)
    if connection.vendor == "postgresql":
        _tell(connection, said)
    try:
        yield
    finally:
        _acting.reset(token)


def _tell(connection: BaseDatabaseWrapper, said: Mapping[str, str]) -> None:
    calls = ", ".join("set_config(%s, %s, true)" for _ in NAMES)
    values = [text for name in NAMES for text in (f"raamwerk.{name}", said.get(name, ""))]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", values)
