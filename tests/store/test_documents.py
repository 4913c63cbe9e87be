from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState, KeptDocument
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.life import Step
from raamwerk.store import documents, enrolments, uploads
from tests.world import MINE, MY_RESELLER, THEIRS, populate

if TYPE_CHECKING:
    from tests.registers import Register

S = CheckState
DAY = date(2026, 6, 10)
DATA = b"<Invoice/>"
INVOICE = KeptDocument(
    owner=MINE.code,
    kind=DocumentKind.INVOICE,
    number="F-1",
    sha256="",
    name="f1.xml",
    received_on=DAY,
    issued_on=date(2026, 6, 9),
    reseller=MY_RESELLER.code,
)


@pytest.fixture(autouse=True)
def _world(register: Register) -> None:
    populate()


def test_a_document_comes_back_with_its_bytes_and_begins_as_received():
    number = documents.add(INVOICE, DATA)
    digest = sha256(DATA).hexdigest()
    assert documents.of(number) == replace(INVOICE, sha256=digest, steps=(Step(S.RECEIVED, DAY),))
    assert documents.original(number) == DATA


def test_its_check_moves_along_its_life_only():
    number = documents.add(INVOICE, DATA)
    documents.step(number, S.FORMAT_OK, DAY)
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        documents.step(number, S.PAID, DAY)
    documents.step(number, S.UNMATCHED, date(2026, 6, 12))
    assert documents.of(number).state is S.UNMATCHED
    assert [step.on.day for step in documents.of(number).steps] == [10, 10, 12]


def test_the_enrolment_is_named_once():
    number = documents.add(INVOICE, DATA)
    assert documents.match(number, "8512345").enrolment == "8512345"
    with pytest.raises(Conflict, match=r"document\.matched-already"):
        documents.match(number, "8512345")


def test_the_same_bytes_are_one_document_for_one_owner_and_known_across_owners():
    first = documents.add(INVOICE, DATA)
    with pytest.raises(Conflict, match=r"document\.there-already"):
        documents.add(INVOICE, DATA)
    second = documents.add(replace(INVOICE, owner=THEIRS.code), DATA)
    digest = sha256(DATA).hexdigest()
    assert [number for number, _ in documents.of_sha256(digest)] == [first, second]
    assert [number for number, _ in documents.of_owner(MINE.code)] == [first]
    assert list(uploads.kept()).count(digest) == 1


def test_one_that_is_not_there_is_not_found():
    for ask in (documents.of, documents.original):
        with pytest.raises(NotFound, match=r"document\.not-found"):
            ask(99)
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        documents.add(replace(INVOICE, enrolment="1"), DATA)
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        documents.add(replace(INVOICE, owner="GM0001"), DATA)
    assert enrolments.of("8512345").number == "8512345"
