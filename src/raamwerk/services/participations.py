"""Taking part in a framework: asked, tested, decided, signed by both sides, in force, ended (domain.md 9).

Who may take part is decided by the framework's term of eligibility (F-7); a body that it does not pass is admitted only
by the administrator, with a reason. From which day the terms hold follows from the signatures (F-8).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.enrolment import Enrolment
from raamwerk.core.enrolment.joining import Preview, Wish
from raamwerk.core.enrolment.joining import preview as previewing
from raamwerk.core.enrolment.overview import overview
from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused
from raamwerk.core.organisation import OrganisationKind
from raamwerk.core.participant.taking_part import SIDES, Signature, TakingPart, TakingPartState
from raamwerk.core.rule import Outcome
from raamwerk.services import permission
from raamwerk.services.parts import joining, sight
from raamwerk.services.parts.joining import BodyFile
from raamwerk.store import enrolments, participations, pricebooks
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.participant.taking_part import Side

__all__ = [
    "BodyFile",
    "Preview",
    "Wish",
    "assess",
    "decide",
    "end",
    "one",
    "preview",
    "request",
    "sign",
    "visible",
    "withdraw",
]

_S = TakingPartState


def request(actor: Actor, participant: str, framework: str, *, on: date) -> TakingPart:
    """Ask to take part; one that was refused may ask again.

    Raises:
        NotAllowed: `may-not.request-participation`.
        NotFound: `organisation.unknown` or `framework.unknown`.
        Conflict: `participation.there-already`, or `participation.framework-closed`.
        Refused: `participation.not-a-participant`.
    """
    actor.may(permission.REQUEST_PARTICIPATION)
    with writing(actor, permission.REQUEST_PARTICIPATION.id):
        body = sight.own(actor, participant)
        if body.kind is not OrganisationKind.PARTICIPANT:
            raise Refused("participation.not-a-participant", organisation=participant)
        found = sight.framework(actor, framework)
        if on not in found.period:
            raise Conflict(
                "participation.framework-closed", framework=found.name, on=on.isoformat()
            )
        held = participations.of_participant(participant)
        refused = any(h.framework == framework and h.state is _S.REFUSED for h in held)
        if refused:
            return participations.step(participant, framework, _S.REQUESTED, on)
        return participations.request(participant, framework, on)


def assess(
    actor: Actor, participant: str, framework: str, *, on: date, body: BodyFile | None = None
) -> TakingPart:
    """Test whether a body may take part, by its kind and, for a joint body, what municipalities hold of it.

    Args:
        actor: who asks.
        participant: the code of the body.
        framework: the id of the framework.
        on: the day by whose terms and members it is tested.
        body: a joint body's file with its members; kept as evidence. Without it the interest is unknown.

    Raises:
        NotAllowed: `may-not.assess-participation`.
        NotFound: `participation.unknown`, or `participant.no-eligibility`.
        Conflict: as `raamwerk.core.life.Life.step`.
        Refused: `participation.other-body` where the file is of another body.
        Unreadable: as `raamwerk.formats.joint_body.read`.
    """
    actor.may(permission.ASSESS_PARTICIPATION)
    with writing(actor, permission.ASSESS_PARTICIPATION.id):
        organisation = sight.own(actor, participant)
        found = joining.eligibility(organisation, sight.framework(actor, framework), body, on)
        evidence = None if body is None else body.data
        return participations.assess(participant, framework, found, on, evidence)


def decide(
    actor: Actor,
    participant: str,
    framework: str,
    *,
    approve: bool,
    on: date,
    reason: str | None = None,
) -> TakingPart:
    """Admit a body that was tested, or refuse it with a reason.

    Raises:
        NotAllowed: `may-not.decide-participation`; `may-not.override-eligibility` where the test did not pass it.
        NotFound: `participation.unknown`.
        Conflict: `participation.not-eligible` where it is admitted without a reason, or as
            `raamwerk.core.life.Life.step`.
    """
    actor.may(permission.DECIDE_PARTICIPATION)
    with writing(actor, permission.DECIDE_PARTICIPATION.id):
        held = _own(actor, participant, framework)
        tested = held.eligibility
        if approve and held.state is _S.ASSESSED and tested and tested.outcome is not Outcome.PASS:
            actor.may(permission.OVERRIDE_ELIGIBILITY)
            if not (reason and reason.strip()):
                raise Conflict(
                    "participation.not-eligible",
                    participant=participant,
                    outcome=tested.outcome.value,
                    because=tested.code,
                )
        state = _S.APPROVED if approve else _S.REFUSED
        return participations.step(participant, framework, state, on, reason)


def sign(
    actor: Actor,
    participant: str,
    framework: str,
    *,
    side: Side,
    signatory: str,
    signed_on: date,
    start: date | None = None,
) -> TakingPart:
    """Record that one side signed the accession; with the second signature the day of effect is fixed (F-8).

    That day is the first anniversary, on or after the last signature, of an enrolment that runs; without one it is
    `start`, the day on which a new enrolment is accepted.

    Args:
        actor: who records it.
        participant: the code of the body.
        framework: the id of the framework.
        side: who signed: `participant` or `central-body`.
        signatory: by name and function.
        signed_on: the day of the signature.
        start: the first day of a new enrolment.

    Raises:
        NotAllowed: `may-not.sign-accession`, or `participation.not-your-side`.
        NotFound: `participation.unknown`.
        Conflict: `participation.not-approved`, `participation.signed-already`, `participation.never-effective`.
        Refused: `participation.signatory`, or `participation.start-needed`.
    """
    actor.may(permission.SIGN_ACCESSION)
    if side == "central-body" and not actor.sees_all:
        raise NotAllowed("participation.not-your-side", role=actor.role.value)
    if not signatory.strip() or side not in SIDES:
        raise Refused("participation.signatory", side=side)
    with writing(actor, permission.SIGN_ACCESSION.id):
        held = _own(actor, participant, framework)
        if held.state is not _S.APPROVED:
            raise Conflict("participation.not-approved", state=held.state.value)
        signature = Signature(
            side=side, signatory=signatory.strip(), on=signed_on, by=actor.person.email
        )
        held = participations.sign(participant, framework, signature)
        return held if held.signed_on is None else _acceded(actor, held, held.signed_on, start)


def end(actor: Actor, participant: str, framework: str, *, on: date, reason: str) -> TakingPart:
    """A body no longer takes part from a day on.

    Raises:
        NotAllowed: `may-not.end-participation`.
        NotFound: `participation.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
        Refused: `participation.reason-needed`.
    """
    actor.may(permission.END_PARTICIPATION)
    _reasoned(reason)
    with writing(actor, permission.END_PARTICIPATION.id):
        held = _own(actor, participant, framework)
        if held.state is _S.WAITING and held.state_on(on) is _S.ACTIVE:
            participations.step(participant, framework, _S.ACTIVE, held.effective_on or on)
        return participations.step(participant, framework, _S.ENDED, on, reason)


def withdraw(
    actor: Actor, participant: str, framework: str, *, on: date, reason: str
) -> TakingPart:
    """A body takes back its request, or its accession before the terms hold.

    Raises:
        NotAllowed: `may-not.end-participation`.
        NotFound: `participation.unknown`.
        Conflict: `participation.in-force` once the terms hold, or as `raamwerk.core.life.Life.step`.
        Refused: `participation.reason-needed`.
    """
    actor.may(permission.END_PARTICIPATION)
    _reasoned(reason)
    with writing(actor, permission.END_PARTICIPATION.id):
        held = _own(actor, participant, framework)
        if held.state_on(on) is _S.ACTIVE:
            since = None if held.effective_on is None else held.effective_on.isoformat()
            raise Conflict("participation.in-force", since=since)
        return participations.step(participant, framework, _S.WITHDRAWN, on, reason)


def one(actor: Actor, participant: str, framework: str) -> TakingPart:
    """A body's part in a framework.

    Raises:
        NotAllowed: `may-not.see-participations`.
        NotFound: `participation.unknown`.
    """
    actor.may(permission.SEE_PARTICIPATIONS)
    with reading():
        return _own(actor, participant, framework)


def visible(actor: Actor, *, framework: str | None = None) -> tuple[TakingPart, ...]:
    """All that the actor may see, by participant and framework: its own, or those of everybody.

    Raises:
        NotAllowed: `may-not.see-participations`.
    """
    actor.may(permission.SEE_PARTICIPATIONS)
    with reading():
        code = actor.organisation.code
        found = participations.everyone() if actor.sees_all else participations.of_participant(code)
    return tuple(each for each in found if framework in {None, each.framework})


def preview(
    actor: Actor,
    participant: str,
    framework: str,
    *,
    signed_on: date,
    on: date,
    start: date | None = None,
    enrolment: str | None = None,
    wishes: Sequence[Wish] = (),
) -> Preview:
    """What joining would give: the end, the months, the windows, the prices and what remains; nothing is kept (row 35).

    Args:
        actor: who asks.
        participant: the code of the body.
        framework: the id of the framework.
        signed_on: the day on which it would sign.
        on: today.
        start: the first day of a new enrolment; the day of signature without it.
        enrolment: the number of an enrolment that runs already, instead.
        wishes: what it means to take.

    Raises:
        NotAllowed: `may-not.see-price-books`.
        NotFound: `organisation.unknown`, `framework.unknown` or `enrolment.unknown`.
    """
    actor.may(permission.SEE_PRICE_BOOKS)
    with reading():
        body = sight.own(actor, participant)
        found = sight.framework(actor, framework)
        if enrolment is None:
            held = Enrolment(
                number="", participant=body.code, framework=framework, start=start or signed_on
            )
        else:
            held = replace(_running(body.code, enrolment), framework=framework, joined_on=signed_on)
        books = pricebooks.published_of(framework, {wish.part_number for wish in wishes})
    return previewing(overview(held, found, on), books, wishes)


def _running(participant: str, number: str) -> Enrolment:
    for each in enrolments.of_participant(participant):
        if each.number == number:
            return each
    raise NotFound("enrolment.unknown", number=number)


def _own(actor: Actor, participant: str, framework: str) -> TakingPart:
    """The part of a body that is the actor's business."""
    if not actor.sees_all and not actor.is_of(participant):
        raise NotFound("participation.unknown", participant=participant, framework=framework)
    return participations.of(participant, framework)


def _acceded(actor: Actor, held: TakingPart, signed_on: date, start: date | None) -> TakingPart:
    """Both signed: from which day the terms hold, also for an enrolment that began before the framework."""
    framework = sight.framework(actor, held.framework)
    running = enrolments.of_participant(held.participant)
    effective = joining.effective(framework, running, signed_on, start)
    for each in running:
        before = each.framework == framework.id and each.start < framework.since
        if before and each.joined_on is None:
            enrolments.joined(each.number, signed_on)
    on = max(signed_on, held.steps[-1].on)
    return participations.step(
        held.participant, held.framework, _S.WAITING, on, effective_on=effective
    )


def _reasoned(reason: str) -> None:
    if not reason.strip():
        raise Refused("participation.reason-needed")
