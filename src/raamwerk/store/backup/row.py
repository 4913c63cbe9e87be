"""A row of a table as one line of JSON, and back."""

from __future__ import annotations

import base64
import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Sequence


def fields_of(model: type[models.Model]) -> list[Any]:
    """The columns of a model, as Django knows them."""
    return list(model._meta.concrete_fields)  # noqa: SLF001 - Django's documented way


def write(values: Sequence[Any]) -> bytes:
    """A row as a line."""
    line = json.dumps([_plain(value) for value in values], ensure_ascii=False)
    return line.encode() + b"\n"


def read(line: bytes, fields: Sequence[Any]) -> list[Any]:
    """The values of a line, as Python has them.

    Raises:
        ValueError: for a line that is no row of these columns.
    """
    values = json.loads(line)
    if not isinstance(values, list) or len(values) != len(fields):
        message = "a row with another number of columns"
        raise ValueError(message)
    return [_value(value, field) for value, field in zip(values, fields, strict=True)]


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value


def _value(value: Any, field: Any) -> Any:  # noqa: ANN401 - of whatever kind the column is
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.BinaryField):
        return base64.b64decode(value)
    return field.to_python(value)
