from __future__ import annotations

import pytest

from raamwerk.formats.ubl import schema
from raamwerk.formats.ubl.finding import MOST_PLACES, SCHEMA, Flag
from raamwerk.formats.ubl.recognise import Kind
from tests.formats.ubl.einvoice import CREDIT_NOTE, INVOICE, changed, root

pytestmark = pytest.mark.skipif(schema.missing(), reason="the extra einvoice is not installed")


@pytest.mark.parametrize(
    ("text", "kind"), [(INVOICE, Kind.INVOICE), (CREDIT_NOTE, Kind.CREDIT_NOTE)]
)
def test_a_good_document_keeps_the_schema(text: str, kind: Kind):
    assert list(schema.judge(root(text), kind)) == []


def test_an_element_out_of_order_is_found_with_its_line_and_place():
    moved = changed(INVOICE, ("  <cbc:ID>2026-0001</cbc:ID>\n", ""))
    (found,) = schema.judge(root(moved), Kind.INVOICE)
    assert (found.id, found.flag) == (SCHEMA, Flag.FATAL)
    assert (found.place, found.line) == ("Invoice/cbc:IssueDate", 5)
    assert "IssueDate" in found.sentence.nl
    assert "{urn" not in found.sentence.en


def test_an_amount_that_is_no_number_is_found():
    text = changed(INVOICE, (">108.90</cbc:PayableAmount>", ">veel</cbc:PayableAmount>"))
    first = next(schema.judge(root(text), Kind.INVOICE))
    assert first.place == "Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"


def test_very_many_breaches_are_counted_and_some_listed():
    many = changed(
        INVOICE, ("</cac:InvoiceLine>", "</cac:InvoiceLine>" + "<cac:InvoiceLine/>" * 150)
    )
    found = list(schema.judge(root(many), Kind.INVOICE))
    assert len(found) == MOST_PLACES
    assert found[-1].more == 50
