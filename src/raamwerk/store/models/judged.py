"""What kept checks came to, line by line, and what is asked back because of it: only ever added."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.core.rule import Outcome
from raamwerk.store.models.constraint import not_negative, one_of
from raamwerk.store.models.document import Document
from raamwerk.store.models.field import Text
from raamwerk.store.models.receipt import Receipt


class JudgedLine(models.Model):
    """A line as a kept check judged it, with the three layers of its price for savings; in micro-euros."""

    receipt = models.ForeignKey(Receipt, models.PROTECT, related_name="lines")
    document = models.ForeignKey(Document, models.PROTECT, related_name="lines")
    place = models.BigIntegerField()
    line = Text(null=True)
    part_number = Text(null=True)
    name = Text(null=True)
    product_type = Text(null=True)
    quantity = models.BigIntegerField(null=True)
    outcome = Text()
    at_stake = models.BigIntegerField(null=True)
    in_framework = models.BooleanField(null=True)
    list_amount = models.BigIntegerField(null=True)
    maximum_amount = models.BigIntegerField(null=True)
    paid_amount = models.BigIntegerField(null=True)
    baseline_on = models.DateField(null=True)
    baseline_book = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("outcome", Outcome, "judged_line_outcome"),
            models.UniqueConstraint(
                fields=["receipt", "document", "place"], name="judged_line_place"
            ),
        ]


class Claim(models.Model):
    """What is asked back on an invoice, in micro-euros without VAT, by a kept check."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="claims")
    receipt = models.ForeignKey(Receipt, models.PROTECT, related_name="claims")
    amount = models.BigIntegerField()
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            not_negative("amount", "claim_amount"),
            models.UniqueConstraint(fields=["document", "receipt"], name="claim_once"),
        ]
