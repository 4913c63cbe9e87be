"""UBL documents are read as stated; what cannot be read is absent, with a problem that names its place."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.errors import Unreadable
from raamwerk.core.money import amount
from raamwerk.formats import xml as safe
from raamwerk.formats.ubl.reader import document as of_recognised
from raamwerk.formats.ubl.reader import read as read_bytes
from raamwerk.formats.ubl.recognise import recognise
from tests.build import euro
from tests.formats.ubl.invoice import changed, codes, read, xml

if TYPE_CHECKING:
    from pathlib import Path

LINES = "//*[local-name()='InvoiceLine' or local-name()='CreditNoteLine'"
LINES += " or local-name()='OrderLine' or local-name()='QuotationLine']"


def test_the_header_is_read_as_stated():
    found = read(xml(buyer_reference="ICT", since=date(2026, 1, 1), until=date(2026, 12, 31)))
    assert found.id == "F-1"
    assert found.issued_on == date(2026, 1, 5)
    assert found.currency == "EUR"
    assert found.order_reference == "B-1"
    assert found.buyer_reference == "ICT"
    assert (found.since, found.until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert found.due_on == date(2026, 2, 4)
    assert found.line_total == euro("238949.00")
    assert found.payable == euro("289128.29")
    assert found.problems == ()
    assert len(found.sha256) == 64


def test_an_invoice_with_type_code_381_is_a_credit_note():
    found = changed(">380<", ">381<")
    assert found.kind is DocumentKind.CREDIT_NOTE
    assert found.lines.quantity == ["600", "12.5"]


def test_negative_quantities_are_kept_as_stated():
    found = changed(">600<", ">-600<")
    assert found.kind is DocumentKind.INVOICE
    assert found.lines.quantity[0] == "-600"


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        (">2026-01-05<", ">5-1-2026<", "document.date-unreadable", "IssueDate"),
        (">2026-01-05<", ">2026-02-30<", "document.date-unreadable", "IssueDate"),
        (">2026-02-04<", ">20260204<", "document.date-unreadable", "DueDate"),
        (
            ">289128.29</cbc:Pay",
            ">289128,29</cbc:Pay",
            "document.number-unreadable",
            "PayableAmount",
        ),
        (">289128.29</cbc:Pay", ">1e9</cbc:Pay", "document.number-unreadable", "PayableAmount"),
        ("<cbc:ID>F-1</cbc:ID>", "", "document.number-missing", "ID"),
        ("<cbc:IssueDate>2026-01-05</cbc:IssueDate>", "", "document.date-missing", "IssueDate"),
    ],
)
def test_what_cannot_be_read_is_absent_and_told(old: str, new: str, code: str, where: str):
    found = changed(old, new)
    assert codes(found) == [code]
    assert found.problems[0].where == where


def test_a_date_with_a_time_zone_is_that_date():
    assert changed(">2026-01-05<", ">2026-01-05+01:00<").issued_on == date(2026, 1, 5)


def test_a_document_without_lines_is_a_problem():
    found = read(xml(lines=Lines()))
    assert len(found.lines) == 0
    assert "document.no-lines" in codes(found)


def test_listed_charges_count_above_a_total_that_differs():
    data = xml(charges=euro("1500.00"))
    found = changed(
        '<cbc:ChargeTotalAmount currencyID="EUR">1500.00<',
        '<cbc:ChargeTotalAmount currencyID="EUR">15.00<',
        data,
    )
    assert found.charges == euro("1500.00")
    assert codes(found) == ["document.sum-differs"]


def test_charges_count_where_no_total_of_them_is_stated():
    data = xml(charges=euro("1500.00"))
    total = '<cbc:ChargeTotalAmount currencyID="EUR">1500.00</cbc:ChargeTotalAmount>'
    found = changed(total, "", data)
    assert found.charges == euro("1500.00")
    assert codes(found) == []


def test_a_charge_that_is_no_number_leaves_the_charges_unknown():
    data = xml(charges=euro("1500.00"))
    found = changed(">1500.00</cbc:Amount>", ">1.500,00</cbc:Amount>", data)
    assert found.charges is None
    assert codes(found) == ["document.number-unreadable"]


def test_a_document_without_currency_has_that_of_its_totals():
    found = changed("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "")
    assert found.currency == "EUR"


@pytest.mark.parametrize(
    ("root", "code"),
    [
        ("<x/>", "document.unknown"),
        (
            '<Reminder xmlns="urn:oasis:names:specification:ubl:schema:xsd:Reminder-2"/>',
            "document.not-judged",
        ),
        (
            '<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
            "document.not-judged",
        ),
        ('<testSet xmlns="http://difi.no/xsd/vefa/validator/1.0"/>', "document.not-judged"),
    ],
)
def test_other_documents_are_refused_by_name(root: str, code: str):
    with pytest.raises(Unreadable) as refused:
        read(root.encode())
    assert refused.value.code == code
    assert refused.value.facts["name"]


def test_a_document_in_an_envelope_is_read():
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    inner = xml().split(b"?>", 1)[1]
    data = f'<s:StandardBusinessDocument xmlns:s="{space}"><s:StandardBusinessDocumentHeader/>'.encode()
    found = read(data + inner + b"</s:StandardBusinessDocument>")
    assert found.lines.number == ["1", "2"]


def test_an_envelope_with_two_documents_is_refused():
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    inner = xml().split(b"?>", 1)[1]
    data = f'<s:StandardBusinessDocument xmlns:s="{space}">'.encode()
    with pytest.raises(Unreadable, match=r"document\.envelope"):
        read(data + inner + inner + b"</s:StandardBusinessDocument>")


def test_a_document_in_utf_16_is_read():
    text = xml().decode().replace("encoding='UTF-8'", "encoding='UTF-16'")
    assert read(text.encode("utf-16")).lines.number == ["1", "2"]


def test_a_document_that_was_parsed_before_is_not_parsed_again():
    data = xml()
    assert of_recognised(recognise(safe.parse(data)), "f.xml", data) == read(data)


def test_other_prefixes_make_no_difference():
    data = (
        xml()
        .replace(b"cbc:", b"b1:")
        .replace(b":cbc", b":b1")
        .replace(b"cac:", b"x:")
        .replace(b":cac", b":x")
    )
    assert read(data).lines == read(xml()).lines


def _verdicts(data_folder: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in sorted(data_folder.glob("einvoice*/official-verdicts.csv")):
        with table.open(newline="") as rows:
            for row in csv.DictReader(rows):
                worst = "fatal" if "fatal" in (row["verdict"], found.get(row["file"])) else "valid"
                found[row["file"]] = worst
    return found


def test_every_real_document_gives_as_many_lines_as_it_has(data_folder: Path):
    read_count = 0
    for path in sorted(data_folder.glob("einvoice*/**/*.[xX][mM][lL]")):
        data = path.read_bytes()
        root = etree.fromstring(data)
        if etree.QName(root).localname in {"Invoice", "CreditNote", "Order", "Quotation"}:
            read_count += 1
            found = read_bytes(data, path.name)
            assert len(found.lines) == root.xpath(f"count({LINES})"), path.name
    assert read_count > 100


def test_lines_of_valid_real_documents_add_up_to_their_stated_total(data_folder: Path):
    checked = 0
    for name, verdict in _verdicts(data_folder).items():
        path = data_folder / name
        if verdict == "fatal" or not path.exists():
            continue
        try:
            found = read_bytes(path.read_bytes(), path.name)
        except Unreadable:
            continue
        checked += 1
        amounts = [amount(each) for each in found.lines.amount if each is not None]
        assert sum(amounts) == found.line_total, name
        assert found.problems == (), name
    assert checked > 40


def test_an_order_has_its_own_date_as_order_date():
    found = read(xml(DocumentKind.ORDER))
    assert found.ordered_on == found.issued_on == date(2026, 1, 5)


def test_a_quotation_has_the_numbers_of_its_own_lines():
    found = read(xml(DocumentKind.QUOTE, valid_until=date(2026, 2, 1)))
    assert found.valid_until == date(2026, 2, 1)
    assert found.lines.number == ["1", "2"]
    assert found.lines.part_number == ["AAA-11111", "228-04437"]
