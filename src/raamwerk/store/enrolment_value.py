"""The rows of an enrolment as the core value that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    Ordered,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import Model

    from raamwerk.core.enrolment.enrolment import EnrolmentKind, Identifiers, OrderKind
    from raamwerk.store import models

M = TypeVar("M", bound="Model")


def value(held: models.Enrolment) -> Enrolment:
    """A row with all that belongs to it, in the order in which it came in."""
    return Enrolment(
        number=held.number,
        participant=held.participant.code,
        framework=held.framework.code,
        start=held.start,
        kind=cast("EnrolmentKind", held.kind),
        participant_name=held.participant_name,
        participant_identifiers=_identifiers(held.participant_identifiers),
        formerly=tuple(held.formerly),
        reseller=held.reseller.code if held.reseller else None,
        reseller_name=held.reseller_name,
        reseller_identifiers=_identifiers(held.reseller_identifiers),
        later_resellers=tuple(map(_reseller, _in_order(held.reseller_changes.all()))),
        registered_end=held.registered_end,
        joined_on=held.joined_on,
        headcount=held.headcount,
        payment_days=held.payment_days,
        orders=tuple(map(ordered, _in_order(held.orders.all()))),
        statements=tuple(each.on for each in _in_order(held.statements.all())),
        discounts=tuple(map(_discount, _in_order(held.discounts.all()))),
        locks=tuple(map(_price, _in_order(held.registered_prices.all()))),
    )


def _in_order(rows: Iterable[M]) -> list[M]:
    return sorted(rows, key=lambda row: cast("int", row.pk))


def _identifiers(held: Sequence[Sequence[str]]) -> Identifiers:
    return tuple((scheme, number) for scheme, number in held)


def _micro(held: int | None) -> Micro | None:
    return None if held is None else Micro(held)


def _reseller(held: models.ResellerChange) -> Reseller:
    return Reseller(
        since=held.since,
        id=held.organisation.code,
        name=held.name,
        identifiers=_identifiers(held.identifiers),
    )


def ordered(held: models.OrderLine) -> Ordered:
    """A line of an order as a core value."""
    return Ordered(
        part_number=held.part_number,
        on=held.on,
        quantity=_micro(held.quantity),
        kind=cast("OrderKind", held.kind),
        usage_on=held.usage_on,
        unit_price=_micro(held.unit_price),
        unit=Unit(held.unit_months, held.unit_quantity),
        price_source=held.price_source,
        base=held.base,
        full=held.full,
        order=held.order.number if held.order else held.reference,
    )


def _discount(held: models.Discount) -> DeclaredDiscount:
    return DeclaredDiscount(product_type=held.product_type, share=held.share, since=held.since)


def _price(held: models.RegisteredPrice) -> RegisteredPrice:
    return RegisteredPrice(
        part_number=held.part_number,
        since=held.since,
        price=Micro(held.price),
        unit=Unit(held.unit_months, held.unit_quantity),
    )
