"""Documents and receipts that go to another owner after a merger of municipalities (O-14)."""

from __future__ import annotations

from raamwerk.store import models, organisations


def move(document: int, heir: str) -> bool:
    """Give a document and the receipts about it to another organisation; False where the heir has the same one already.

    Raises:
        NotFound: `organisation.unknown`.
    """
    owner = organisations.row(heir)
    held = models.Document.objects.get(pk=document)
    same = models.Document.objects.filter(owner=owner, sha256=held.sha256, number=held.number)
    if same.exists():
        return False
    held.owner = owner
    held.save(update_fields=["owner"])
    for receipt in models.Receipt.objects.filter(documents__document=held).distinct():
        taken = models.Receipt.objects.filter(owner=owner, sha256=receipt.sha256).exists()
        if receipt.owner_id != owner.pk and not taken:
            receipt.owner = owner
            receipt.save(update_fields=["owner"])
    return True
