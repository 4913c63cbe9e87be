"""Who takes part in which framework, step by step; kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.life import Step
from raamwerk.core.participant.taking_part import LIFE, TakingPart, TakingPartState
from raamwerk.store import frameworks, models, organisations

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet


def request(participant: str, framework: str, on: date) -> TakingPart:
    """Keep that an organisation asked to take part.

    Raises:
        NotFound: `organisation.unknown` or `framework.unknown`.
        Conflict: `participation.there-already`.
    """
    held, new = models.Participation.objects.get_or_create(
        organisation=organisations.row(participant), framework=frameworks.row(framework)
    )
    if not new:
        raise Conflict("participation.there-already", participant=participant, framework=framework)
    _add(held, 0, LIFE.begin(on))
    return of(participant, framework)


def step(
    participant: str, framework: str, state: TakingPartState, on: date, reason: str | None = None
) -> TakingPart:
    """Keep the next step.

    Raises:
        NotFound: `participation.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    taken = of(participant, framework).steps
    _add(_row(participant, framework), len(taken), LIFE.step(taken, state, on, reason))
    return of(participant, framework)


def of(participant: str, framework: str) -> TakingPart:
    """A participant's part in a framework.

    Raises:
        NotFound: `participation.unknown`.
    """
    return _value(_row(participant, framework))


def of_participant(code: str) -> tuple[TakingPart, ...]:
    """All of a participant, by framework."""
    return _values(models.Participation.objects.filter(organisation__code=code))


def of_framework(framework: str) -> tuple[TakingPart, ...]:
    """All in a framework, by participant."""
    return _values(models.Participation.objects.filter(framework__code=framework))


def _add(held: models.Participation, place: int, taken: Step[TakingPartState]) -> None:
    held.steps.create(place=place, state=taken.state.value, on=taken.on, reason=taken.reason)


def _row(participant: str, framework: str) -> models.Participation:
    found = models.Participation.objects.filter(
        organisation__code=participant, framework__code=framework
    ).first()
    if found is None:
        raise NotFound("participation.unknown", participant=participant, framework=framework)
    return found


def _values(found: QuerySet[models.Participation]) -> tuple[TakingPart, ...]:
    rows = found.select_related("organisation", "framework").prefetch_related("steps")
    return tuple(sorted(map(_value, rows), key=lambda each: (each.participant, each.framework)))


def _value(held: models.Participation) -> TakingPart:
    steps = sorted(held.steps.all(), key=lambda each: each.place)
    return TakingPart(
        participant=held.organisation.code,
        framework=held.framework.code,
        steps=tuple(Step(TakingPartState(s.state), s.on, s.reason) for s in steps),
    )
