"""Documents that came in, and the life of their check."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.store.models.constraint import one_of
from raamwerk.store.models.enrolment import Enrolment
from raamwerk.store.models.field import Text
from raamwerk.store.models.organisation import Organisation


class Document(models.Model):
    """A quote, order, invoice or credit note; its bytes are an upload of that hash."""

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="documents")
    kind = Text()
    number = Text()
    sha256 = Text()
    name = Text()
    received_on = models.DateField()
    issued_on = models.DateField(null=True)
    reseller = models.ForeignKey(
        Organisation, models.PROTECT, related_name="sent_documents", null=True
    )
    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="documents", null=True)
    order = models.ForeignKey("self", models.PROTECT, related_name="followed_by", null=True)
    seller = Text(null=True)
    order_reference = Text(null=True)
    corrects = Text(null=True)
    currency = Text(null=True)
    line_total = models.BigIntegerField(null=True)
    payable = models.BigIntegerField(null=True)
    due_on = models.DateField(null=True)
    profile_sha256 = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("kind", DocumentKind, "document_kind"),
            models.UniqueConstraint(fields=["owner", "sha256", "number"], name="document_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["sha256"], name="document_sha256"),
            models.Index(fields=["owner", "number"], name="document_number"),
            models.Index(fields=["owner", "corrects"], name="document_corrects"),
        ]


class DocumentStep(models.Model):
    """A state that its check reached on a day; never changed."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="steps")
    place = models.BigIntegerField()
    state = Text()
    on = models.DateField()
    reason = Text(null=True)

    class Meta:
        constraints: ClassVar = [
            one_of("state", CheckState, "document_step_state"),
            models.UniqueConstraint(fields=["document", "place"], name="document_step_place"),
        ]
