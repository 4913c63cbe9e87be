"""Orders: held against the windows and the rules, approved by who has the mandate, sent, followed to the invoice.

An order counts for the licence position from the day on which it is sent. What the windows or the rules do not allow is
refused with the reason and the next day on which it can be done; somebody with that right may override it, and the
reason goes on the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.enrolment.cancelling import cancel_barriers
from raamwerk.core.enrolment.order import Barrier, Item, OrderState, PlacedOrder
from raamwerk.core.enrolment.statement import statement_barriers
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import OrganisationKind
from raamwerk.services import permission
from raamwerk.services.parts import enrolled, ordering, sight
from raamwerk.services.parts.ordering import Checked
from raamwerk.store import enrolments, orders
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from raamwerk.core.actor import Actor

__all__ = [
    "Barrier",
    "Checked",
    "Item",
    "PlacedOrder",
    "approve",
    "cancel",
    "cancelled",
    "check",
    "follow",
    "of_enrolment",
    "one",
    "place",
    "send",
    "state_unchanged",
    "withdraw",
]

_S = OrderState
_FOLLOWED = frozenset({_S.CONFIRMED, _S.DELIVERED, _S.INVOICED, _S.CLOSED, _S.REFUSED})
_HIDDEN = frozenset({_S.DRAFT, _S.VALIDATED, _S.APPROVED, _S.WITHDRAWN})
"""A reseller sees an order once it was sent."""


def check(actor: Actor, number: str, items: Sequence[Item], *, on: date) -> Checked:
    """What an order of a day would meet: barriers with the next possible day, and the verdicts of the rules.

    Args:
        actor: who asks.
        number: of the enrolment.
        items: what is asked for.
        on: the day on which it would be sent.

    Raises:
        NotAllowed: `may-not.place-order`.
        NotFound: `enrolment.unknown`.
        Refused: `order.empty`, `order.quantity-needed` or `order.part-number`.
    """
    actor.may(permission.PLACE_ORDER)
    ordering.must_say(items)
    with reading():
        enrolment = enrolled.own(actor, number)
        framework = sight.framework(actor, enrolment.framework)
        return ordering.checked(enrolment, framework, items, on)


def place(
    actor: Actor,
    number: str,
    items: Sequence[Item],
    *,
    on: date,
    order: str | None = None,
    override: str | None = None,
) -> PlacedOrder:
    """Draw up an order and hold it against the windows and the rules; it still has to be approved and sent.

    Args:
        actor: who asks.
        number: of the enrolment.
        items: what is asked for.
        on: today.
        order: the number of the order; made from that of the enrolment without it.
        override: why it is placed although something stands in the way.

    Raises:
        NotAllowed: `may-not.place-order`, or `may-not.override-order`.
        NotFound: `enrolment.unknown`.
        Conflict: the code of the first barrier, `order.breaks-rules`, or `order.there-already`.
        Refused: `order.empty`, `order.quantity-needed` or `order.part-number`.
    """
    actor.may(permission.PLACE_ORDER)
    ordering.must_say(items)
    with writing(actor, permission.PLACE_ORDER.id):
        enrolment = enrolled.own(actor, number)
        framework = sight.framework(actor, enrolment.framework)
        found = ordering.checked(enrolment, framework, items, on)
        _may_pass(actor, found, override)
        name = order or f"{number}-{len(orders.of_enrolment(number)) + 1}"
        email = actor.person.email
        drawn = orders.add(number, name, items, on, email)
        reason, passed = (override, found.stopped) if found.stopped else (None, ())
        return orders.step(
            number, drawn.number, _S.VALIDATED, on, email, reason=reason, overridden=passed
        )


def approve(actor: Actor, number: str, order: str, *, on: date) -> PlacedOrder:
    """Say, with the mandate, that an order may be sent.

    Raises:
        NotAllowed: `may-not.approve-order`.
        NotFound: `order.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    actor.may(permission.APPROVE_ORDER)
    with writing(actor, permission.APPROVE_ORDER.id):
        _own(actor, number, order)
        return orders.step(number, order, _S.APPROVED, on, actor.person.email)


def send(
    actor: Actor, number: str, order: str, *, on: date, override: str | None = None
) -> PlacedOrder:
    """Send an approved order to the reseller: from then on it counts.

    It is held against windows and rules again, by the day on which it is sent. What was overridden when it was placed
    needs no second reason.

    Raises:
        NotAllowed: `may-not.send-order`, or `may-not.override-order`.
        NotFound: `order.unknown`.
        Conflict: the code of the first barrier, `order.breaks-rules`, `order.no-reseller`, or as
            `raamwerk.core.life.Life.step`.
    """
    actor.may(permission.SEND_ORDER)
    with writing(actor, permission.SEND_ORDER.id):
        held = _own(actor, number, order)
        enrolment = enrolments.of(number)
        if enrolment.reseller_on(on) is None:
            raise Conflict("order.no-reseller", number=enrolment.number, on=on.isoformat())
        framework = sight.framework(actor, enrolment.framework)
        before = {code for step in held.steps for code in step.overridden}
        found = ordering.checked(enrolment, framework, held.items, on).without(before)
        _may_pass(actor, found, override)
        reason, passed = (override, found.stopped) if found.stopped else (None, ())
        return orders.step(
            number, order, _S.SENT, on, actor.person.email, reason=reason, overridden=passed
        )


def follow(
    actor: Actor, number: str, order: str, state: OrderState, *, on: date, reason: str | None = None
) -> PlacedOrder:
    """Record what became of an order that was sent: confirmed, refused, delivered, invoiced or closed.

    The reseller that serves the enrolment may do so too. One that is refused never counted.

    Raises:
        NotAllowed: `may-not.follow-order`.
        NotFound: `order.unknown`.
        Conflict: `order.not-to-follow`, or as `raamwerk.core.life.Life.step`.
    """
    actor.may(permission.FOLLOW_ORDER)
    with writing(actor, permission.FOLLOW_ORDER.id):
        _seen(actor, number, order)
        if state not in _FOLLOWED:
            raise Conflict("order.not-to-follow", state=state.value)
        return orders.step(number, order, state, on, actor.person.email, reason=reason)


def withdraw(
    actor: Actor, number: str, order: str, *, on: date, reason: str | None = None
) -> PlacedOrder:
    """Take back an order that was not sent yet.

    Raises:
        NotAllowed: `may-not.place-order`.
        NotFound: `order.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    actor.may(permission.PLACE_ORDER)
    with writing(actor, permission.PLACE_ORDER.id):
        _own(actor, number, order)
        return orders.step(number, order, _S.WITHDRAWN, on, actor.person.email, reason=reason)


def cancel(actor: Actor, number: str, order: str, item: int, *, at: datetime) -> PlacedOrder:
    """Cancel a reservation that was sent, until so many hours before its first day of use (M-9).

    Args:
        actor: who asks.
        number: of the enrolment.
        order: the number of the order.
        item: the place of the line in the order, from 0.
        at: this moment, with a time zone.

    Raises:
        NotAllowed: `may-not.send-order`.
        NotFound: `order.unknown`.
        Conflict: `order.no-reservation`, `order.cancelled-too-late` or `order.cancelled-already`.
    """
    actor.may(permission.SEND_ORDER)
    with writing(actor, permission.SEND_ORDER.id):
        held = _own(actor, number, order)
        if held.sent_on is None or not 0 <= item < len(held.items):
            raise NotFound("order.unknown", number=number, order=order)
        enrolment = enrolments.of(number)
        terms = enrolled.terms(actor, enrolment, at.date())
        for barrier in cancel_barriers(held.items[item], at, terms):
            raise Conflict(barrier.code, **barrier.facts)
        orders.cancel(number, order, item, at, actor.person.email)
        return held


def cancelled(actor: Actor, number: str, order: str) -> tuple[int, ...]:
    """The places of the lines of an order that were cancelled.

    Raises:
        NotFound: `order.unknown`.
    """
    actor.may(permission.SEE_ORDERS)
    with reading():
        return orders.cancelled(number, _seen(actor, number, order).number)


def state_unchanged(
    actor: Actor, number: str, *, on: date, override: str | None = None
) -> tuple[date, ...]:
    """File the yearly statement that nothing changed (M-6); the days of all statements of the enrolment.

    Raises:
        NotAllowed: `may-not.send-order`, or `may-not.override-order`.
        NotFound: `enrolment.unknown`.
        Conflict: `order.statement-outside-window`, `order.filed-already`, or that the terms do not hold.
    """
    actor.may(permission.SEND_ORDER)
    with writing(actor, permission.SEND_ORDER.id):
        held = enrolled.own(actor, number)
        found = statement_barriers(held, enrolled.terms(actor, held, on), on)
        _may_pass(actor, Checked(enrolment=number, on=on, barriers=found), override)
        enrolments.add_statement(number, on)
        return enrolments.of(number).statements


def one(actor: Actor, number: str, order: str) -> PlacedOrder:
    """An order; a reseller sees those that were sent to it.

    Raises:
        NotFound: `order.unknown`.
    """
    actor.may(permission.SEE_ORDERS)
    with reading():
        return _seen(actor, number, order)


def of_enrolment(actor: Actor, number: str) -> tuple[PlacedOrder, ...]:
    """The orders of an enrolment that the actor may see, in the order in which they were drawn up.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    actor.may(permission.SEE_ORDERS)
    with reading():
        enrolled.one(actor, number)
        return tuple(held for held in orders.of_enrolment(number) if _sees(actor, held))


def _own(actor: Actor, number: str, order: str) -> PlacedOrder:
    held = orders.of(number, order)
    if not actor.is_of(enrolments.of(number).participant):
        raise NotFound("order.unknown", number=number, order=order)
    return held


def _seen(actor: Actor, number: str, order: str) -> PlacedOrder:
    held = orders.of(number, order)
    if not _sees(actor, held):
        raise NotFound("order.unknown", number=number, order=order)
    return held


def _sees(actor: Actor, held: PlacedOrder) -> bool:
    """All of it, one's own, or what was sent to the reseller in its time."""
    enrolment = enrolments.of(held.enrolment)
    if actor.sees_all or actor.is_of(enrolment.participant):
        return True
    if actor.organisation.kind is not OrganisationKind.RESELLER or held.sent_on is None:
        return False
    served = enrolment.reseller_on(held.sent_on)
    mine = served is not None and served.id == actor.organisation.code
    return mine and held.state not in _HIDDEN


def _may_pass(actor: Actor, found: Checked, override: str | None) -> None:
    """Nothing, where nothing stands in the way, or somebody with that right overrides it with a reason."""
    if not found.stopped:
        return
    if override is not None and override.strip():
        actor.may(permission.OVERRIDE_ORDER)
        return
    if found.barriers:
        first = found.barriers[0]
        raise Conflict(first.code, **first.facts)
    raise Conflict("order.breaks-rules", count=len(found.stopped), rules=", ".join(found.stopped))
