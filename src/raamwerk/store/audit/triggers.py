"""Which triggers a database has to have, for the models that there are; put in place, or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from raamwerk.store.audit import guard_postgresql, guard_sqlite, postgresql, sqlite
from raamwerk.store.audit.guard import GUARDS
from raamwerk.store.audit.shape import recorded, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db import models
    from django.db.backends.base.base import BaseDatabaseWrapper

    from raamwerk.store.audit.guard import Guard
    from raamwerk.store.audit.shape import Table


def create(vendor: str, found: Iterable[type[models.Model]]) -> list[str]:
    """The statements that put every trigger in place, for the models of now or of a migration."""
    models_ = list(found)
    on_sqlite = vendor == "sqlite"
    record, guards = (sqlite, guard_sqlite) if on_sqlite else (postgresql, guard_postgresql)
    shared = [] if on_sqlite else postgresql.shared()
    recording = [each for table in recorded(models_) for each in record.create(table)]
    guarding = [each for table, guard in _guarded(models_) for each in guards.create(table, guard)]
    return [*shared, *recording, *guarding]


def drop(vendor: str, found: Iterable[type[models.Model]]) -> list[str]:
    """The statements that take every trigger away."""
    models_ = list(found)
    on_sqlite = vendor == "sqlite"
    record, guards = (sqlite, guard_sqlite) if on_sqlite else (postgresql, guard_postgresql)
    recording = [each for table in recorded(models_) for each in record.drop(table)]
    guarding = [each for table, _ in _guarded(models_) for each in guards.drop(table)]
    return [*recording, *guarding]


def names(vendor: str, found: Iterable[type[models.Model]]) -> set[str]:
    """The names of all triggers that have to be there."""
    models_ = list(found)
    on_sqlite = vendor == "sqlite"
    record, guards = (sqlite, guard_sqlite) if on_sqlite else (postgresql, guard_postgresql)
    recording = {name for table in recorded(models_) for name in record.names(table)}
    guarding = {n for table, guard in _guarded(models_) for n in guards.names(table, guard)}
    return recording | guarding


def present(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """The triggers that a database has, each with what it does."""
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname, pg_get_triggerdef(t.oid) || coalesce(pg_get_functiondef(t.tgfoid), '') "
        "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT tgisinternal AND tgenabled <> 'D' AND c.relname LIKE 'store\\_%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return dict(cursor.fetchall())


def execute(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    """Run statements that take no parameters."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _guarded(found: Iterable[Any]) -> Iterator[tuple[Table, Guard]]:
    for model in found:
        guard = GUARDS.get(model._meta.model_name)  # noqa: SLF001 - Django's documented way
        if guard is not None:
            yield table_of(model), guard
