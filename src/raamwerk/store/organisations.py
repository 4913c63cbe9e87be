"""Organisations, kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.db import IntegrityError, transaction

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import Organisation, OrganisationKind
from raamwerk.store import models

if TYPE_CHECKING:
    from raamwerk.core.organisation import Form


def add(organisation: Organisation) -> None:
    """Keep a new one.

    Raises:
        Conflict: `organisation.there-already`, or `organisation.same-oin`.
    """
    if models.Organisation.objects.filter(code=organisation.code).exists():
        raise Conflict("organisation.there-already", organisation=organisation.code)
    _save(models.Organisation(code=organisation.code), organisation)


def change(organisation: Organisation) -> None:
    """Keep another name or other numbers of one that is there; its code and kind stay what they are.

    Raises:
        NotFound: `organisation.unknown`.
        Conflict: `organisation.other-kind`, or `organisation.same-oin`.
    """
    held = row(organisation.code)
    if (held.kind, held.form) != (organisation.kind.value, organisation.form):
        raise Conflict("organisation.other-kind", organisation=organisation.code, kind=held.kind)
    _save(held, organisation)


def of(code: str) -> Organisation:
    """The organisation with a code.

    Raises:
        NotFound: `organisation.unknown`.
    """
    return value(row(code))


def everyone() -> tuple[Organisation, ...]:
    """All of them, by code."""
    found = map(value, models.Organisation.objects.all())
    return tuple(sorted(found, key=lambda organisation: organisation.code))


def row(code: str) -> models.Organisation:
    """The row with a code, for the modules beside this one.

    Raises:
        NotFound: `organisation.unknown`.
    """
    found = models.Organisation.objects.filter(code=code).first()
    if found is None:
        raise NotFound("organisation.unknown", organisation=code)
    return found


def value(held: models.Organisation) -> Organisation:
    """A row as a core value."""
    return Organisation(
        code=held.code,
        kind=OrganisationKind(held.kind),
        name=held.name,
        form=cast("Form | None", held.form),
        kvk=held.kvk,
        oin=held.oin,
    )


def _save(held: models.Organisation, organisation: Organisation) -> None:
    held.kind, held.form = organisation.kind.value, organisation.form
    held.name, held.kvk, held.oin = organisation.name, organisation.kvk, organisation.oin
    try:
        with transaction.atomic():
            held.save()
    except IntegrityError as error:
        if "oin" not in str(error):
            raise
        raise Conflict("organisation.same-oin", oin=organisation.oin) from error
