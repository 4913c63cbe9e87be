"""The outbox: reminders written from the tasks of the day, and sent where a mail server is named.

A person gets a reminder once, also where this runs twice, and none of what can no longer be done. The words are the
door's; here is the code with its facts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from smtplib import SMTPException
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from raamwerk.core.enrolment.task import due
from raamwerk.core.errors import Refused
from raamwerk.core.message import Message
from raamwerk.core.organisation import Role
from raamwerk.services import permission, tasks
from raamwerk.store import memberships, messages, people
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from django.core.mail.backends.base import BaseEmailBackend

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.task import Task
    from raamwerk.core.errors import FactValue

__all__ = ["Message", "Sent", "fill", "mine", "send", "waiting"]

REMINDED: Final = frozenset({Role.CONTRACT_MANAGER, Role.LICENCE_MANAGER})
"""Who is reminded of the tasks of a participant."""
SMTP: Final = "django.core.mail.backends.smtp.EmailBackend"


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the messages that waited: how many were sent, and which were not, with what the server said."""

    sent: int
    failed: tuple[tuple[Message, str], ...]


def fill(actor: Actor, *, on: date) -> tuple[Message, ...]:
    """Write the reminders that should be there on a day; those that are new.

    Raises:
        NotAllowed: `may-not.send-reminders`.
    """
    actor.may(permission.SEND_REMINDERS)
    found = [message for task in tasks.visible(actor, on=on) for message in _messages(task, on)]
    with writing(actor, permission.SEND_REMINDERS.id):
        return tuple(message for message in found if messages.add(message))


def waiting(actor: Actor) -> tuple[Message, ...]:
    """The messages that were not sent yet.

    Raises:
        NotAllowed: `may-not.send-reminders`.
    """
    actor.may(permission.SEND_REMINDERS)
    with reading():
        return messages.waiting()


def mine(actor: Actor) -> tuple[Message, ...]:
    """The messages to the actor about the organisation acted for, sent or not; without their number in the register.

    Raises:
        NotAllowed: `may-not.see-tasks`.
    """
    actor.may(permission.SEE_TASKS)
    with reading():
        found = messages.everyone()
    return tuple(
        replace(each, id=0)
        for each in found
        if each.email == actor.person.email and actor.is_of(each.organisation)
    )


def send(actor: Actor, say: Callable[[Message], tuple[str, str]], *, at: datetime) -> Sent:
    """Send what waits, each in its own right: one that fails stays waiting and stops no other.

    A process that dies between the server's yes and the record may send one message twice; the message has an id by which
    a mail program knows it again.

    Args:
        actor: who asks.
        say: the subject and the text of a message.
        at: this moment, with a time zone.

    Raises:
        NotAllowed: `may-not.send-reminders`.
        Refused: `outbox.no-server`, or `outbox.unreachable`.
    """
    actor.may(permission.SEND_REMINDERS)
    if settings.EMAIL_BACKEND != SMTP:
        raise Refused("outbox.no-server")
    with reading():
        found = messages.waiting()
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        raise Refused("outbox.unreachable", reason=str(error)) from error
    done, failed = 0, []
    with connection:
        for message in found:
            said = _sent(message, say, connection)
            if said is not None:
                failed.append((message, said))
                continue
            with writing(actor, permission.SEND_REMINDERS.id):
                messages.sent(message.id, at)
            done += 1
    return Sent(done, tuple(failed))


def _sent(
    message: Message, say: Callable[[Message], tuple[str, str]], connection: BaseEmailBackend
) -> str | None:
    """Nothing where the server took a message, else what it said."""
    subject, text = say(message)
    mail = EmailMessage(
        subject=" ".join(subject.split()),
        body=text,
        to=[message.email],
        connection=connection,
        headers={
            "Message-ID": f"<raamwerk-{message.id}@{_host()}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    try:
        mail.send()
    except (OSError, SMTPException) as error:
        return str(error)
    return None


def _host() -> str:
    """The name behind the @ of what we send."""
    return str(settings.ALLOWED_HOSTS[0] if settings.ALLOWED_HOSTS else "localhost")


def _messages(task: Task, on: date) -> Iterator[Message]:
    """The reminder of a task that is due, to everybody who looks after it."""
    day = due(task, on)
    if day is None:
        return
    facts: dict[str, FactValue] = {
        **task.deed.facts,
        "enrolment": task.enrolment,
        "participant": task.participant,
        "losing": len(task.losing),
    }
    for email, name in _reminded(task.participant, on):
        yield Message(
            key=f"{task.key}@{day.isoformat()}",
            email=email,
            name=name,
            organisation=task.participant,
            code=task.deed.code,
            facts=facts,
            due_on=day,
            written_on=on,
        )


def _reminded(participant: str, on: date) -> Iterator[tuple[str, str]]:
    held = memberships.of_organisation(participant)
    emails = {each.email for each in held if each.role in REMINDED and each.holds(on)}
    for email in sorted(emails):
        person = people.known(email)
        if person is not None:
            yield person.email, person.name
