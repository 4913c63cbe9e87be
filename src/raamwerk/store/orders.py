"""Orders, kept and given back. Only when an order is sent do its lines come into the ledger of its enrolment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from raamwerk.core.enrolment.order import LIFE, Item, OrderState, OrderStep, PlacedOrder
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.unit import Unit
from raamwerk.store import enrolments, models, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from django.db.models import QuerySet

    from raamwerk.core.enrolment.enrolment import OrderKind


def add(enrolment: str, number: str, items: Sequence[Item], on: date, by: str) -> PlacedOrder:
    """Keep a draft.

    Args:
        enrolment: the number of the enrolment.
        number: of the order; one enrolment has it once.
        items: what is asked for.
        on: the day.
        by: the e-mail address of the person.

    Raises:
        NotFound: `enrolment.unknown` or `person.unknown`.
        Conflict: `order.there-already`.
    """
    owner = enrolments.row(enrolment)
    if owner.placed.filter(number=number).exists():
        raise Conflict("order.there-already", number=number, enrolment=enrolment)
    held = models.Order.objects.create(enrolment=owner, number=number, state=OrderState.DRAFT.value)
    for place, item in enumerate(items):
        held.items.create(place=place, **_columns(item))
    first = LIFE.begin(on)
    held.steps.create(place=0, state=first.state.value, on=on, by=people.row(by))
    return of(enrolment, number)


def step(
    enrolment: str,
    number: str,
    state: OrderState,
    on: date,
    by: str,
    *,
    reason: str | None = None,
    overridden: Sequence[str] = (),
) -> PlacedOrder:
    """Keep the next step; the step to `sent` brings the lines into the ledger.

    Raises:
        NotFound: `order.unknown` or `person.unknown`.
        Conflict: as `raamwerk.core.life.Life.step`.
    """
    held, now = _row(enrolment, number), of(enrolment, number)
    taken = LIFE.step(now.steps, state, on, reason)
    held.steps.create(
        place=len(now.steps),
        state=taken.state.value,
        on=taken.on,
        reason=taken.reason,
        by=people.row(by),
        overridden=list(overridden) or None,
    )
    held.state = taken.state.value
    if state is OrderState.SENT:
        held.sent_on = on
        lines = [item.ordered(on, number) for item in now.items]
        enrolments.add_orders(enrolment, lines, held.pk)
    held.save()
    return of(enrolment, number)


def cancel(enrolment: str, number: str, item: int, at: datetime, by: str) -> None:
    """Keep that a reservation was cancelled.

    Args:
        enrolment: the number of the enrolment.
        number: of the order.
        item: its place in the order, from 0.
        at: the moment, with a time zone.
        by: the e-mail address of the person.

    Raises:
        NotFound: `order.unknown` where there is no such line in the ledger, or `person.unknown`.
        Conflict: `order.cancelled-already`.
    """
    lines = _row(enrolment, number).lines.order_by("id")[item : item + 1]
    if not lines:
        raise NotFound("order.unknown", number=enrolment, order=number)
    if models.Cancellation.objects.filter(line=lines[0]).exists():
        raise Conflict("order.cancelled-already", part_number=lines[0].part_number)
    models.Cancellation.objects.create(line=lines[0], at=at, by=people.row(by))


def cancelled(enrolment: str, number: str) -> tuple[int, ...]:
    """The places of the items of an order that were cancelled.

    Raises:
        NotFound: `order.unknown`.
    """
    lines = _row(enrolment, number).lines.order_by("id")
    found = lines.values_list("cancellation__id", flat=True)
    return tuple(place for place, number in enumerate(found) if number is not None)


def of(enrolment: str, number: str) -> PlacedOrder:
    """An order of an enrolment by its number.

    Raises:
        NotFound: `order.unknown`.
    """
    return _value(_row(enrolment, number))


def of_enrolment(number: str) -> tuple[PlacedOrder, ...]:
    """All of an enrolment, in the order in which they were drawn up."""
    found = _joined(models.Order.objects.filter(enrolment__number=number))
    return tuple(_value(held) for held in found.order_by("id"))


def _joined(found: QuerySet[models.Order]) -> QuerySet[models.Order]:
    return found.select_related("enrolment").prefetch_related("items", "steps__by")


def _row(enrolment: str, number: str) -> models.Order:
    found = _joined(models.Order.objects.filter(enrolment__number=enrolment, number=number)).first()
    if found is None:
        raise NotFound("order.unknown", number=enrolment, order=number)
    return found


def _columns(item: Item) -> dict[str, Any]:
    return {
        "part_number": item.part_number,
        "kind": item.kind,
        "quantity": item.quantity,
        "usage_on": item.usage_on,
        "unit_price": item.unit_price,
        "unit_months": item.unit.months,
        "unit_quantity": item.unit.quantity,
        "price_source": item.price_source,
        "base": item.base,
        "full": item.full,
    }


def _value(held: models.Order) -> PlacedOrder:
    steps = sorted(held.steps.all(), key=lambda each: each.place)
    items = sorted(held.items.all(), key=lambda each: each.place)
    return PlacedOrder(
        number=held.number,
        enrolment=held.enrolment.number,
        items=tuple(map(_item, items)),
        steps=tuple(
            OrderStep(
                OrderState(s.state),
                s.on,
                s.reason,
                by=s.by.email,
                overridden=tuple(s.overridden or ()),
            )
            for s in steps
        ),
        sent_on=held.sent_on,
    )


def _item(held: models.OrderItem) -> Item:
    return Item(
        part_number=held.part_number,
        kind=cast("OrderKind", held.kind),
        quantity=Micro(held.quantity),
        usage_on=held.usage_on,
        unit_price=None if held.unit_price is None else Micro(held.unit_price),
        unit=Unit(held.unit_months, held.unit_quantity),
        price_source=held.price_source,
        base=held.base,
        full=held.full,
    )
