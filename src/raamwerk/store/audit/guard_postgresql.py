"""The guards as triggers of PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.store.audit.guard import REFUSAL, wrong_step

if TYPE_CHECKING:
    from raamwerk.store.audit.guard import Guard
    from raamwerk.store.audit.shape import Table

_CLOSED: Final = """
CREATE OR REPLACE FUNCTION {name}_guard() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF EXISTS (SELECT FROM {parent} p WHERE p.state <> 'imported' AND p.id IN (SELECT {column} FROM added)) THEN
    RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$body$
"""


def create(table: Table, guard: Guard) -> list[str]:
    """The statements that make the triggers of a guard."""
    differs = "IS DISTINCT FROM"
    update = None if guard.append_only else wrong_step(guard, table.all, differs=differs)
    return [
        _row(table, "change", "UPDATE", update),
        _row(table, "remove", "DELETE", None),
        (
            f"CREATE TRIGGER {table.name}_guard_truncate BEFORE TRUNCATE ON {table.name} "
            "FOR EACH STATEMENT EXECUTE FUNCTION raamwerk_refuse()"
        ),
        *_while(table, guard),
    ]


def drop(table: Table) -> list[str]:
    """The statements that take them away."""
    actions = ("change", "remove", "truncate", "create")
    return [
        *(f"DROP TRIGGER IF EXISTS {table.name}_guard_{a} ON {table.name}" for a in actions),
        f"DROP FUNCTION IF EXISTS {table.name}_guard()",
    ]


def names(table: Table, guard: Guard) -> tuple[str, ...]:
    """The names of a guard's triggers."""
    actions = ("change", "remove", "truncate", *(("create",) if guard.while_ else ()))
    return tuple(f"{table.name}_guard_{action}" for action in actions)


def _row(table: Table, action: str, verb: str, when: str | None) -> str:
    condition = f"WHEN ({when}) " if when else ""
    return (
        f"CREATE TRIGGER {table.name}_guard_{action} BEFORE {verb} ON {table.name} FOR EACH ROW "
        f"{condition}EXECUTE FUNCTION raamwerk_refuse()"
    )


def _while(table: Table, guard: Guard) -> list[str]:
    if guard.while_ is None:
        return []
    column, parent = guard.while_
    return [
        _CLOSED.format(name=table.name, parent=parent, column=column, refusal=REFUSAL),
        (
            f"CREATE TRIGGER {table.name}_guard_create AFTER INSERT ON {table.name} "
            f"REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION {table.name}_guard()"
        ),
    ]
