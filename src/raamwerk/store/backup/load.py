"""Bringing a backup back: into an empty register, or in place of one where that was asked for.

The file is read twice: first every member is held against its hash, and only then anything is touched. The tables are
made as they were when the backup was made, filled, and then brought up to what the program knows. On SQLite that
happens in a new file, which takes the place of the old one in one stroke; on PostgreSQL in one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connection, transaction

from raamwerk.core.errors import Conflict, Unreadable
from raamwerk.store import home, schema, uploads
from raamwerk.store.audit import triggers
from raamwerk.store.audit.verify import verify
from raamwerk.store.backup import archive, aside, row
from raamwerk.store.faults import translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from raamwerk.core.change import Flaw
    from raamwerk.store.backup.archive import Member
    from raamwerk.store.backup.manifest import Manifest

_BATCH: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back.

    Args:
        rows: how many.
        uploads: how many files.
        made_at: when the backup was made.
        migrated: the migrations that its tables had not had yet.
        flaws: what is wrong with its record.
        before: where the register is that it replaced; None without one, or on PostgreSQL.
    """

    rows: int
    uploads: int
    made_at: str
    migrated: tuple[str, ...]
    flaws: tuple[Flaw, ...]
    before: Path | None


def load(file: Path, *, replace: bool = False) -> Restored:
    """Bring back a backup.

    Args:
        file: that `save` wrote.
        replace: whether a register that is there may be replaced.

    Raises:
        NotFound: `file.not-found`.
        Unreadable: `backup.unreadable`, `backup.other-form` or `backup.changed`.
        Conflict: `backup.not-empty` without `replace`, `store.newer`, or `home.in-use`.
        Refused: `home.not-writable`, and as `raamwerk.store.faults.translated`.
    """
    held = archive.check(file)
    home.make()
    with home.alone(), translated():
        if not replace and not aside.is_empty():
            raise Conflict("backup.not-empty", path=str(home.folder()))
        with aside.rebuilt() as old:
            schema.refuse_newer(held.migrations)
            _fill(file, held)
            migrated = schema.migrate()
            found = verify(held.head)
    return Restored(
        rows=sum(part.rows for part in held.tables.values()),
        uploads=len(held.uploads),
        made_at=held.made_at,
        migrated=migrated,
        flaws=found.flaws,
        before=old.kept,
    )


def _fill(file: Path, held: Manifest) -> None:
    """Make the tables as they were, and bring in all rows and uploads, none of which is recorded as a change."""
    schema.migrate(held.migrations)
    models = schema.models_at(held.migrations)
    store = [model for model in models if model._meta.app_label == "store"]  # noqa: SLF001 - Django's documented way
    by_table = {model._meta.db_table: model for model in models}  # noqa: SLF001 - as above
    try:
        with transaction.atomic(), archive.opened(file) as (_, members):
            triggers.execute(connection, triggers.drop(connection.vendor, store))
            triggers.execute(connection, ["DELETE FROM store_head"])
            for member in members:
                _bring_in(member, held, by_table)
            connection.check_constraints()
            triggers.execute(connection, connection.ops.sequence_reset_sql(no_style(), models))
            triggers.execute(connection, triggers.create(connection.vendor, store))
    except (IntegrityError, DataError, ValidationError, TypeError) as error:
        raise Unreadable("backup.unreadable", file=file.name, reason=str(error)[:200]) from error


def _bring_in(member: Member, held: Manifest, by_table: dict[str, type[Any]]) -> None:
    if member.kind == "uploads":
        uploads.keep(member.stream.read())
        return
    model, columns = by_table.get(member.name), held.tables[member.name].columns
    fields = {} if model is None else {str(field.column): field for field in row.fields_of(model)}
    if model is None or sorted(fields) != sorted(columns):
        raise IntegrityError(member.name)
    _insert(model, member.stream, [fields[column] for column in columns])


def _insert(model: type[Any], lines: Iterable[bytes], fields: Sequence[Any]) -> None:
    names = [field.attname for field in fields]
    rows = (model(**dict(zip(names, row.read(line, fields), strict=True))) for line in lines)
    while batch := list(islice(rows, _BATCH)):
        model.objects.bulk_create(batch)
