"""Receipts of kept checks: only ever added."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.store.models.document import Document
from raamwerk.store.models.field import Text
from raamwerk.store.models.organisation import Organisation


class Receipt(models.Model):
    """A receipt; the whole of it is an upload of that hash, what is looked for stands here too."""

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="receipts")
    sha256 = Text()
    made_at = models.DateTimeField()
    on = models.DateField()
    framework = Text()
    result = Text()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "sha256"], name="receipt_once")
        ]


class ReceiptDocument(models.Model):
    """A document that a receipt is about."""

    receipt = models.ForeignKey(Receipt, models.PROTECT, related_name="documents")
    document = models.ForeignKey(Document, models.PROTECT, related_name="receipts")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["receipt", "document"], name="receipt_document_once")
        ]
