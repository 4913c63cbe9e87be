"""Mergers of municipalities: what each held goes to the one that came after, with a report of what moved (O-14).

Participations, enrolments with their price locks, documents and receipts move. People do not: the successor admits its
own. Of a divided municipality nothing moves until a person decided where each thing goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.lock import locks
from raamwerk.core.organisation import Organisation, OrganisationKind
from raamwerk.core.participant.merger import Carried, Held, Kind, carried, inherited
from raamwerk.core.participant.municipality import code_of
from raamwerk.core.participant.taking_part import TakingPartState
from raamwerk.formats.municipality import shipped
from raamwerk.services import permission
from raamwerk.store import documents, enrolments, inheriting, organisations, participations
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.participant.merger import Moved

__all__ = ["Carried", "carry", "preview"]

_OVER = frozenset(
    {
        TakingPartState.REFUSED,
        TakingPartState.ENDED,
        TakingPartState.WITHDRAWN,
        TakingPartState.SUCCEEDED,
    }
)
"""A part that is over stays where it was."""


def preview(actor: Actor, *, on: date, decisions: Mapping[str, str] | None = None) -> Carried:
    """What would move where, by every change of the division into municipalities up to a day; nothing is kept.

    Args:
        actor: who asks.
        on: the day.
        decisions: the four digits of the heir that was chosen, by the id of a thing of a divided municipality: the number
            of an enrolment, or framework and code of a participation.

    Raises:
        NotAllowed: `may-not.carry-merger`.
        Refused: as `raamwerk.core.participant.merger.carried`.
    """
    actor.may(permission.CARRY_MERGER)
    with reading():
        return carried(shipped(), _held(on), on, decisions)


def carry(actor: Actor, *, on: date, decisions: Mapping[str, str] | None = None) -> Carried:
    """Move it, all of it or nothing; what waits for a decision stays, and a second time nothing moves.

    A successor that is not in the register yet comes into it, without people.

    Raises:
        NotAllowed: `may-not.carry-merger`.
        Refused: as `raamwerk.core.participant.merger.carried`.
    """
    actor.may(permission.CARRY_MERGER)
    with writing(actor, permission.CARRY_MERGER.id):
        found = carried(shipped(), _held(on), on, decisions)
        for moved in found.moved:
            _admit(moved, on)
            _move(moved)
        return found


def _held(on: date) -> list[Held]:
    """Everything that is in the name of a municipality that there was by a day."""
    register = shipped().municipalities
    codes = {
        each.code: code
        for each in organisations.everyone()
        if each.form == "municipality"
        and (code := code_of(each.code)) is not None
        and code in register
        and ((since := register[code].since) is None or since <= on)
    }
    return [thing for code, digits in codes.items() for thing in _of(code, digits)]


def _of(code: str, digits: str) -> Iterator[Held]:
    for part in participations.of_participant(code):
        if part.state not in _OVER:
            yield Held(
                kind=Kind.PARTICIPATION,
                id=f"{part.framework} {code}",
                code=digits,
                framework=part.framework,
            )
    numbers = set()
    for enrolment in enrolments.of_participant(code):
        numbers.add(enrolment.number)
        yield from _of_enrolment(enrolment, digits)
    for number, document in documents.of_owner(code):
        yield Held(
            kind=Kind.DOCUMENT,
            id=f"document {number}",
            code=digits,
            enrolment=document.enrolment if document.enrolment in numbers else None,
        )


def _of_enrolment(enrolment: Enrolment, digits: str) -> Iterator[Held]:
    number = enrolment.number
    yield Held(
        kind=Kind.ENROLMENT,
        id=number,
        code=digits,
        framework=enrolment.framework,
        anniversary=(enrolment.start.month, enrolment.start.day),
    )
    for part in sorted({each.part_number for each in enrolment.locks} | set(locks(enrolment))):
        yield Held(kind=Kind.LOCK, id=f"{number} {part}", code=digits, enrolment=number)


def _admit(moved: Moved, on: date) -> None:
    """The heir is in the register."""
    heir = moved.heir.municipality
    known = {each.code for each in organisations.everyone()}
    if heir.id not in known:
        organisations.add(
            Organisation(
                code=heir.id,
                kind=OrganisationKind.PARTICIPANT,
                form="municipality",
                name=heir.called(on).text,
            )
        )


def _move(moved: Moved) -> None:
    held, heir = moved.held, moved.heir
    match held.kind:
        case Kind.PARTICIPATION:
            day, old = heir.steps[-1].on, f"GM{held.code}"
            reason = f"{old} -> {heir.municipality.id}, {day.isoformat()}"
            participations.carry(old, held.framework or "", heir.municipality.id, day, reason)
        case Kind.ENROLMENT:
            enrolments.inherit(inherited(enrolments.of(held.id), heir))
        case Kind.DOCUMENT:
            number = int(held.id.removeprefix("document "))
            inheriting.move(number, heir.municipality.id)
        case Kind.LOCK:
            pass  # It goes with its enrolment.
