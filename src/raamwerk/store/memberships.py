"""Who acts for whom, in which role and until when; kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import Membership, Role
from raamwerk.store import models, organisations, people

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet


def add(membership: Membership) -> None:
    """Keep a new one.

    Raises:
        NotFound: `person.unknown` or `organisation.unknown`.
        Conflict: `membership.there-already` where it overlaps one of the same person, organisation and role.
    """
    for held in of_person(membership.email):
        same = (held.organisation, held.role) == (membership.organisation, membership.role)
        if same and held.since < membership.until and membership.since < held.until:
            raise Conflict(
                "membership.there-already",
                email=membership.email,
                organisation=membership.organisation,
                role=membership.role.value,
                since=held.since.isoformat(),
                until=held.until.isoformat(),
            )
    models.Membership.objects.create(
        person=people.row(membership.email),
        organisation=organisations.row(membership.organisation),
        role=membership.role.value,
        since=membership.since,
        until=membership.until,
    )


def until(membership: Membership, day: date) -> Membership:
    """Let one that is there end on another day.

    Raises:
        NotFound: `membership.unknown`.
    """
    changed = models.Membership.objects.filter(
        person__email=membership.email,
        organisation__code=membership.organisation,
        role=membership.role.value,
        since=membership.since,
    ).first()
    if changed is None:
        raise NotFound("membership.unknown", email=membership.email, role=membership.role.value)
    changed.until = day
    changed.save(update_fields=["until"])
    return _value(changed)


def of_person(email: str) -> tuple[Membership, ...]:
    """All of a person, the earliest first; none for a person who is not there."""
    return _values(models.Membership.objects.filter(person__email=email))


def of_organisation(code: str) -> tuple[Membership, ...]:
    """All of an organisation, the earliest first."""
    return _values(models.Membership.objects.filter(organisation__code=code))


def everyone() -> tuple[Membership, ...]:
    """All there are, the earliest first."""
    return _values(models.Membership.objects.all())


def _values(found: QuerySet[models.Membership]) -> tuple[Membership, ...]:
    rows = found.select_related("person", "organisation")
    return tuple(
        sorted(
            map(_value, rows),
            key=lambda each: (each.since, each.email, each.organisation, each.role),
        )
    )


def _value(held: models.Membership) -> Membership:
    return Membership(
        email=held.person.email,
        organisation=held.organisation.code,
        role=Role(held.role),
        since=held.since,
        until=held.until,
    )
