"""Who takes part in which framework, step by step; kept and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.life import Step
from raamwerk.core.participant.eligibility import Eligibility
from raamwerk.core.participant.taking_part import LIFE, Signature, TakingPart, TakingPartState
from raamwerk.core.rule import Outcome
from raamwerk.store import frameworks, models, organisations, people, uploads

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from django.db.models import QuerySet

    from raamwerk.core.participant.taking_part import Side


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
    participant: str,
    framework: str,
    state: TakingPartState,
    on: date,
    reason: str | None = None,
    *,
    effective_on: date | None = None,
) -> TakingPart:
    """Keep the next step.

    Raises:
        NotFound: `participation.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    taken = of(participant, framework).steps
    held = _row(participant, framework)
    _add(held, len(taken), LIFE.step(taken, state, on, reason), effective_on=effective_on)
    return of(participant, framework)


def assess(
    participant: str, framework: str, found: Eligibility, on: date, evidence: bytes | None = None
) -> TakingPart:
    """Keep what the eligibility test said, and the file about the joint body that was tested.

    Raises:
        NotFound: `participation.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
        Refused: `home.not-writable`.
    """
    taken = of(participant, framework).steps
    said = {
        "outcome": found.outcome.value,
        "code": found.code,
        "facts": dict(found.facts),
        "reading": found.reading,
    }
    _add(
        _row(participant, framework),
        len(taken),
        LIFE.step(taken, TakingPartState.ASSESSED, on, None),
        assessed=said,
        sha256=None if evidence is None else uploads.keep(evidence),
    )
    return of(participant, framework)


def sign(participant: str, framework: str, signature: Signature) -> TakingPart:
    """Keep that one side signed.

    Raises:
        NotFound: `participation.unknown` or `person.unknown`.
        Conflict: `participation.signed-already`.
    """
    held = _row(participant, framework)
    if held.signatures.filter(side=signature.side).exists():
        raise Conflict("participation.signed-already", side=signature.side)
    held.signatures.create(
        side=signature.side,
        signatory=signature.signatory,
        on=signature.on,
        by=people.row(signature.by),
    )
    return of(participant, framework)


def carry(participant: str, framework: str, heir: str, on: date, reason: str) -> None:
    """A merger: the part that a participant has goes on in the name of another (O-14).

    The steps and signatures come along as they are. What was in force is succeeded, what was still on its way is
    withdrawn. Where the heir takes part already, its own part stays as it is.

    Raises:
        NotFound: `participation.unknown` or `organisation.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    old, held = of(participant, framework), _row(participant, framework)
    if old.state is TakingPartState.WAITING and old.state_on(on) is TakingPartState.ACTIVE:
        old = step(participant, framework, TakingPartState.ACTIVE, old.effective_on or on)
    new, made = models.Participation.objects.get_or_create(
        organisation=organisations.row(heir), framework=held.framework
    )
    if made:
        for each in held.steps.order_by("place"):
            each.pk, each.participation = None, new
            each.save()
        for signature in held.signatures.order_by("id"):
            signature.pk, signature.participation = None, new
            signature.save()
    active = old.state is TakingPartState.ACTIVE
    ending = TakingPartState.SUCCEEDED if active else TakingPartState.WITHDRAWN
    step(participant, framework, ending, max(on, old.steps[-1].on), reason)


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


def everyone() -> tuple[TakingPart, ...]:
    """All there are, by participant and framework."""
    return _values(models.Participation.objects.all())


def _add(
    held: models.Participation, place: int, taken: Step[TakingPartState], **more: object
) -> None:
    held.steps.create(
        place=place, state=taken.state.value, on=taken.on, reason=taken.reason, **more
    )


def _row(participant: str, framework: str) -> models.Participation:
    found = models.Participation.objects.filter(
        organisation__code=participant, framework__code=framework
    ).first()
    if found is None:
        raise NotFound("participation.unknown", participant=participant, framework=framework)
    return found


def _values(found: QuerySet[models.Participation]) -> tuple[TakingPart, ...]:
    rows = found.select_related("organisation", "framework").prefetch_related(
        "steps", "signatures__by"
    )
    return tuple(sorted(map(_value, rows), key=lambda each: (each.participant, each.framework)))


def _value(held: models.Participation) -> TakingPart:
    steps = sorted(held.steps.all(), key=lambda each: each.place)
    tested = [each for each in steps if each.assessed is not None]
    effective = [each.effective_on for each in steps if each.effective_on is not None]
    signatures = sorted(held.signatures.all(), key=lambda each: each.pk)
    return TakingPart(
        participant=held.organisation.code,
        framework=held.framework.code,
        steps=tuple(Step(TakingPartState(s.state), s.on, s.reason) for s in steps),
        effective_on=effective[-1] if effective else None,
        signatures=tuple(
            Signature(side=cast("Side", s.side), signatory=s.signatory, on=s.on, by=s.by.email)
            for s in signatures
        ),
        eligibility=_eligibility(tested[-1].assessed or {}) if tested else None,
        evidence=tested[-1].sha256 if tested else None,
    )


def _eligibility(said: Mapping[str, Any]) -> Eligibility:
    return Eligibility(Outcome(said["outcome"]), said["code"], said["facts"], said["reading"])
