"""Messages that wait to be sent, and those that were."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.store.models.field import Text
from raamwerk.store.models.organisation import Organisation, Person


class Message(models.Model):
    """A reminder to a person: a code and its facts, put into words by the door that sends or shows it."""

    key = Text()
    person = models.ForeignKey(Person, models.PROTECT, related_name="messages")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="messages")
    code = Text()
    facts = models.JSONField(default=dict)
    due_on = models.DateField()
    written_on = models.DateField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "key"], name="message_once"),
        ]
