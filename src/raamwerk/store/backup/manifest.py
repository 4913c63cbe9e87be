"""The first member of a backup: what is in it, and the hash of everything."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from raamwerk.core.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM: Final = 1
NAME: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table.

    Args:
        rows: how many.
        sha256: of the member.
        columns: their names, in the order of the values.
    """

    rows: int
    sha256: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds.

    Args:
        program: the version that made it.
        made_at: when, as text in UTC.
        migrations: that its tables have had.
        head: the last link of the record.
        tables: by name.
        uploads: the hashes of the files.
    """

    program: str
    made_at: str
    migrations: tuple[tuple[str, str], ...]
    head: str
    tables: Mapping[str, Part]
    uploads: tuple[str, ...]


def write(manifest: Manifest) -> bytes:
    """The manifest as JSON."""
    held = {
        "raamwerk-backup": FORM,
        "raamwerk": manifest.program,
        "made_at": manifest.made_at,
        "migrations": [list(each) for each in manifest.migrations],
        "head": manifest.head,
        "tables": {
            name: {"rows": part.rows, "sha256": part.sha256, "columns": list(part.columns)}
            for name, part in manifest.tables.items()
        },
        "uploads": list(manifest.uploads),
    }
    return json.dumps(held, indent=1).encode() + b"\n"


def read(data: bytes, file: str) -> Manifest:
    """The manifest of a backup.

    Raises:
        Unreadable: `backup.unreadable`, or `backup.other-form`.
    """
    try:
        held: Any = json.loads(data)
        if held["raamwerk-backup"] != FORM:
            raise Unreadable("backup.other-form", file=file, form=str(held["raamwerk-backup"])[:20])
        return Manifest(
            program=str(held["raamwerk"]),
            made_at=str(held["made_at"]),
            migrations=tuple((str(app), str(name)) for app, name in held["migrations"]),
            head=str(held["head"]),
            tables={
                str(name): Part(int(part["rows"]), str(part["sha256"]), tuple(part["columns"]))
                for name, part in held["tables"].items()
            },
            uploads=tuple(map(str, held["uploads"])),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable("backup.unreadable", file=file, reason=NAME) from error
