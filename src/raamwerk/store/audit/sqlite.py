"""The triggers of SQLite: one a table and kind of write, a row at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from raamwerk.store.audit.shape import Column, Table

_AT: Final = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

_RECORD: Final = """
INSERT INTO store_change (at, person, organisation, origin, deed, action, object, object_id, before, after, previous, hash)
SELECT at, person, organisation, origin, deed, '{action}', '{noun}', {row}.id, before, after, previous,
  raamwerk_link(previous, at, person, organisation, origin, deed, '{action}', '{noun}', {row}.id, before, after)
FROM (SELECT DISTINCT {at} AS at, hash AS previous, {who}, {before} AS before, {after} AS after
  FROM store_head WHERE id = 1);
UPDATE store_head SET change_id = last_insert_rowid(),
  hash = (SELECT hash FROM store_change WHERE id = last_insert_rowid()) WHERE id = 1;
"""
_WHO_NAMED: Final = ", ".join(
    f"raamwerk_acting('{n}') AS {n}" for n in ("person", "organisation", "origin", "deed")
)


def create(table: Table) -> list[str]:
    """The statements that make the triggers of a table."""
    changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in table.all)
    old, new = row_as_json(table, "OLD"), row_as_json(table, "NEW")
    bodies = {
        ("create", "INSERT", ""): _body(table, "create", "NEW", "NULL", new),
        ("change", "UPDATE", f"WHEN {changed} "): _body(table, "change", "NEW", old, new),
        ("remove", "DELETE", ""): _body(table, "remove", "OLD", old, "NULL"),
    }
    return [
        f"CREATE TRIGGER {table.name}_audit_{action} AFTER {verb} ON {table.name} {when}BEGIN{body}END"
        for (action, verb, when), body in bodies.items()
    ]


def drop(table: Table) -> list[str]:
    """The statements that take them away."""
    return [f"DROP TRIGGER IF EXISTS {name}" for name in names(table)]


def names(table: Table) -> tuple[str, ...]:
    """The names of a table's triggers."""
    return tuple(f"{table.name}_audit_{action}" for action in ("create", "change", "remove"))


def row_as_json(table: Table, alias: str) -> str:
    """The expression that writes a row as JSON."""
    pairs = ", ".join(f"'{c.name}', {_value(c, alias)}" for c in table.columns)
    return f"json_object({pairs})"


def _body(table: Table, action: str, row: str, before: str, after: str) -> str:
    said = {"action": action, "noun": table.noun, "row": row, "before": before, "after": after}
    return _RECORD.format(**said, at=_AT, who=_WHO_NAMED)


def _value(column: Column, alias: str) -> str:
    cell = f'{alias}."{column.name}"'
    match column.kind:
        case "boolean":
            return f"json(CASE {cell} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
        case "json":
            return f"json({cell})"
        case "moment":
            whole = f"CASE WHEN instr({cell}, '.') = 0 THEN '.000000' ELSE '' END"
            return f"substr(replace({cell}, ' ', 'T') || {whole}, 1, 26) || 'Z'"
        case "plain":
            return cell
