"""What a database says when it cannot do its work, as refusals that a person can act on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from django.db import DatabaseError, connection

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID: Final = (
    ("database is locked", "store.busy"),
    ("lock timeout", "store.busy"),
    ("disk is full", "store.full"),
    ("no space left", "store.full"),
    ("readonly database", "store.read-only"),
    ("read-only transaction", "store.read-only"),
    ("unable to open database file", "store.no-access"),
    ("disk i/o error", "store.no-access"),
    ("not a database", "store.damaged"),
    ("malformed", "store.damaged"),
    ("no such table", "store.not-there"),
    ("no such column", "store.not-there"),
    ("undefinedtable", "store.not-there"),
    ("undefinedcolumn", "store.not-there"),
    ("connection", "store.unreachable"),
    ("could not translate host name", "store.unreachable"),
    ("authentication failed", "store.unreachable"),
    ("does not exist", "store.unreachable"),
)
"""A word of the database's message, in lower case, and what it means; the first that fits counts."""


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the database cannot do into a refusal; what we asked wrongly stays an error.

    Raises:
        Refused: `store.busy`, `store.full`, `store.read-only`, `store.no-access`, `store.damaged`,
            `store.not-there` or `store.unreachable`.
    """
    try:
        yield
    except DatabaseError as error:
        code = _code(error)
        if code is None:
            raise
        raise Refused(code, database=str(connection.settings_dict["NAME"])) from error


def _code(error: DatabaseError) -> str | None:
    cause = error.__cause__
    said = f"{type(cause).__name__} {error}".lower()
    return next((code for word, code in _SAID if word in said), None)
