"""Which documents an actor may see: those of its own organisation, or all for who sees all; others are not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import NotFound, Refused
from raamwerk.services.parts import sight
from raamwerk.store import documents

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.kept import KeptDocument


def seen(actor: Actor, document: int) -> KeptDocument:
    """A document by its number in the register.

    Raises:
        NotFound: `document.not-found`, also for one that is there and not to be seen.
    """
    held = documents.of(document)
    if not actor.sees_all and not actor.is_of(held.owner):
        raise NotFound("document.not-found", document=str(document))
    return held


def all_of(actor: Actor, owner: str | None) -> tuple[KeptDocument, ...]:
    """Those of a participant, or all that may be seen.

    Raises:
        NotFound: `organisation.unknown`.
    """
    if owner is None and actor.sees_all:
        return tuple(each for _, each in documents.everyone())
    code = sight.own(actor, owner or actor.organisation.code).code
    return tuple(each for _, each in documents.of_owner(code))


def order(actor: Actor, document: KeptDocument, number: int) -> KeptDocument:
    """An order of the same participant.

    Raises:
        NotFound: `document.not-found`.
        Refused: `document.no-order`.
    """
    held = seen(actor, number)
    if held.owner != document.owner:
        raise NotFound("document.not-found", document=str(number))
    if held.kind is not DocumentKind.ORDER:
        raise Refused("document.no-order", document=str(number), kind=held.kind.value)
    return held
