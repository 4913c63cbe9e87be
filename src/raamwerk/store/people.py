"""People, kept and given back."""

from __future__ import annotations

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import Person
from raamwerk.store import models


def add(person: Person) -> None:
    """Keep someone new.

    Raises:
        Conflict: `person.there-already`.
    """
    if models.Person.objects.filter(email=person.email).exists():
        raise Conflict("person.there-already", email=person.email)
    models.Person.objects.create(email=person.email, name=person.name)


def known(email: str) -> Person | None:
    """The person with an e-mail address, if there is one."""
    held = models.Person.objects.filter(email=email).first()
    return None if held is None else value(held)


def row(email: str) -> models.Person:
    """The row with an e-mail address, for the modules beside this one.

    Raises:
        NotFound: `person.unknown`.
    """
    held = models.Person.objects.filter(email=email).first()
    if held is None:
        raise NotFound("person.unknown", email=email)
    return held


def value(held: models.Person) -> Person:
    """A row as a core value."""
    return Person(email=held.email, name=held.name)
