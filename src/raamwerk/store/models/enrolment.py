"""Enrolments as registered: `raamwerk.core.enrolment.enrolment` says what each value means.

Orders, discounts, registered prices, changes of reseller and statements are only ever added: the licence position
and the price locks follow from them.
"""

from __future__ import annotations

from typing import ClassVar, get_args

from django.db import models
from django.db.models import Q

from raamwerk.core.enrolment.enrolment import EnrolmentKind, OrderKind
from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.pricebook.unit import LARGEST, LONGEST
from raamwerk.store.models.constraint import not_negative, one_of
from raamwerk.store.models.field import Text
from raamwerk.store.models.framework import Framework
from raamwerk.store.models.organisation import Organisation, Person

_UNIT = Q(unit_months__range=(0, LONGEST), unit_quantity__range=(1, LARGEST))


class Enrolment(models.Model):
    """An enrolment under a framework."""

    number = Text(unique=True)
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="enrolments")
    participant = models.ForeignKey(Organisation, models.PROTECT, related_name="enrolments")
    participant_name = Text(null=True)
    participant_identifiers = models.JSONField(default=list)
    formerly = models.JSONField(default=list)
    kind = Text()
    start = models.DateField()
    registered_end = models.DateField(null=True)
    joined_on = models.DateField(null=True)
    reseller = models.ForeignKey(
        Organisation, models.PROTECT, related_name="served_from_the_start", null=True
    )
    reseller_name = Text(null=True)
    reseller_identifiers = models.JSONField(default=list)
    headcount = models.BigIntegerField(null=True)
    payment_days = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("kind", get_args(EnrolmentKind), "enrolment_kind"),
            not_negative("headcount", "enrolment_headcount"),
            not_negative("payment_days", "enrolment_payment_days"),
        ]


class ResellerChange(models.Model):
    """Another reseller from a day on (O-13)."""

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="reseller_changes")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="served_later")
    since = models.DateField()
    name = Text(null=True)
    identifiers = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["enrolment", "since"], name="reseller_change_start"),
        ]


class RegisteredPrice(models.Model):
    """A price on the customer price sheet (M-12), in micro-euros."""

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="registered_prices")
    part_number = Text()
    since = models.DateField()
    price = models.BigIntegerField()
    unit_months = models.BigIntegerField()
    unit_quantity = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_UNIT, name="registered_price_unit"),
            models.UniqueConstraint(
                fields=["enrolment", "part_number", "since"], name="registered_price_start"
            ),
        ]


class Discount(models.Model):
    """A discount declared for a product type (F-13), `share` in millionths."""

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="discounts")
    product_type = Text()
    since = models.DateField()
    share = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["enrolment", "product_type", "since"], name="discount_start"
            ),
        ]


class Statement(models.Model):
    """An update statement: nothing changed (M-6)."""

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="statements")
    on = models.DateField()


class CoTerm(models.Model):
    """An enrolment got the end of another: dated, with what that costs in micro-euros (M-17)."""

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="coterms")
    partner = models.ForeignKey(Enrolment, models.PROTECT, related_name="coterms_beside")
    agreed_on = models.DateField()
    before = models.DateField(null=True)
    last = models.DateField()
    months = models.BigIntegerField()
    amount = models.BigIntegerField(null=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="coterms")
    reason = Text()


class Order(models.Model):
    """An order of the register; `raamwerk.core.enrolment.order`."""

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="placed")
    number = Text()
    state = Text()
    sent_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("state", OrderState, "order_state"),
            models.UniqueConstraint(fields=["enrolment", "number"], name="order_number"),
        ]


class OrderItem(models.Model):
    """A line that is asked for; never changed."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="items")
    place = models.BigIntegerField()
    part_number = Text()
    kind = Text()
    quantity = models.BigIntegerField()
    usage_on = models.DateField(null=True)
    unit_price = models.BigIntegerField(null=True)
    unit_months = models.BigIntegerField()
    unit_quantity = models.BigIntegerField()
    price_source = Text(null=True)
    base = Text(null=True)
    full = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("kind", get_args(OrderKind), "order_item_kind"),
            not_negative("quantity", "order_item_quantity"),
            models.CheckConstraint(condition=_UNIT, name="order_item_unit"),
            models.UniqueConstraint(fields=["order", "place"], name="order_item_place"),
        ]


class OrderStep(models.Model):
    """A state that an order reached on a day; never changed."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="steps")
    place = models.BigIntegerField()
    state = Text()
    on = models.DateField()
    reason = Text(null=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="order_steps")
    overridden = models.JSONField(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("state", OrderState, "order_step_state"),
            models.UniqueConstraint(fields=["order", "place"], name="order_step_place"),
        ]


class OrderLine(models.Model):
    """A line of an order or reservation: the source of the ledger. Quantity in millionths, price in micro-euros.

    `order` is the order of the register that was sent; `reference` the number of one that came from elsewhere.
    """

    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="orders")
    part_number = Text()
    on = models.DateField()
    quantity = models.BigIntegerField(null=True)
    kind = Text()
    usage_on = models.DateField(null=True)
    unit_price = models.BigIntegerField(null=True)
    unit_months = models.BigIntegerField()
    unit_quantity = models.BigIntegerField()
    price_source = Text(null=True)
    base = Text(null=True)
    full = Text(null=True)
    order = models.ForeignKey(Order, models.PROTECT, related_name="lines", null=True)
    reference = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("kind", get_args(OrderKind), "order_line_kind"),
            not_negative("quantity", "order_line_quantity"),
            models.CheckConstraint(condition=_UNIT, name="order_line_unit"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["enrolment", "part_number", "on"], name="order_line_ledger")
        ]


class Cancellation(models.Model):
    """A reservation was cancelled in time (M-9), and so never counted."""

    line = models.OneToOneField(OrderLine, models.PROTECT, related_name="cancellation")
    at = models.DateTimeField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="cancellations")
