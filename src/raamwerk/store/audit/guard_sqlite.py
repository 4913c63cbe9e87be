"""The guards as triggers of SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.store.audit.guard import REFUSAL, wrong_step

if TYPE_CHECKING:
    from raamwerk.store.audit.guard import Guard
    from raamwerk.store.audit.shape import Table


def create(table: Table, guard: Guard) -> list[str]:
    """The statements that make the triggers of a guard."""
    update = None if guard.append_only else wrong_step(guard, table.all, differs="IS NOT")
    found = [_trigger(table, "change", "UPDATE", update), _trigger(table, "remove", "DELETE", None)]
    if guard.while_:
        parent, of = guard.while_
        closed = f"(SELECT state FROM {of} WHERE id = NEW.{parent}) <> 'imported'"  # noqa: S608 - names of our own tables
        found.append(_trigger(table, "create", "INSERT", closed))
    return found


def drop(table: Table) -> list[str]:
    """The statements that take them away."""
    return [
        f"DROP TRIGGER IF EXISTS {table.name}_guard_{a}" for a in ("change", "remove", "create")
    ]


def names(table: Table, guard: Guard) -> tuple[str, ...]:
    """The names of a guard's triggers."""
    actions = ("change", "remove", *(("create",) if guard.while_ else ()))
    return tuple(f"{table.name}_guard_{action}" for action in actions)


def _trigger(table: Table, action: str, verb: str, when: str | None) -> str:
    condition = f"WHEN {when} " if when else ""
    return (
        f"CREATE TRIGGER {table.name}_guard_{action} BEFORE {verb} ON {table.name} {condition}"
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )
