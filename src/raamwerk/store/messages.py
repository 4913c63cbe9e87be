"""Messages that wait to be sent, and those that were; kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.errors import NotFound
from raamwerk.core.message import Message
from raamwerk.store import models, organisations, people

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet


def add(message: Message) -> bool:
    """Keep a message; False where the person had it already.

    Raises:
        NotFound: `person.unknown` or `organisation.unknown`.
    """
    _, new = models.Message.objects.get_or_create(
        person=people.row(message.email),
        key=message.key,
        defaults={
            "organisation": organisations.row(message.organisation),
            "code": message.code,
            "facts": dict(message.facts),
            "due_on": message.due_on,
            "written_on": message.written_on,
        },
    )
    return new


def sent(number: int, at: datetime) -> None:
    """Keep that a message was sent.

    Raises:
        NotFound: `message.unknown`.
    """
    held = models.Message.objects.filter(pk=number).first()
    if held is None:
        raise NotFound("message.unknown", message=str(number))
    held.sent_at = at
    held.save(update_fields=["sent_at"])


def waiting() -> tuple[Message, ...]:
    """Those that were not sent yet, in the order in which they were written."""
    return _values(models.Message.objects.filter(sent_at=None))


def everyone() -> tuple[Message, ...]:
    """All of them, in the order in which they were written."""
    return _values(models.Message.objects.all())


def _values(found: QuerySet[models.Message]) -> tuple[Message, ...]:
    rows = found.select_related("person", "organisation").order_by("id")
    return tuple(map(_value, rows))


def _value(held: models.Message) -> Message:
    return Message(
        id=held.pk,
        key=held.key,
        email=held.person.email,
        name=held.person.name,
        organisation=held.organisation.code,
        code=held.code,
        facts=held.facts,
        due_on=held.due_on,
        written_on=held.written_on,
        sent_at=held.sent_at,
    )
