"""The triggers of PostgreSQL: one a table and kind of write, a statement at a time.

A statement's rows are chained in one go: the head of the chain is locked once, so that writers queue there and the
chain cannot fork, and moved once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.store.audit.link import PARTS

if TYPE_CHECKING:
    from raamwerk.store.audit.shape import Column, Table

_MOMENT: Final = 'YYYY-MM-DD"T"HH24:MI:SS'

_WRITTEN: Final = " || ',' || ".join(
    f"coalesce(length({part}::text) || ':' || {part}::text, '-')" for part in PARTS
)
# The names and the expression are constants of ours.
_RECORD: Final = f"""
CREATE OR REPLACE FUNCTION raamwerk_record(
  previous text, at text, action text, object text, object_id bigint, before text, after text
) RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
  person text := nullif(current_setting('raamwerk.person', true), '');
  organisation text := nullif(current_setting('raamwerk.organisation', true), '');
  origin text := coalesce(nullif(current_setting('raamwerk.origin', true), ''), 'database');
  deed text := nullif(current_setting('raamwerk.deed', true), '');
  link text := encode(sha256(convert_to({_WRITTEN}, 'UTF8')), 'hex');
BEGIN
  INSERT INTO store_change
    (at, person, organisation, origin, deed, action, object, object_id, before, after, previous, hash)
  VALUES (at, person, organisation, origin, deed, action, object, object_id, before, after, previous, link);
  RETURN link;
END
$body$
"""  # noqa: S608

_BODY: Final = """
CREATE OR REPLACE FUNCTION {name}_audit() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE
  link text;
  at text;
  each record;
BEGIN
  SELECT hash INTO STRICT link FROM store_head WHERE id = 1 FOR UPDATE;
  at := to_char(clock_timestamp() AT TIME ZONE 'UTC', '{moment}.MS"Z"');
  IF TG_OP = 'INSERT' THEN
    FOR each IN SELECT n.id AS place, {new} AS after FROM added n ORDER BY n.id LOOP
      link := raamwerk_record(link, at, 'create', '{noun}', each.place, NULL, each.after);
    END LOOP;
  ELSIF TG_OP = 'UPDATE' THEN
    IF (SELECT count(*) FROM gone) <> (SELECT count(*) FROM gone JOIN added USING (id)) THEN
      RAISE EXCEPTION 'raamwerk.key-changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    FOR each IN SELECT o.id AS place, {old} AS before, {new} AS after
      FROM gone o JOIN added n USING (id) WHERE {changed} ORDER BY o.id LOOP
      link := raamwerk_record(link, at, 'change', '{noun}', each.place, each.before, each.after);
    END LOOP;
  ELSE
    FOR each IN SELECT o.id AS place, {old} AS before FROM gone o ORDER BY o.id LOOP
      link := raamwerk_record(link, at, 'remove', '{noun}', each.place, each.before, NULL);
    END LOOP;
  END IF;
  UPDATE store_head SET hash = link, change_id = (SELECT coalesce(max(c.id), 0) FROM store_change c)
    WHERE id = 1 AND hash <> link;
  RETURN NULL;
END
$body$
"""
_REFUSE: Final = """
CREATE OR REPLACE FUNCTION raamwerk_refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'raamwerk.append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$body$
"""


def shared() -> list[str]:
    """The statements that make the functions which all tables use."""
    return [_RECORD, _REFUSE]


def create(table: Table) -> list[str]:
    """The statements that make the triggers of a table."""
    changed = " OR ".join(f'o."{name}" IS DISTINCT FROM n."{name}"' for name in table.all)
    function = _BODY.format(
        name=table.name,
        noun=table.noun,
        moment=_MOMENT,
        old=row_as_json(table, "o"),
        new=row_as_json(table, "n"),
        changed=changed,
    )
    seen = {"create": "NEW TABLE AS added", "change": "OLD TABLE AS gone NEW TABLE AS added"}
    verbs = {"create": "INSERT", "change": "UPDATE", "remove": "DELETE"}
    return [
        function,
        *(
            f"CREATE TRIGGER {table.name}_audit_{action} AFTER {verb} ON {table.name} "
            f"REFERENCING {seen.get(action, 'OLD TABLE AS gone')} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table.name}_audit()"
            for action, verb in verbs.items()
        ),
        (
            f"CREATE TRIGGER {table.name}_audit_truncate BEFORE TRUNCATE ON {table.name} "
            "FOR EACH STATEMENT EXECUTE FUNCTION raamwerk_refuse()"
        ),
    ]


def drop(table: Table) -> list[str]:
    """The statements that take them away."""
    return [
        *(f"DROP TRIGGER IF EXISTS {name} ON {table.name}" for name in names(table)),
        f"DROP FUNCTION IF EXISTS {table.name}_audit()",
    ]


def names(table: Table) -> tuple[str, ...]:
    """The names of a table's triggers."""
    actions = ("create", "change", "remove", "truncate")
    return tuple(f"{table.name}_audit_{action}" for action in actions)


def row_as_json(table: Table, alias: str) -> str:
    """The expression that writes a row as JSON."""
    pairs = ", ".join(f"'{c.name}', {_value(c, alias)}" for c in table.columns)
    return f"json_build_object({pairs})::text"


def _value(column: Column, alias: str) -> str:
    cell = f'{alias}."{column.name}"'
    if column.kind == "moment":
        return f"""to_char({cell} AT TIME ZONE 'UTC', '{_MOMENT}.US"Z"')"""
    return cell
