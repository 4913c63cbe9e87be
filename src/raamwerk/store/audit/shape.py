"""What the triggers need to know of a table: its columns, and how each is written in the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["plain", "boolean", "json", "moment"]

RECORD: Final = frozenset({"change", "head"})
"""The models that are the record itself; every other one is recorded."""

SECRET: Final = ("secret", "password", "token", "private_key")
"""A column with one of these in its name is left out of the record (L-11, 8.15.02)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name in the database."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is recorded.

    Args:
        name: in the database.
        noun: the model's name, which the record calls it by.
        columns: those that are written in the record, by name: a migration knows them in another order.
        all: every column, so that a change of one that is not written is noticed too.
    """

    name: str
    noun: str
    columns: tuple[Column, ...]
    all: tuple[str, ...]


def table_of(model: type[models.Model]) -> Table:
    """The table of a model, of now or of a migration.

    Raises:
        TypeError: for a model whose key is not one whole number called `id`; a bug of whoever wrote it.
    """
    meta = model._meta  # noqa: SLF001 - Django's documented way to ask a model what it is
    if meta.pk is None or meta.pk.column != "id":
        message = f"{meta.label}: the record names a row by its `id`, and this model has none"
        raise TypeError(message)
    fields = sorted(meta.concrete_fields, key=_name)
    return Table(
        name=meta.db_table,
        noun=str(meta.model_name),
        columns=tuple(Column(_name(field), _kind(field)) for field in fields if _shown(field)),
        all=tuple(_name(field) for field in fields),
    )


def recorded(found: Iterable[type[models.Model]]) -> list[Table]:
    """The tables that are recorded, of these models."""
    named = ((model, str(model._meta.model_name)) for model in found)  # noqa: SLF001 - as above
    return [table_of(model) for model, name in named if name not in RECORD]


def _name(field: models.Field[object, object]) -> str:
    return str(field.column)


def _shown(field: models.Field[object, object]) -> bool:
    secret = any(word in _name(field).lower() for word in SECRET)
    return not secret and not isinstance(field, models.BinaryField)


def _kind(field: models.Field[object, object]) -> Kind:
    match field:
        case models.BooleanField():
            return "boolean"
        case models.JSONField():
            return "json"
        case models.DateTimeField():
            return "moment"
        case _:
            return "plain"
