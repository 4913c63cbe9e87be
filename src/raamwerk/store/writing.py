"""Every write happens in here: one transaction, in the queue from its start, with who acts known to the triggers."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import connection, transaction

from raamwerk.store.audit.context import acting
from raamwerk.store.faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.actor import Actor


@contextmanager
def writing(actor: Actor, deed: str) -> Iterator[None]:
    """A transaction in which an actor does a deed: all of it is kept, or nothing.

    Writers take their turn: SQLite lets one in at a time, PostgreSQL queues them at the head of the record, so that
    nobody reads what another is about to change.

    Raises:
        Refused: as `raamwerk.store.faults.translated`.
    """
    said = {
        "person": actor.person.email,
        "organisation": actor.organisation.code,
        "origin": actor.origin,
        "deed": deed,
    }
    with _turn(said):
        yield


@contextmanager
def operating(deed: str) -> Iterator[None]:
    """The same for whoever runs the machine, who is no person in the register (yet)."""
    with _turn({"origin": "operator", "deed": deed}):
        yield


@contextmanager
def _turn(said: dict[str, str]) -> Iterator[None]:
    with translated(), transaction.atomic(durable=True), acting(connection, said):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT id FROM store_head WHERE id = 1 FOR UPDATE")
        yield


@contextmanager
def attempt() -> Iterator[None]:
    """A part of a deed that can be refused by itself: what it wrote goes, and the deed can go on."""
    with transaction.atomic():
        yield
