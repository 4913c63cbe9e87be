"""Receipts of kept checks: added, looked up, never changed.

The store keeps a receipt as the bytes that `raamwerk.formats.receipt` writes, and beside them what is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import NotFound
from raamwerk.store import models, organisations, uploads

if TYPE_CHECKING:
    from collections.abc import Iterable

    from raamwerk.core.checking.receipt import Receipt


_SHORTEST: Final = 8


def keep(owner: str, receipt: Receipt, data: bytes) -> str:
    """Keep a receipt, and give its SHA-256; the same one is kept once.

    It is tied to the owner's documents whose bytes it names.

    Args:
        owner: the code of the participant whose check it was.
        receipt: the value.
        data: the same as it is written.

    Raises:
        NotFound: `organisation.unknown`.
        Refused: `home.not-writable`.
    """
    whose = organisations.row(owner)
    sha256 = uploads.keep(data)
    held, new = models.Receipt.objects.get_or_create(
        owner=whose,
        sha256=sha256,
        defaults={
            "made_at": receipt.made_at,
            "on": receipt.on,
            "framework": receipt.framework,
            "result": receipt.result,
        },
    )
    if new:
        named = {result.sha256 for result in receipt.results}
        for document in models.Document.objects.filter(owner=whose, sha256__in=named).order_by(
            "id"
        ):
            held.documents.create(document=document)
    return sha256


def of(owner: str, sha256: str) -> bytes:
    """A receipt as it was written.

    Raises:
        NotFound: `receipt.unknown` or `upload.gone`.
        Conflict: `upload.changed`.
    """
    if not models.Receipt.objects.filter(owner__code=owner, sha256=sha256).exists():
        raise NotFound("receipt.unknown", sha256=sha256)
    return uploads.fetch(sha256)


def find(sha256: str, owner: str | None) -> tuple[str, str]:
    """The owner and the whole SHA-256 of the one receipt whose hash begins so.

    Args:
        sha256: the hash, or eight or more of its first characters.
        owner: whose receipt it has to be; None for anybody's, the first who kept it.

    Raises:
        NotFound: `receipt.unknown`, also where the beginning fits more than one.
    """
    found = models.Receipt.objects.filter(sha256__startswith=sha256)
    if owner is not None:
        found = found.filter(owner__code=owner)
    held = list(found.order_by("id").select_related("owner")) if len(sha256) >= _SHORTEST else []
    if len({each.sha256 for each in held}) != 1:
        raise NotFound("receipt.unknown", sha256=sha256)
    return held[0].owner.code, held[0].sha256


def of_owner(owner: str) -> tuple[str, ...]:
    """The SHA-256 of each receipt of a participant, in the order in which they were kept."""
    return _hashes(models.Receipt.objects.filter(owner__code=owner).order_by("id"))


def of_document(number: int) -> tuple[str, ...]:
    """The SHA-256 of each receipt about a document, in the order in which they were kept."""
    found = models.Receipt.objects.filter(documents__document_id=number).order_by("id")
    return _hashes(found)


def _hashes(found: Iterable[models.Receipt]) -> tuple[str, ...]:
    return tuple(held.sha256 for held in found)
