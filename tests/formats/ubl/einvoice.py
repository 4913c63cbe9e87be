"""A made-up Dutch e-invoice that keeps every rule, to be broken in one place by a test.

Names and numbers are made up; nobody trades under them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.formats import xml

if TYPE_CHECKING:
    from lxml import etree

NLCIUS = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"
GACCOUNT = f"{NLCIUS}#conformant#urn:fdc:nen.nl:gaccount:v1.0"
PEPPOL = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
_UBL = "urn:oasis:names:specification:ubl:schema:xsd"


def _party(name: str, kvk: str, vat: str) -> str:
    return f"""<cac:Party>
    <cbc:EndpointID schemeID="0106">{kvk}</cbc:EndpointID>
    <cac:PostalAddress>
      <cbc:StreetName>Verzonnenstraat 1</cbc:StreetName>
      <cbc:CityName>Verzonnendam</cbc:CityName>
      <cbc:PostalZone>1234 AB</cbc:PostalZone>
      <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
    </cac:PostalAddress>
    <cac:PartyTaxScheme>
      <cbc:CompanyID>{vat}</cbc:CompanyID>
      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
    </cac:PartyTaxScheme>
    <cac:PartyLegalEntity>
      <cbc:RegistrationName>{name}</cbc:RegistrationName>
      <cbc:CompanyID schemeID="0106">{kvk}</cbc:CompanyID>
    </cac:PartyLegalEntity>
  </cac:Party>"""


_SELLER = _party("Verzonnen Verkoper B.V.", "11111111", "NL111111111B01")
_BUYER = _party("Gemeente Verzonnendam", "22222222", "NL222222222B01")
_DELIVERY = """
  <cac:Delivery>
    <cac:DeliveryLocation>
      <cac:Address>
        <cbc:StreetName>Verzonnenplein 9</cbc:StreetName>
        <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
      </cac:Address>
    </cac:DeliveryLocation>
  </cac:Delivery>"""
_MEANS = """
  <cac:PaymentMeans>
    <cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>
    <cbc:PaymentID>2026-0001</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>NL02ABNA0123456789</cbc:ID></cac:PayeeFinancialAccount>
  </cac:PaymentMeans>"""
_ALLOWANCE = """
  <cac:AllowanceCharge>
    <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
    <cbc:AllowanceChargeReason>Korting</cbc:AllowanceChargeReason>
    <cbc:Amount currencyID="EUR">10.00</cbc:Amount>
    <cac:TaxCategory>
      <cbc:ID>S</cbc:ID>
      <cbc:Percent>21</cbc:Percent>
      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
    </cac:TaxCategory>
  </cac:AllowanceCharge>"""
_TOTALS = """
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="EUR">18.90</cbc:TaxAmount>
    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="EUR">90.00</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="EUR">18.90</cbc:TaxAmount>
      <cac:TaxCategory>
        <cbc:ID>S</cbc:ID>
        <cbc:Percent>21</cbc:Percent>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
      </cac:TaxCategory>
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">90.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">108.90</cbc:TaxInclusiveAmount>
    <cbc:AllowanceTotalAmount currencyID="EUR">10.00</cbc:AllowanceTotalAmount>
    <cbc:PayableAmount currencyID="EUR">108.90</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>"""
_LINE = """
  <cac:InvoiceLine>
    <cbc:ID>1</cbc:ID>
    <cbc:InvoicedQuantity unitCode="C62">10</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
    <cac:OrderLineReference><cbc:LineID>7</cbc:LineID></cac:OrderLineReference>
    <cac:Item>
      <cbc:Name>Verzonnen licentie</cbc:Name>
      <cac:ClassifiedTaxCategory>
        <cbc:ID>S</cbc:ID>
        <cbc:Percent>21</cbc:Percent>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
      </cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount></cac:Price>
  </cac:InvoiceLine>"""
INVOICE = f"""<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="{_UBL}:Invoice-2" xmlns:cac="{_UBL}:CommonAggregateComponents-2"
    xmlns:cbc="{_UBL}:CommonBasicComponents-2">
  <cbc:CustomizationID>{NLCIUS}</cbc:CustomizationID>
  <cbc:ID>2026-0001</cbc:ID>
  <cbc:IssueDate>2026-06-01</cbc:IssueDate>
  <cbc:DueDate>2026-07-01</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:OrderReference><cbc:ID>B-17</cbc:ID></cac:OrderReference>
  <cac:AccountingSupplierParty>{_SELLER}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>{_BUYER}</cac:AccountingCustomerParty>\
{_DELIVERY}{_MEANS}{_ALLOWANCE}{_TOTALS}{_LINE}
</Invoice>
"""
"""Valid by the schema, EN 16931 and NLCIUS: 10 licences of 10 euros, 10 euros off, 21 % VAT."""

CREDIT_NOTE = (
    INVOICE.replace(f"{_UBL}:Invoice-2", f"{_UBL}:CreditNote-2")
    .replace("<Invoice ", "<CreditNote ")
    .replace("</Invoice>", "</CreditNote>")
    .replace("  <cbc:DueDate>2026-07-01</cbc:DueDate>\n", "")
    .replace("InvoiceTypeCode>380<", "CreditNoteTypeCode>381<")
    .replace("/cbc:InvoiceTypeCode", "/cbc:CreditNoteTypeCode")
    .replace("InvoiceLine", "CreditNoteLine")
    .replace("InvoicedQuantity", "CreditedQuantity")
)
"""The same as a credit note."""

_ENVELOPE = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"


def enveloped(*documents: str) -> str:
    """Documents in a transport envelope with a prefix of its own."""
    inside = "".join(
        each.partition("?>")[2] if each.startswith("<?") else each for each in documents
    )
    return (
        f'<sh:StandardBusinessDocument xmlns:sh="{_ENVELOPE}">'
        f"<sh:StandardBusinessDocumentHeader><sh:HeaderVersion>1.0</sh:HeaderVersion>"
        f"</sh:StandardBusinessDocumentHeader>{inside}</sh:StandardBusinessDocument>"
    )


def changed(text: str, *changes: tuple[str, str]) -> str:
    """A document with texts put in the place of others, each of which must be there."""
    for old, new in changes:
        if old not in text:
            message = f"not in the document: {old}"
            raise ValueError(message)
        text = text.replace(old, new)
    return text


def root(text: str) -> etree._Element:
    """The root element of a document."""
    return xml.parse(text.encode())
