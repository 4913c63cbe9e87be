from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import KeptDocument
from raamwerk.core.checking.receipt import Receipt, Result
from raamwerk.core.errors import NotFound
from raamwerk.formats import receipt as format_
from raamwerk.store import documents, models, receipts
from tests.world import MINE, THEIRS, populate

if TYPE_CHECKING:
    from tests.registers import Register

DATA = b"<Invoice/>"
DIGEST = sha256(DATA).hexdigest()
MADE = Receipt(
    made_at=datetime(2026, 6, 10, 12, 30, tzinfo=UTC),
    program="0.1.0",
    engine="2.1.0",
    framework="gt-microsoft-2",
    framework_sha256="0" * 64,
    named=None,
    on=date(2026, 6, 10),
    declared_months=None,
    form=True,
    inputs=(),
    rules={},
    rule_sets=(),
    results=(Result("f1.xml", DIGEST, "1" * 64),),
)
WRITTEN = format_.write(MADE)


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    populate()


def document(owner: str) -> int:
    held = KeptDocument(
        owner=owner,
        kind=DocumentKind.INVOICE,
        number="F-1",
        sha256="",
        name="f1.xml",
        received_on=date(2026, 6, 10),
    )
    return documents.add(held, DATA)


def test_a_receipt_comes_back_as_it_was_written_and_is_tied_to_its_documents():
    number = document(MINE.code)
    digest = receipts.keep(MINE.code, MADE, WRITTEN)
    assert format_.read(receipts.of(MINE.code, digest), "r") == MADE
    assert receipts.of_document(number) == (digest,)
    assert receipts.of_owner(MINE.code) == (digest,)


def test_the_same_receipt_is_kept_once():
    assert receipts.keep(MINE.code, MADE, WRITTEN) == receipts.keep(MINE.code, MADE, WRITTEN)
    assert len(receipts.of_owner(MINE.code)) == 1


def test_a_receipt_is_never_tied_to_the_documents_of_another():
    theirs = document(THEIRS.code)
    receipts.keep(MINE.code, MADE, WRITTEN)
    assert receipts.of_document(theirs) == ()


def test_a_receipt_of_another_is_not_found():
    digest = receipts.keep(MINE.code, MADE, WRITTEN)
    with pytest.raises(NotFound, match=r"receipt\.unknown"):
        receipts.of(THEIRS.code, digest)


def test_a_receipt_is_neither_changed_nor_removed():
    receipts.keep(MINE.code, MADE, WRITTEN)
    with pytest.raises(IntegrityError):
        models.Receipt.objects.update(result="x")
    with pytest.raises(IntegrityError):
        models.Receipt.objects.all().delete()
