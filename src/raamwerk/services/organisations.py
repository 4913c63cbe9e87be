"""Organisations: registered and changed by the central purchasing body, seen by those whom they concern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.services import permission
from raamwerk.services.parts import sight
from raamwerk.store import organisations
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.core.organisation import Organisation


def register(actor: Actor, organisation: Organisation) -> Organisation:
    """Keep a new organisation.

    Raises:
        NotAllowed: `may-not.register-organisation`.
        Conflict: `organisation.there-already` or `organisation.same-oin`.
    """
    actor.may(permission.REGISTER_ORGANISATION)
    with writing(actor, permission.REGISTER_ORGANISATION.id):
        organisations.add(organisation)
        return organisations.of(organisation.code)


def change(actor: Actor, organisation: Organisation) -> Organisation:
    """Keep another name or other numbers; the code, kind and form stay.

    Raises:
        NotAllowed: `may-not.change-organisation`.
        NotFound: `organisation.unknown`.
        Conflict: `organisation.other-kind` or `organisation.same-oin`.
    """
    actor.may(permission.CHANGE_ORGANISATION)
    with writing(actor, permission.CHANGE_ORGANISATION.id):
        organisations.change(organisation)
        return organisations.of(organisation.code)


def one(actor: Actor, code: str) -> Organisation:
    """An organisation by its code.

    Raises:
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_ORGANISATIONS)
    with reading():
        return sight.organisation(actor, code)


def visible(actor: Actor) -> tuple[Organisation, ...]:
    """All that the actor may know of, by code."""
    actor.may(permission.SEE_ORGANISATIONS)
    with reading():
        return sight.visible(actor)
