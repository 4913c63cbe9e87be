"""Versions of the publisher's table of products and service plans, joined on GUID alone."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.store.models.field import Text


class ProductTable(models.Model):
    """A version of the table as it was published on a day; `verdicts` is what became of rows that are no product."""

    published_on = models.DateField(unique=True)
    name = Text()
    sha256 = Text()
    rows = models.BigIntegerField()
    duplicates = models.BigIntegerField()
    verdicts = models.JSONField(default=list)
    imported_on = models.DateField()


class ProductPlan(models.Model):
    """A service plan in a product, as one row of a version has it."""

    table = models.ForeignKey(ProductTable, models.PROTECT, related_name="plans", db_index=False)
    row = models.BigIntegerField()
    guid = Text()
    string_id = Text()
    name = Text()
    plan_guid = Text()
    plan_string_id = Text()
    plan_name = Text()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["table", "row"], name="product_plan_row"),
        ]
        indexes: ClassVar = [models.Index(fields=["table", "guid"], name="product_plan_guid")]
