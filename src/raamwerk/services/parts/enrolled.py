"""Which enrolments an actor may see, and of whom.

The central purchasing body and auditors see all; a participant its own; a reseller those that it serves or served, its
own time in full and of the rest no prices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.serving import as_reseller_sees, serves
from raamwerk.core.errors import NotFound
from raamwerk.core.organisation import OrganisationKind
from raamwerk.services.parts import sight
from raamwerk.store import enrolments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import Terms


def one(actor: Actor, number: str) -> Enrolment:
    """An enrolment as the actor may see it.

    Raises:
        NotFound: `enrolment.unknown`, also for one that is there and not to be seen.
    """
    found = tuple(seen(actor, (enrolments.of(number),)))
    if not found:
        raise NotFound("enrolment.unknown", number=number)
    return found[0]


def own(actor: Actor, number: str) -> Enrolment:
    """An enrolment that is the actor's business: its participant's own, or any for the central purchasing body.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    found = enrolments.of(number)
    if not actor.sees_all and not actor.is_of(found.participant):
        raise NotFound("enrolment.unknown", number=number)
    return found


def concerns(actor: Actor, number: str, on: date) -> Enrolment:
    """The same, or one that the actor's organisation serves on a day.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    found = enrolments.of(number)
    mine = actor.sees_all or actor.is_of(found.participant)
    if not mine and not serves(found, actor.organisation.code, on):
        raise NotFound("enrolment.unknown", number=number)
    return found


def visible(actor: Actor) -> tuple[Enrolment, ...]:
    """All that the actor may see, by number."""
    code = actor.organisation.code
    if actor.sees_all:
        return enrolments.everyone()
    if actor.organisation.kind is OrganisationKind.RESELLER:
        return tuple(seen(actor, enrolments.of_reseller(code)))
    return enrolments.of_participant(code)


def seen(actor: Actor, found: Iterable[Enrolment]) -> Iterator[Enrolment]:
    """Of enrolments those that the actor may see, as it may see them."""
    code = actor.organisation.code
    for each in found:
        if actor.sees_all or actor.is_of(each.participant):
            yield each
        elif (partly := as_reseller_sees(each, code)) is not None:
            yield partly


def terms(actor: Actor, enrolment: Enrolment, on: date) -> Terms:
    """What the framework of an enrolment says of dates on a day.

    Raises:
        NotFound: `framework.unknown`.
        Conflict: `framework.shared-terms-changed`.
    """
    return terms_of(sight.framework(actor, enrolment.framework), on)
