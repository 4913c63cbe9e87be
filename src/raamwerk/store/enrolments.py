"""Enrolments as registered, kept and given back; orders, discounts and prices are only ever added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.store import bulk, frameworks, models, organisations
from raamwerk.store.enrolment_value import ORDERED, ordered, value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from django.db.models import QuerySet

    from raamwerk.core.enrolment.enrolment import (
        DeclaredDiscount,
        Enrolment,
        Ordered,
        RegisteredPrice,
        Reseller,
    )

_ORDER_COLUMNS = (
    "enrolment_id",
    "part_number",
    "on",
    "quantity",
    "kind",
    "usage_on",
    "unit_price",
    "unit_months",
    "unit_quantity",
    "price_source",
    "base",
    "full",
    "order_id",
    "reference",
)


_MOST: Final = 5_000
"""Enrolments whose lines are asked for at once: both databases take so many in one question."""


def add(enrolment: Enrolment) -> None:
    """Keep a new one, with all that is registered of it.

    Raises:
        NotFound: `framework.unknown` or `organisation.unknown`.
        Conflict: `enrolment.there-already`.
    """
    if models.Enrolment.objects.filter(number=enrolment.number).exists():
        raise Conflict("enrolment.there-already", number=enrolment.number)
    reseller = enrolment.reseller
    models.Enrolment.objects.create(
        number=enrolment.number,
        framework=frameworks.row(enrolment.framework),
        participant=organisations.row(enrolment.participant),
        participant_name=enrolment.participant_name,
        participant_identifiers=enrolment.participant_identifiers,
        formerly=enrolment.formerly,
        kind=enrolment.kind,
        start=enrolment.start,
        registered_end=enrolment.registered_end,
        joined_on=enrolment.joined_on,
        reseller=None if reseller is None else organisations.row(reseller),
        reseller_name=enrolment.reseller_name,
        reseller_identifiers=enrolment.reseller_identifiers,
        headcount=enrolment.headcount,
        payment_days=enrolment.payment_days,
    )
    number = enrolment.number
    add_orders(number, enrolment.orders)
    for discount in enrolment.discounts:
        add_discount(number, discount)
    for price in enrolment.locks:
        add_price(number, price)
    for later in enrolment.later_resellers:
        change_reseller(number, later)
    for on in enrolment.statements:
        add_statement(number, on)


def add_orders(number: str, orders: Sequence[Ordered], placed: int | None = None) -> None:
    """Keep further lines of orders and reservations, in this order.

    Args:
        number: of the enrolment.
        orders: the lines.
        placed: the id of the order of the register that they belong to; None for orders from elsewhere.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    held = row(number)
    bulk.insert(
        models.OrderLine,
        _ORDER_COLUMNS,
        (
            (
                held.pk,
                each.part_number,
                each.on,
                each.quantity,
                each.kind,
                each.usage_on,
                each.unit_price,
                each.unit.months,
                each.unit.quantity,
                each.price_source,
                each.base,
                each.full,
                placed,
                each.order if placed is None else None,
            )
            for each in orders
        ),
    )


def add_discount(number: str, discount: DeclaredDiscount) -> None:
    """Keep a declared discount.

    Raises:
        NotFound: `enrolment.unknown`.
        Conflict: `enrolment.start-taken`.
    """
    held = row(number)
    since, about = discount.since, discount.product_type
    _free(held.discounts.filter(product_type=about, since=since), number, about, since)
    held.discounts.create(product_type=about, since=since, share=discount.share)


def add_price(number: str, price: RegisteredPrice) -> None:
    """Keep a price of the customer price sheet.

    Raises:
        NotFound: `enrolment.unknown`.
        Conflict: `enrolment.start-taken`.
    """
    held = row(number)
    since, about = price.since, price.part_number
    _free(held.registered_prices.filter(part_number=about, since=since), number, about, since)
    held.registered_prices.create(
        part_number=about,
        since=since,
        price=price.price,
        unit_months=price.unit.months,
        unit_quantity=price.unit.quantity,
    )


def change_reseller(number: str, reseller: Reseller) -> None:
    """Keep that another reseller serves it from a day on (O-13).

    Raises:
        NotFound: `enrolment.unknown` or `organisation.unknown`.
        Conflict: `enrolment.start-taken`.
    """
    held = row(number)
    _free(held.reseller_changes.filter(since=reseller.since), number, reseller.id, reseller.since)
    held.reseller_changes.create(
        organisation=organisations.row(reseller.id),
        since=reseller.since,
        name=reseller.name,
        identifiers=reseller.identifiers,
    )


def add_statement(number: str, on: date) -> None:
    """Keep that an update statement was filed (M-6).

    Raises:
        NotFound: `enrolment.unknown`.
    """
    row(number).statements.create(on=on)


def register_end(number: str, last: date) -> None:
    """Keep another last day by the contract.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    held = row(number)
    held.registered_end = last
    held.save(update_fields=["registered_end"])


def joined(number: str, on: date) -> None:
    """Keep the day on which the accession was signed, for an enrolment that ran before (F-8).

    Raises:
        NotFound: `enrolment.unknown`.
    """
    held = row(number)
    held.joined_on = on
    held.save(update_fields=["joined_on"])


def inherit(enrolment: Enrolment) -> None:
    """Keep that an enrolment is another participant's from now on (O-14): who, and who it was formerly.

    Raises:
        NotFound: `enrolment.unknown` or `organisation.unknown`.
    """
    held = row(enrolment.number)
    held.participant = organisations.row(enrolment.participant)
    held.participant_name = enrolment.participant_name
    held.participant_identifiers = list(enrolment.participant_identifiers)
    held.formerly = list(enrolment.formerly)
    held.save()


def of(number: str) -> Enrolment:
    """The enrolment with a number.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    found = _values(models.Enrolment.objects.filter(number=number))
    if not found:
        raise NotFound("enrolment.unknown", number=number)
    return found[0]


def of_framework(framework: str) -> tuple[Enrolment, ...]:
    """All under a framework, by number."""
    return _values(models.Enrolment.objects.filter(framework__code=framework))


def of_participant(code: str) -> tuple[Enrolment, ...]:
    """All of a participant, by number."""
    return _values(models.Enrolment.objects.filter(participant__code=code))


def everyone() -> tuple[Enrolment, ...]:
    """All there are, by number."""
    return _values(models.Enrolment.objects.all())


def of_reseller(code: str) -> tuple[Enrolment, ...]:
    """All that a reseller serves or served, by number."""
    found = models.Enrolment.objects.filter(reseller__code=code)
    later = models.Enrolment.objects.filter(reseller_changes__organisation__code=code)
    return _values((found | later).distinct())


def row(number: str) -> models.Enrolment:
    """The row with a number, for the modules beside this one.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    found = models.Enrolment.objects.filter(number=number).first()
    if found is None:
        raise NotFound("enrolment.unknown", number=number)
    return found


def _free(taken: QuerySet[Any], number: str, about: str, since: date) -> None:
    """Nothing, where no row speaks of the same thing from the same day."""
    if taken.exists():
        raise Conflict("enrolment.start-taken", number=number, about=about, since=since.isoformat())


def _orders(rows: Sequence[models.Enrolment]) -> dict[int, list[Ordered]]:
    """The lines that count, by enrolment: not of an order that was refused, and not a reservation that was cancelled."""
    found: dict[int, list[Ordered]] = {}
    lines = models.OrderLine.objects.filter(cancellation__isnull=True).exclude(
        order__state=OrderState.REFUSED.value
    )
    numbers = [held.pk for held in rows]
    for start in range(0, len(numbers), _MOST):
        some = lines.filter(enrolment__in=numbers[start : start + _MOST])
        for owner, *row in some.order_by("id").values_list("enrolment_id", *ORDERED):
            found.setdefault(owner, []).append(ordered(tuple(row)))
    return found


def _values(found: QuerySet[models.Enrolment]) -> tuple[Enrolment, ...]:
    rows = list(
        found.select_related("framework", "participant", "reseller").prefetch_related(
            "discounts", "registered_prices", "reseller_changes__organisation", "statements"
        )
    )
    orders = _orders(rows)
    values = (value(held, orders.get(held.pk, ())) for held in rows)
    return tuple(sorted(values, key=lambda enrolment: enrolment.number))
