"""Making a backup: all rows as they are at one moment, and all uploads, in one file that appears when it is whole."""

from __future__ import annotations

import gzip
import io
import tarfile
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.apps import apps

from raamwerk.core.errors import Refused
from raamwerk.store import models, schema, uploads
from raamwerk.store.audit.verify import verify
from raamwerk.store.backup import manifest, row
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from raamwerk.core.change import Flaw

LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup holds, and what was found wrong with the register as it was saved."""

    rows: int
    uploads: int
    head: str
    flaws: tuple[Flaw, ...]


def save(file: Path, made_at: str, program: str) -> Saved:
    """Write a backup.

    Args:
        file: to write, in place of one of that name.
        made_at: the moment, as text in UTC.
        program: the version that makes it.

    Raises:
        Refused: `file.not-writable`, and as `raamwerk.store.faults.translated`.
        NotFound: `upload.gone`.
        Conflict: `upload.changed`.
    """
    try:
        with tempfile.TemporaryDirectory(dir=file.parent, prefix=".backup-") as folder, reading():
            return _save(file, Path(folder), made_at, program)
    except OSError as error:
        raise Refused("file.not-writable", path=str(file), reason=error.strerror or "") from error


def _save(file: Path, folder: Path, made_at: str, program: str) -> Saved:
    tables = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}  # noqa: SLF001 - Django's documented way
    parts = {name: _table(folder / name, model) for name, model in sorted(tables.items())}
    verified = verify()
    held = manifest.Manifest(
        program=program,
        made_at=made_at,
        migrations=tuple(schema.applied()),
        head=models.Head.objects.get(pk=1).hash,
        tables=parts,
        uploads=tuple(uploads.kept()),
    )
    unfinished = folder / "backup"
    with (
        gzip.GzipFile(unfinished, "wb", LEVEL, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        _put(tar, manifest.NAME, manifest.write(held))
        for name in parts:
            tar.add(folder / name, f"tables/{name}", filter=_plain)
        for digest in held.uploads:
            _put(tar, f"uploads/{digest}", uploads.fetch(digest))
    unfinished.replace(file)
    rows = sum(part.rows for part in parts.values())
    return Saved(rows, len(held.uploads), held.head, verified.flaws)


def _table(place: Path, model: type[Any]) -> manifest.Part:
    """Write the rows of a table to a file of its own."""
    fields = row.fields_of(model)
    names = [field.attname for field in fields]
    digest, count = sha256(), 0
    with place.open("wb") as file:
        for values in model.objects.order_by("pk").values_list(*names).iterator(2_000):
            line = row.write(values)
            digest.update(line)
            file.write(line)
            count += 1
    return manifest.Part(count, digest.hexdigest(), tuple(str(field.column) for field in fields))


def _put(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = _plain(tarfile.TarInfo(name))
    member.size = len(data)
    tar.addfile(member, io.BytesIO(data))


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """A member that tells nothing of the machine."""
    member.mtime, member.mode = 0, 0o600
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member
