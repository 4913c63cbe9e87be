"""Reading everything as it was at one moment, while others go on writing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction

from raamwerk.store.faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def reading() -> Iterator[None]:
    """A transaction that only reads, and sees nothing of what is written meanwhile.

    Raises:
        Refused: as `raamwerk.store.faults.translated`.
    """
    with translated(), _unqueued(), transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _unqueued() -> Iterator[None]:
    """On SQLite begin without taking a writer's turn, which every other transaction does."""
    held: Any = connection
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    mode, held.transaction_mode = held.transaction_mode, "DEFERRED"
    try:
        yield
    finally:
        held.transaction_mode = mode
