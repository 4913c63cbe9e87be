"""Enrolments: registered, looked at, served by another reseller, given the end of another.

The contract's own last day wins over the reading of the framework, and a difference is remarked (O-1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.enrolment import coterming
from raamwerk.core.enrolment.ledger import positions
from raamwerk.core.enrolment.overview import Overview, overview
from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.organisation import OrganisationKind
from raamwerk.core.participant.taking_part import IN, TakingPartState
from raamwerk.services import permission
from raamwerk.services.parts import enrolled, sight
from raamwerk.store import coterms, enrolments, organisations, participations, pricebooks
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.coterming import CoTerm
    from raamwerk.core.enrolment.enrolment import (
        DeclaredDiscount,
        Enrolment,
        RegisteredPrice,
        Reseller,
    )


@dataclass(frozen=True, slots=True)
class CoTermed:
    """An enrolment with its new end, and what was agreed."""

    seen: Overview
    coterm: CoTerm


def register(actor: Actor, enrolment: Enrolment, *, on: date) -> Overview:
    """Keep a new enrolment of a body that takes part; what follows from it, with remarks where something differs.

    Args:
        actor: who asks.
        enrolment: as the contract has it: number, kind, reseller, start, and its last day if that is there.
        on: today.

    Raises:
        NotAllowed: `may-not.register-enrolment`.
        NotFound: `organisation.unknown` or `framework.unknown`.
        Conflict: `enrolment.there-already`, or `enrolment.not-taking-part`.
        Refused: `enrolment.not-a-reseller`, or `enrolment.end-before-start`.
    """
    actor.may(permission.REGISTER_ENROLMENT)
    with writing(actor, permission.REGISTER_ENROLMENT.id):
        sight.own(actor, enrolment.participant)
        framework = sight.framework(actor, enrolment.framework)
        _takes_part(enrolment)
        _days(enrolment)
        for reseller in _resellers(enrolment):
            _is_reseller(reseller)
        enrolments.add(enrolment)
        return overview(enrolments.of(enrolment.number), framework, on)


def one(actor: Actor, number: str, *, on: date) -> Overview:
    """An enrolment with its end, windows and remarks on a day; a reseller sees the prices of its own time only.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    actor.may(permission.SEE_ENROLMENTS)
    with reading():
        found = enrolled.one(actor, number)
        return overview(found, sight.framework(actor, found.framework), on)


def visible(actor: Actor, *, framework: str | None = None) -> tuple[Enrolment, ...]:
    """All that the actor may see, by number; of one framework where it is named."""
    actor.may(permission.SEE_ENROLMENTS)
    with reading():
        found = enrolled.visible(actor)
    return tuple(each for each in found if framework in {None, each.framework})


def change_reseller(actor: Actor, number: str, reseller: Reseller, *, on: date) -> Overview:
    """Another reseller serves an enrolment from a day on (O-13).

    Raises:
        NotAllowed: `may-not.change-enrolment`.
        NotFound: `enrolment.unknown` or `organisation.unknown`.
        Conflict: `enrolment.start-taken`, `enrolment.same-reseller`, or `enrolment.reseller-outside` for a day
            before the enrolment, before the last change, or after the end.
        Refused: `enrolment.not-a-reseller`.
    """
    actor.may(permission.CHANGE_ENROLMENT)
    with writing(actor, permission.CHANGE_ENROLMENT.id):
        held = enrolled.own(actor, number)
        _is_reseller(reseller.id)
        framework = sight.framework(actor, held.framework)
        _may_follow(held, reseller, overview(held, framework, on).held.ending.last)
        enrolments.change_reseller(number, reseller)
        return overview(enrolments.of(number), framework, on)


def coterm(
    actor: Actor, number: str, partner: str, *, last: date, reason: str, on: date
) -> CoTermed:
    """Give an enrolment the end of another of the same participant, so that both have one anniversary from then on.

    The cost of the months between is a twelfth of the year's value each (K-7, M-17), by what it holds on its old end at
    the prices that hold for it; unknown where one of those is. What it holds is renewed on the other one by an order.

    Args:
        actor: who asks.
        number: of the enrolment whose end moves.
        partner: the number of the one that it joins.
        last: the new last day: the eve of an anniversary of the partner, or the partner's own end.
        reason: what was agreed, and where that stands.
        on: today.

    Raises:
        NotAllowed: `may-not.change-enrolment`.
        NotFound: `enrolment.unknown`.
        Conflict: `coterm.not-an-eve`, `coterm.same`, `coterm.other-participant`, `coterm.past` or
            `coterm.no-change`.
        Refused: `coterm.reason-needed`.
    """
    actor.may(permission.CHANGE_ENROLMENT)
    if not reason.strip():
        raise Refused("coterm.reason-needed")
    with writing(actor, permission.CHANGE_ENROLMENT.id):
        held, other = enrolled.own(actor, number), enrolled.own(actor, partner)
        framework = sight.framework(actor, held.framework)
        beside = overview(other, sight.framework(actor, other.framework), on)
        parts = {each.part_number for each in positions(held, on)}
        books = pricebooks.published_of(held.framework, parts)
        agreed = coterming.coterm(overview(held, framework, on), beside, last, books)
        coterms.add(agreed, on, actor.person.email, reason)
        enrolments.register_end(number, last)
        return CoTermed(overview(enrolments.of(number), framework, on), agreed)


def agree_price(actor: Actor, number: str, price: RegisteredPrice) -> Enrolment:
    """Keep a price of the customer price sheet (M-12); a later one replaces it from its own start.

    Raises:
        NotAllowed: `may-not.change-enrolment`.
        NotFound: `enrolment.unknown`.
        Conflict: `enrolment.start-taken`.
    """
    actor.may(permission.CHANGE_ENROLMENT)
    with writing(actor, permission.CHANGE_ENROLMENT.id):
        enrolled.own(actor, number)
        enrolments.add_price(number, price)
        return enrolments.of(number)


def declare_discount(actor: Actor, number: str, discount: DeclaredDiscount) -> Enrolment:
    """Keep the discount that the reseller declared for a product type (F-13).

    Raises:
        NotAllowed: `may-not.change-enrolment`.
        NotFound: `enrolment.unknown`.
        Conflict: `enrolment.start-taken`.
    """
    actor.may(permission.CHANGE_ENROLMENT)
    with writing(actor, permission.CHANGE_ENROLMENT.id):
        enrolled.own(actor, number)
        enrolments.add_discount(number, discount)
        return enrolments.of(number)


def _takes_part(enrolment: Enrolment) -> None:
    """Nothing, where the participant was admitted to the framework and still takes part."""
    about = (enrolment.participant, enrolment.framework)
    try:
        state: TakingPartState | None = participations.of(*about).state
    except NotFound:
        state = None
    if state not in IN:
        raise Conflict(
            "enrolment.not-taking-part", participant=about[0], framework=about[1], state=state
        )


def _days(enrolment: Enrolment) -> None:
    last = enrolment.registered_end
    if last is not None and last < enrolment.start:
        raise Refused(
            "enrolment.end-before-start", start=enrolment.start.isoformat(), last=last.isoformat()
        )


def _resellers(enrolment: Enrolment) -> tuple[str, ...]:
    first = () if enrolment.reseller is None else (enrolment.reseller,)
    return (*first, *(each.id for each in enrolment.later_resellers))


def _is_reseller(code: str) -> None:
    if organisations.of(code).kind is not OrganisationKind.RESELLER:
        raise Refused("enrolment.not-a-reseller", organisation=code)


def _may_follow(held: Enrolment, reseller: Reseller, last: date | None) -> None:
    """Nothing, where the day lies after every change there is and inside the enrolment."""
    after = max((held.start, *(each.since for each in held.later_resellers)))
    now = held.reseller_on(reseller.since)
    if now is not None and now.id == reseller.id:
        raise Conflict("enrolment.same-reseller", number=held.number, reseller=reseller.id)
    if reseller.since < after or (last is not None and reseller.since > last):
        raise Conflict(
            "enrolment.reseller-outside",
            number=held.number,
            since=reseller.since.isoformat(),
            first=after.isoformat(),
            last=None if last is None else last.isoformat(),
        )
