"""People and what they may do for whom.

The central administrator manages everybody; a contract manager of a participant and a sales person of a reseller
manage the people of their own organisation. Access ends by itself after a year, unless it is reviewed (L-11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.organisation import LONGEST, Membership, Role, must_fit
from raamwerk.core.period import months_later
from raamwerk.services import permission
from raamwerk.services.parts import sight
from raamwerk.store import memberships, people
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.organisation import Person


def admit(actor: Actor, person: Person, membership: Membership) -> Membership:
    """Let somebody act for an organisation; a person who is not in the register yet comes into it.

    Whether the person was there already, as one may act for several organisations, is not told: it would tell of
    others. The name that was there stays, and is seen by who admits the person from then on.

    Raises:
        NotAllowed: `may-not.admit-person`.
        NotFound: `organisation.unknown`.
        Conflict: `membership.there-already`.
        Refused: `membership.wrong-role`, `membership.other-person`, `membership.backwards` or `membership.too-long`.
    """
    actor.may(permission.ADMIT_PERSON)
    if person.email != membership.email:
        raise Refused("membership.other-person", email=person.email, other=membership.email)
    with writing(actor, permission.ADMIT_PERSON.id):
        must_fit(membership, sight.own(actor, membership.organisation))
        if people.known(person.email) is None:
            people.add(person)
        memberships.add(membership)
    return membership


def review(actor: Actor, email: str, organisation: str, role: Role, *, on: date) -> Membership:
    """Somebody looked at a person's access and it may go on, for a year from that day.

    Raises:
        NotAllowed: `may-not.review-membership`.
        NotFound: `organisation.unknown` or `membership.unknown`.
    """
    actor.may(permission.REVIEW_MEMBERSHIP)
    with writing(actor, permission.REVIEW_MEMBERSHIP.id):
        held = _held(actor, email, organisation, role, on)
        return memberships.until(held, max(held.until, months_later(on, LONGEST)))


def end(actor: Actor, email: str, organisation: str, role: Role, *, on: date) -> Membership:
    """A person's access ends: `on` is the first day without it.

    Raises:
        NotAllowed: `may-not.end-membership`.
        NotFound: `organisation.unknown` or `membership.unknown`.
        Conflict: `membership.last-administrator`, or `membership.began-today` for one that has no day before `on`.
    """
    actor.may(permission.END_MEMBERSHIP)
    with writing(actor, permission.END_MEMBERSHIP.id):
        held = _held(actor, email, organisation, role, on)
        if held.since >= on:
            raise Conflict("membership.began-today", email=email, since=held.since.isoformat())
        if role is Role.CENTRAL_ADMINISTRATOR and not _another(held, on):
            raise Conflict("membership.last-administrator", email=email)
        return memberships.until(held, on)


def members(actor: Actor, organisation: str) -> tuple[Membership, ...]:
    """Everybody who acts, acted or will act for an organisation, the earliest first.

    Raises:
        NotFound: `organisation.unknown`.
    """
    actor.may(permission.SEE_PEOPLE)
    with reading():
        return memberships.of_organisation(sight.own(actor, organisation).code)


def one(actor: Actor, email: str) -> Person:
    """A person who acts, acted or will act for an organisation of the actor.

    Raises:
        NotFound: `person.unknown`.
    """
    actor.may(permission.SEE_PEOPLE)
    with reading():
        person = people.known(email)
        mine = any(actor.is_of(each.organisation) for each in memberships.of_person(email))
        if person is None or not (mine or actor.sees_all):
            raise NotFound("person.unknown", email=email)
        return person


def _held(actor: Actor, email: str, organisation: str, role: Role, on: date) -> Membership:
    """The membership that holds on a day, of an organisation that is the actor's business."""
    code = sight.own(actor, organisation).code
    for each in memberships.of_person(email):
        if each.organisation == code and each.role is role and each.holds(on):
            return each
    raise NotFound("membership.unknown", email=email, role=role.value)


def _another(held: Membership, on: date) -> bool:
    """Whether another person is administrator from a day on."""
    return any(
        each.role is Role.CENTRAL_ADMINISTRATOR and each.email != held.email and each.holds(on)
        for each in memberships.everyone()
    )
