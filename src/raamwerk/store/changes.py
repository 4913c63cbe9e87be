"""The record of changes, looked through."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, cast

from django.utils.timezone import make_aware

from raamwerk.core.change import Action, Change
from raamwerk.store import models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from raamwerk.core.change import Asked

_PLAIN = ("person", "organisation", "deed", "object", "object_id")


def search(asked: Asked) -> Iterator[Change]:
    """The changes that fit, the earliest first, read as they are needed."""
    return map(_value, _found(asked).order_by("id").iterator(chunk_size=2_000))


def latest(asked: Asked, most: int) -> tuple[tuple[Change, ...], int]:
    """The latest so many changes that fit, the earliest of them first, and how many fit in all."""
    found = _found(asked)
    newest = tuple(map(_value, found.order_by("-id")[:most]))
    return newest[::-1], found.count()


def _found(asked: Asked) -> QuerySet[models.Change]:
    wanted: dict[str, Any] = {
        name: getattr(asked, name) for name in _PLAIN if getattr(asked, name) is not None
    }
    if asked.since is not None:
        wanted["at__gte"] = _midnight(asked.since)
    if asked.until is not None:
        wanted["at__lt"] = _midnight(asked.until)
    return models.Change.objects.filter(**wanted)


def _midnight(day: date) -> str:
    """The first moment of a Dutch day, as moments are written in the record."""
    return make_aware(datetime.combine(day, time())).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _value(held: models.Change) -> Change:
    return Change(
        id=held.pk,
        at=datetime.fromisoformat(held.at),
        person=held.person,
        organisation=held.organisation,
        origin=held.origin,
        deed=held.deed,
        action=cast("Action", held.action),
        object=held.object,
        object_id=held.object_id,
        before=None if held.before is None else json.loads(held.before),
        after=None if held.after is None else json.loads(held.after),
        hash=held.hash,
    )
