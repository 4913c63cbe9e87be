"""Room for a register to be built in while the old one stays whole until the new one is."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from django.apps import apps
from django.db import connection, transaction

from raamwerk.store import uploads

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW: Final = ".new"
_BEFORE: Final = ".before-restore"
_HISTORY: Final = "django_migrations"


@dataclass(slots=True)
class Old:
    """Where the register is kept that was replaced; None where there was none, or where it is gone (PostgreSQL)."""

    kept: Path | None = None


def is_empty() -> bool:
    """Whether there is no register yet: no table of ours and no upload."""
    if next(uploads.kept(), None) is not None:
        return False
    on_sqlite = connection.vendor == "sqlite"
    return (on_sqlite and not _place().exists()) or not _tables()


@contextmanager
def rebuilt() -> Iterator[Old]:
    """The connection leads to an empty database; what was there is replaced at the end, or stays on any failure."""
    old = Old()
    if connection.vendor == "sqlite":
        with _new_file(old):
            yield old
        return
    with transaction.atomic(durable=True):
        _drop_all()
        yield old


def _tables() -> list[str]:
    """The tables of ours that are there; others in the same database are none of our business."""
    models = apps.get_models(include_auto_created=True)
    ours = {_HISTORY, *(model._meta.db_table for model in models)}  # noqa: SLF001 - Django's documented way
    return sorted(ours & set(connection.introspection.table_names()))


def _drop_all() -> None:
    names = ", ".join(f'"{name}"' for name in _tables())
    if names:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE {names} CASCADE")


def _place() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


@contextmanager
def _new_file(old: Old) -> Iterator[None]:
    place = _place()
    new = place.with_name(place.name + _NEW)
    _remove(new)
    _lead_to(new)
    try:
        yield
        _settle()
        _lead_to(place)
        if place.exists():
            _settle()
            connection.close()
            old.kept = place.with_name(place.name + _BEFORE)
            shutil.copy2(place, old.kept)
        new.replace(place)
    finally:
        _lead_to(place)
        _remove(new)


def _settle() -> None:
    """Bring the write-ahead log into the file and take it away; refused while another process has the file open."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=DELETE")


def _lead_to(place: Path) -> None:
    connection.close()
    connection.settings_dict["NAME"] = str(place)


def _remove(new: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        new.with_name(new.name + end).unlink(missing_ok=True)
