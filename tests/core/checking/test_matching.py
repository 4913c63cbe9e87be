from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.checking.kept import KeptDocument
from raamwerk.core.checking.matching import Ground, Known, match, seller_of
from raamwerk.core.enrolment.enrolment import Enrolment, Ordered, Reseller

SELLER = ("0106", "12345678")
OTHER = ("0106", "99999999")
G = Ground


def enrolment(number: str = "1", **more: Any) -> Enrolment:
    said: dict[str, Any] = {
        "number": number,
        "participant": "GM0344",
        "framework": "gt-microsoft-2",
        "start": date(2024, 6, 1),
        "reseller": "lsp",
        "reseller_identifiers": (SELLER,),
    }
    return Enrolment(**said | more)


def document(**more: Any) -> Document:
    said: dict[str, Any] = {
        "kind": DocumentKind.INVOICE,
        "id": "F-1",
        "source": "f.xml",
        "sha256": "",
        "issued_on": date(2026, 6, 1),
        "seller": Party("LSP", (SELLER,)),
    }
    return Document(**said | more)


def order(number: int, enrolment: str | None) -> KeptDocument:
    return KeptDocument(
        owner="GM0344",
        kind=DocumentKind.ORDER,
        number="PO-1",
        sha256="",
        name="o.xml",
        received_on=date(2026, 5, 1),
        enrolment=enrolment,
        id=number,
    )


ONE, TWO = enrolment("1"), enrolment("2", reseller="b", reseller_identifiers=(OTHER,))


@pytest.mark.parametrize(
    ("said", "known", "found"),
    [
        (document(), Known(enrolments=[ONE, TWO]), "1"),
        (document(), Known(enrolments=[ONE, enrolment("2")]), None),
        (document(seller=Party("LSP")), Known(enrolments=[ONE]), None),
        (document(seller=Party("LSP", (OTHER,))), Known(enrolments=[ONE]), None),
        (document(issued_on=date(2024, 5, 31)), Known(enrolments=[ONE]), None),
        (document(issued_on=None), Known(enrolments=[ONE]), "1"),
        (document(), Known(enrolments=[ONE], lasts={"1": date(2026, 5, 31)}), None),
        (document(), Known(enrolments=[ONE], lasts={"1": date(2026, 6, 1)}), "1"),
        (document(), Known(enrolments=[]), None),
    ],
)
def test_a_document_belongs_to_the_one_enrolment_whose_reseller_its_seller_is_by_number(
    said: Document, known: Known, found: str | None
):
    assert match(said, known).enrolment == found


def test_the_order_that_it_names_decides_between_two():
    both = [ONE, enrolment("2")]
    named = document(order_reference="PO-1")
    held = match(named, Known(enrolments=both, orders=[order(7, "2")]))
    assert (held.enrolment, held.order, held.orders) == ("2", 7, ())
    several = match(named, Known(enrolments=both, orders=[order(7, "2"), order(8, "1")]))
    assert (several.enrolment, several.order, several.orders) == (None, None, (7, 8))
    unmatched = match(named, Known(enrolments=both, orders=[order(7, None)]))
    assert (unmatched.enrolment, unmatched.order) == (None, 7)


def test_an_order_names_no_order():
    said = document(kind=DocumentKind.ORDER, order_reference="PO-1")
    assert match(said, Known(enrolments=[ONE], orders=[order(7, "1")])).order is None


def test_a_buyer_with_another_number_is_put_to_a_person():
    said = document(buyer=Party("x", (OTHER,)))
    known = Known(enrolments=[ONE], identifiers={"GM0344": (("0106", "87654321"),)})
    held = match(said, known)
    assert held.enrolment is None
    assert held.candidates[0].against == {G.BUYER}


def test_what_speaks_for_each_is_told_the_likeliest_first():
    ordered = Ordered(part_number="AAA-00001", on=date(2024, 6, 1))
    named = enrolment("9", reseller_identifiers=(), reseller_name="lsp ", orders=(ordered,))
    said = document(lines=Lines(number=["1"], part_number=["AAA-00001"]))
    first, second, third = match(said, Known(enrolments=[TWO, named, ONE])).candidates
    assert (first.enrolment, set(first.grounds)) == ("9", {G.SELLER_NAME, G.PARTS})
    assert (second.enrolment, set(second.grounds)) == ("1", {G.SELLER})
    assert (third.enrolment, set(third.against)) == ("2", {G.SELLER})
    assert not first.sure


def test_the_seller_is_known_by_the_numbers_of_a_reseller_of_the_participant():
    later = replace(ONE, later_resellers=(Reseller(since=date(2026, 1, 1), id="new"),))
    known = Known(enrolments=[later], identifiers={"new": (OTHER,), "lsp": (SELLER,)})
    assert seller_of(document(seller=Party("x", (OTHER,))), known) == "new"
    assert seller_of(document(), known) == "lsp"
    assert seller_of(document(seller=Party("x")), known) is None
