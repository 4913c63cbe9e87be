from __future__ import annotations

from dataclasses import replace
from datetime import date

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import KeptDocument
from raamwerk.services.parts.judged_lines import prices_invoiced
from tests.build import euro
from tests.papers import E3, paper

NOTE = KeptDocument(
    owner="GM0344",
    kind=DocumentKind.CREDIT_NOTE,
    number="C-1",
    sha256="",
    name="c.xml",
    received_on=date(2026, 11, 2),
    corrects="F-1",
)


def test_the_prices_of_the_invoice_that_is_credited_are_known_by_part():
    order = paper("1.00", kind=DocumentKind.ORDER, number="F-1")
    other = paper("2.00", number="F-2")
    found = prices_invoiced(NOTE, [order, other, paper("34.50", "x", "34.20")])
    assert found == {E3: {euro("34.50"), euro("34.20")}}


def test_without_the_invoice_or_on_another_document_there_are_none():
    assert prices_invoiced(NOTE, [paper("1.00", number="F-2")]) is None
    invoice = replace(NOTE, kind=DocumentKind.INVOICE)
    assert prices_invoiced(invoice, [paper("1.00")]) is None
