"""Who takes part in which framework, and the steps on the way."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.core.participant.taking_part import SIDES, TakingPartState
from raamwerk.store.models.constraint import one_of
from raamwerk.store.models.field import Text
from raamwerk.store.models.framework import Framework
from raamwerk.store.models.organisation import Organisation, Person


class Participation(models.Model):
    """A participant's part in a framework."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="participations")
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="participations")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "framework"], name="participation_once"
            ),
        ]


class ParticipationStep(models.Model):
    """A state that was reached on a day; never changed.

    `assessed` is the outcome of the eligibility test with its code and facts, `sha256` the upload of the joint body that
    was tested, `effective_on` the day from which the terms hold.
    """

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="steps")
    place = models.BigIntegerField()
    state = Text()
    on = models.DateField()
    reason = Text(null=True)
    effective_on = models.DateField(null=True)
    sha256 = Text(null=True)
    assessed = models.JSONField(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("state", TakingPartState, "participation_step_state"),
            models.UniqueConstraint(
                fields=["participation", "place"], name="participation_step_place"
            ),
        ]


class Signature(models.Model):
    """One side signed the accession; never changed."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="signatures")
    side = Text()
    signatory = Text()
    on = models.DateField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="signatures")

    class Meta:
        constraints: ClassVar = [
            one_of("side", SIDES, "signature_side"),
            models.UniqueConstraint(fields=["participation", "side"], name="signature_once"),
        ]
