"""Organisations, people, and who acts for whom in which role."""

from __future__ import annotations

from typing import ClassVar, get_args

from django.db import models
from django.db.models import Q

from raamwerk.core.organisation import Form, OrganisationKind, Role
from raamwerk.store.models.constraint import after, one_of
from raamwerk.store.models.field import Text

_PARTICIPANT = OrganisationKind.PARTICIPANT.value
_OTHERS = sorted(kind.value for kind in OrganisationKind if kind.value != _PARTICIPANT)


class Organisation(models.Model):
    """A body in the register; `raamwerk.core.organisation.Organisation`."""

    code = Text(unique=True)
    kind = Text()
    form = Text(null=True)
    name = Text()
    kvk = Text(null=True)
    oin = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("kind", OrganisationKind, "organisation_kind"),
            models.CheckConstraint(
                condition=Q(form__isnull=True, kind__in=_OTHERS)
                | Q(form__isnull=False, form__in=get_args(Form), kind=_PARTICIPANT),
                name="organisation_form",
            ),
            models.UniqueConstraint(fields=["oin"], name="organisation_oin"),
        ]


class Person(models.Model):
    """Someone who acts; `raamwerk.core.organisation.Person`."""

    email = Text(unique=True)
    name = Text()


class Membership(models.Model):
    """Who acts for whom, in which role, from when to when."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    role = Text()
    since = models.DateField()
    until = models.DateField()

    class Meta:
        constraints: ClassVar = [
            one_of("role", Role, "membership_role"),
            after("until", "since", "membership_days"),
            models.UniqueConstraint(
                fields=["person", "organisation", "role", "since"], name="membership_start"
            ),
        ]
