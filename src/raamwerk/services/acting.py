"""Who a caller is: a person with an e-mail address, for one of the organisations that they act for today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.actor import Actor
from raamwerk.core.errors import NotAllowed, Refused
from raamwerk.store import memberships, organisations, people
from raamwerk.store.snapshot import reading

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.organisation import Membership


def acting(email: str, *, organisation: str | None = None, today: date, origin: str) -> Actor:
    """The actor that a person is.

    The door has made sure of the e-mail address. A person with several roles at one organisation has the first of
    them in the order of `Role`, which begins with the ones that may do most.

    Args:
        email: of the person.
        organisation: the code of the one acted for; needed only by those who act for several.
        today: by the clock, never a day that is merely looked at.
        origin: from where: `cli`, or an address.

    Raises:
        NotAllowed: `actor.unknown`, for whoever acts for nobody (or not for that organisation) today.
        Refused: `actor.several`, with the organisations there are to choose from.
    """
    with reading():
        held = [each for each in memberships.of_person(email) if each.holds(today)]
        fits = [each for each in held if organisation in {None, each.organisation}]
        person = people.known(email)
        if person is None or not fits:
            raise NotAllowed("actor.unknown", email=email)
        codes = sorted({each.organisation for each in fits})
        if len(codes) > 1:
            raise Refused("actor.several", email=email, organisations=", ".join(codes))
        first = min(fits, key=_rank)
        return Actor(
            person=person,
            organisation=organisations.of(first.organisation),
            role=first.role,
            since=first.since,
            until=first.until,
            origin=origin,
        )


def _rank(membership: Membership) -> int:
    return list(type(membership.role)).index(membership.role)
