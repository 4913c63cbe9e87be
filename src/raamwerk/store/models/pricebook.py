"""Price books and their entries: bitemporal, and never changed once released."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from raamwerk.core.pricebook.kept import BookState
from raamwerk.core.pricebook.unit import LARGEST, LONGEST
from raamwerk.store.models.constraint import not_negative, one_of
from raamwerk.store.models.field import Text
from raamwerk.store.models.framework import Framework
from raamwerk.store.models.organisation import Person


class Book(models.Model):
    """A price book; `raamwerk.core.pricebook.kept.KeptBook`.

    `confirmed` and the profile are what the file was read with; `verdicts` is what became of rows that are no entry.
    """

    framework = models.ForeignKey(Framework, models.PROTECT, related_name="books")
    name = Text()
    published_at = models.DateField()
    currency = Text()
    sha256 = Text()
    profile = Text()
    profile_sha256 = Text(null=True)
    confirmed = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    verdicts = models.JSONField(default=list)
    waiting = models.BigIntegerField(default=0)
    imported_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    imported_on = models.DateField()
    state = Text(default=BookState.IMPORTED.value)
    checked_by = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True)
    checked_on = models.DateField(null=True)
    check_reason = Text(null=True)
    released_by = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True)
    released_on = models.DateField(null=True)
    override_reason = Text(null=True)
    rejected_by = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True)
    rejected_on = models.DateField(null=True)
    reject_reason = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("state", BookState, "book_state"),
            models.CheckConstraint(
                condition=Q(released_by__isnull=True)
                | (~Q(released_by=F("imported_by")) & ~Q(released_by=F("checked_by"))),
                name="book_four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["imported", "rejected"]) | Q(checked_by__isnull=False),
                name="book_checked",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["released", "superseded"], released_by__isnull=False)
                | Q(state__in=["imported", "checked", "rejected"], released_by__isnull=True),
                name="book_released",
            ),
            models.UniqueConstraint(
                fields=["framework", "sha256", "published_at"],
                condition=~Q(state="rejected"),
                name="book_once",
            ),
        ]


class Entry(models.Model):
    """A maximum price from a day on, in micro-euros; `raamwerk.core.pricebook.entry.Entry`."""

    book = models.ForeignKey(Book, models.PROTECT, related_name="entries", db_index=False)
    part_number = Text()
    since = models.DateField()
    maximum = models.BigIntegerField(null=True)
    unit_months = models.BigIntegerField()
    unit_quantity = models.BigIntegerField()
    product_type = Text(null=True)
    name = Text(null=True)
    list_price = models.BigIntegerField(null=True)
    row = models.BigIntegerField()
    quantity_from = models.BigIntegerField(null=True)
    organisation = Text(null=True)
    family = Text(null=True)
    unsettled = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(unit_months__range=(0, LONGEST), unit_quantity__range=(1, LARGEST)),
                name="entry_unit",
            ),
            not_negative("maximum", "entry_maximum"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["part_number", "since"], name="entry_price"),
            models.Index(fields=["book", "part_number"], name="entry_book"),
        ]
