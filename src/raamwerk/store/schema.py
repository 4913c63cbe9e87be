"""The tables brought up to what the program knows; the same migrations on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from raamwerk.core.errors import Conflict, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

Migration = tuple[str, str]
"""The app and the name of a migration."""


def applied() -> list[Migration]:
    """The migrations that the database has had."""
    return sorted(MigrationExecutor(connection).loader.applied_migrations)


def pending() -> tuple[str, ...]:
    """The names of the migrations that the database still has to have, in order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(str(migration) for migration, _ in plan)


def migrate(upto: Iterable[Migration] | None = None) -> tuple[str, ...]:
    """Bring the tables up to the last migration, or to a set of them; the names of those that ran.

    Each migration is one transaction: it is done, triggers and all, or it is not.

    Raises:
        Conflict: `store.newer` where the database has had migrations that this program does not know.
        Refused: `store.encoding` for PostgreSQL without UTF8.
    """
    _check_encoding()
    executor = MigrationExecutor(connection)
    refuse_newer(executor.loader.applied_migrations)
    targets: Any = executor.loader.graph.leaf_nodes() if upto is None else last_of(upto)
    plan = executor.migration_plan(targets)
    executor.migrate(targets, plan=plan)
    return tuple(str(migration) for migration, _ in plan)


def refuse_newer(had: Iterable[Migration]) -> None:
    """Nothing, where this program knows all of these migrations.

    Raises:
        Conflict: `store.newer`.
    """
    known = MigrationExecutor(connection).loader.disk_migrations
    unknown = sorted(name for app, name in had if (app, name) not in known)
    if unknown:
        raise Conflict("store.newer", migration=unknown[-1])


def last_of(had: Iterable[Migration]) -> list[Migration]:
    """Of migrations those that no other of them builds on."""
    wanted = set(had)
    graph = MigrationExecutor(connection).loader.graph
    followed = {
        (parent.key[0], parent.key[1]) for key in wanted for parent in graph.node_map[key].parents
    }
    return sorted(wanted - followed)


def models_at(had: Iterable[Migration]) -> list[type[Any]]:
    """The models as they were after these migrations."""
    loader = MigrationExecutor(connection).loader
    state = loader.project_state(last_of(had))
    return list(state.apps.get_models(include_auto_created=True))


def _check_encoding() -> None:
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
    if encoding != "UTF8":
        raise Refused("store.encoding", encoding=encoding)
