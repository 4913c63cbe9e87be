"""Who takes part in which framework, and the steps on the way."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.store.models.constraint import one_of
from raamwerk.store.models.field import Text
from raamwerk.store.models.framework import Framework
from raamwerk.store.models.organisation import Organisation


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
    """A state that was reached on a day; never changed."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="steps")
    place = models.BigIntegerField()
    state = Text()
    on = models.DateField()
    reason = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("state", TakingPartState, "participation_step_state"),
            models.UniqueConstraint(
                fields=["participation", "place"], name="participation_step_place"
            ),
        ]
