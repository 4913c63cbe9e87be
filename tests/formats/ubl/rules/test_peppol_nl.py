from __future__ import annotations

import pytest

from raamwerk.formats.ubl import rule
from raamwerk.formats.ubl.rules import peppol_nl
from tests.formats.ubl.einvoice import CREDIT_NOTE, INVOICE, changed, root

REFERENCE = (
    "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID>"
    "</cac:InvoiceDocumentReference></cac:BillingReference>"
)
SELLER = "<cac:AccountingSupplierParty>"
BUYER = "<cac:AccountingCustomerParty>"
STREET = "<cbc:StreetName>Verzonnenstraat 1</cbc:StreetName>"
NOTE = changed(CREDIT_NOTE, (SELLER, REFERENCE + SELLER))
REPRESENTATIVE = (
    "<cac:TaxRepresentativeParty><cac:PostalAddress><cac:Country>"
    "<cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>"
    "</cac:TaxRepresentativeParty>"
)


def without_street(party: str) -> str:
    head, tail = INVOICE.split(party)
    return head + party + tail.replace(STREET, "", 1)


BROKEN = [
    ("NL-R-001", CREDIT_NOTE),
    ("NL-R-002", without_street(SELLER)),
    ("NL-R-003", changed(INVOICE, ('"0106">11111111</cbc:CompanyID', '"0088">1</cbc:CompanyID'))),
    ("NL-R-003", changed(INVOICE, ('"0106">11111111</cbc:CompanyID', '"0106"> </cbc:CompanyID'))),
    ("NL-R-004", without_street(BUYER)),
    ("NL-R-005", changed(INVOICE, ('"0106">22222222</cbc:CompanyID', '"0088">2</cbc:CompanyID'))),
    ("NL-R-006", changed(INVOICE, ("\n  <cac:Delivery>", f"{REPRESENTATIVE}<cac:Delivery>"))),
    ("NL-R-007", changed(INVOICE, ("cac:PaymentMeans>", "cac:NoMeans>"))),
    ("NL-R-007", changed(NOTE, ("cac:PaymentMeans>", "cac:NoMeans>"), (">108.90", ">-108.90"))),
    ("NL-R-008", changed(INVOICE, ("Code>58<", "Code>10<"))),
    (
        "NL-R-009",
        changed(INVOICE, ("<cac:OrderReference><cbc:ID>B-17</cbc:ID></cac:OrderReference>", "")),
    ),
]


def found(text: str) -> set[str]:
    return {each.id for each in rule.judge(root(text), peppol_nl)}


def test_an_invoice_and_a_credit_note_that_keep_the_rules_break_none():
    assert found(INVOICE) == set()
    assert found(NOTE) == set()
    assert found(changed(NOTE, ("cac:PaymentMeans>", "cac:NoMeans>"))) == set()


@pytest.mark.parametrize(("rule_id", "text"), BROKEN)
def test_each_rule_finds_what_breaks_it(rule_id: str, text: str):
    assert rule_id in found(text)


@pytest.mark.parametrize(("rule_id", "text"), BROKEN)
def test_a_seller_abroad_is_not_held_to_them(rule_id: str, text: str):
    del rule_id
    head, tail = text.split(SELLER)
    assert found(head + SELLER + tail.replace("Code>NL<", "Code>BE<", 1)) == set()


@pytest.mark.parametrize("rule_id", ["NL-R-004", "NL-R-005"])
def test_a_buyer_abroad_may_have_another_address_and_number(rule_id: str):
    text = dict(BROKEN)[rule_id]
    head, tail = text.split(BUYER)
    assert found(head + BUYER + tail.replace("Code>NL<", "Code>BE<", 1)) == set()


def test_every_rule_of_the_set_has_such_a_test():
    assert {each.id for each in rule.rules(peppol_nl)} == {rule_id for rule_id, _ in BROKEN}
