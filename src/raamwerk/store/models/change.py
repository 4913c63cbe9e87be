"""The record of every change, filled by triggers, and the head of its chain.

Moments are text (`2026-11-24T06:47:00.123Z`): they are part of what is hashed, so they have one form on every
database.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.store.models.field import Text


class Change(models.Model):
    """What was made, changed or removed: by whom, from where, in which deed, and how it was and is (L-11)."""

    at = Text()
    person = Text(null=True)
    organisation = Text(null=True)
    origin = Text(null=True)
    deed = Text(null=True)
    action = Text()
    object = Text()
    object_id = models.BigIntegerField()
    before = Text(null=True)
    after = Text(null=True)
    previous = Text()
    hash = Text()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["object", "object_id"], name="change_object")]


class Head(models.Model):
    """The last link of the chain; its one row is also the place where writers queue."""

    change_id = models.BigIntegerField(default=0)
    hash = Text()
