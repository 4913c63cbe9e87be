"""The rows of an enrolment as the core value that they stand for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

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

    from raamwerk.core.enrolment.enrolment import EnrolmentKind, Identifiers
    from raamwerk.store import models

M = TypeVar("M", bound="Model")


ORDERED: Final = (
    *("part_number", "on", "quantity", "kind", "usage_on", "unit_price"),
    *("unit_months", "unit_quantity", "price_source", "base", "full"),
    *("order__number", "reference"),
)
"""The columns of a line of an order, as `ordered` takes them: thousands of lines are no thousands of objects."""


def value(held: models.Enrolment, orders: Iterable[Ordered]) -> Enrolment:
    """A row with all that belongs to it, in the order in which it came in.

    Args:
        held: the row.
        orders: its lines of orders that count.
    """
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
        orders=tuple(orders),
        statements=tuple(each.on for each in _in_order(held.statements.all())),
        discounts=tuple(map(_discount, _in_order(held.discounts.all()))),
        locks=tuple(map(_price, _in_order(held.registered_prices.all()))),
    )


def _in_order(rows: Iterable[M]) -> list[M]:
    return sorted(rows, key=lambda row: cast("int", row.pk))


def _identifiers(held: Sequence[Sequence[str]]) -> Identifiers:
    return tuple((scheme, number) for scheme, number in held)


def _reseller(held: models.ResellerChange) -> Reseller:
    return Reseller(
        since=held.since,
        id=held.organisation.code,
        name=held.name,
        identifiers=_identifiers(held.identifiers),
    )


def ordered(row: tuple[Any, ...]) -> Ordered:
    """A line of an order of the columns `ORDERED` as a core value."""
    part, on, quantity, kind, usage, price, months, per, source, base, full, number, reference = row
    return Ordered(
        part_number=part,
        on=on,
        quantity=quantity,
        kind=kind,
        usage_on=usage,
        unit_price=price,
        unit=_unit(months, per),
        price_source=source,
        base=base,
        full=full,
        order=number or reference,
    )


@lru_cache(maxsize=64)
def _unit(months: int, quantity: int) -> Unit:
    return Unit(months, quantity)


def _discount(held: models.Discount) -> DeclaredDiscount:
    return DeclaredDiscount(product_type=held.product_type, share=held.share, since=held.since)


def _price(held: models.RegisteredPrice) -> RegisteredPrice:
    return RegisteredPrice(
        part_number=held.part_number,
        since=held.since,
        price=Micro(held.price),
        unit=Unit(held.unit_months, held.unit_quantity),
    )
