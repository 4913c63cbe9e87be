from __future__ import annotations

from raamwerk.formats.ubl import place
from tests.formats.ubl.einvoice import INVOICE, changed, root


def test_a_place_is_a_path_that_a_person_can_follow():
    document = root(INVOICE)
    paths = [place.path(element) for element in document.iter("{*}PriceAmount", "{*}Invoice")]
    assert paths == ["Invoice", "Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount"]


def test_elements_of_one_name_are_numbered():
    line = INVOICE[INVOICE.index("  <cac:InvoiceLine>") : INVOICE.index("</Invoice>")]
    document = root(changed(INVOICE, (line, line * 2)))
    assert [place.path(line) for line in document.iter("{*}InvoiceLine")] == [
        "Invoice/cac:InvoiceLine[1]",
        "Invoice/cac:InvoiceLine[2]",
    ]


def test_a_line_is_that_of_the_file():
    element = next(root(INVOICE).iter("{*}InvoiceTypeCode"))
    wanted = next(n for n, text in enumerate(INVOICE.splitlines(), 1) if "TypeCode" in text)
    assert place.line(element) == wanted
