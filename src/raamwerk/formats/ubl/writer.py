"""A document written as UBL: NLCIUS or Peppol BIS Billing 3 invoices and credit notes, orders, quotations.

For samples, tests and benchmarks, and for whoever wants to hand over a document made here. Totals
and VAT are computed exactly, VAT once for the whole category (K-23); a total that the document
itself states is written as stated, also where it is wrong, so that a check has something to find.
What UBL has no element for stands in item properties (`properties.NAMES`), so that
`reader.read(write(document))` gives the document back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Document, DocumentKind
from raamwerk.core.money import Micro, decimal
from raamwerk.formats.ubl.builder import Builder
from raamwerk.formats.ubl.written_line import line_amount, write_lines
from raamwerk.formats.ubl.written_party import MADE_UP, Address, write_party

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.checking.document import Party


class Profile(StrEnum):
    """By whose rules an invoice is written."""

    NLCIUS = "nlcius"
    PEPPOL = "peppol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What an e-invoice must state and a `Document` does not hold.

    Args:
        seller, buyer: their addresses.
        account: the IBAN to pay to.
        vat_percent: of all lines; 21 is the standard rate in the Netherlands.
        profile: by whose rules an invoice is written.
        note: a text about the document as a whole, for instance that it is made up.
    """

    seller: Address = MADE_UP
    buyer: Address = MADE_UP
    account: str = "NL00BANK0123456789"
    vat_percent: int = 21
    profile: Profile = Profile.NLCIUS
    note: str | None = None


_EN16931: Final = "urn:cen.eu:en16931:2017#compliant#"
_CUSTOMIZATIONS: Final = {
    Profile.NLCIUS: f"{_EN16931}urn:fdc:nen.nl:nlcius:v1.0",
    Profile.PEPPOL: f"{_EN16931}urn:fdc:peppol.eu:2017:poacc:billing:3.0",
}
_BILLING: Final = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
_ORDER: Final = "urn:fdc:peppol.eu:poacc:trns:order:3"
_ORDERING: Final = "urn:fdc:peppol.eu:poacc:bis:ordering:3"
_ROOTS: Final = {
    DocumentKind.INVOICE: "Invoice",
    DocumentKind.CREDIT_NOTE: "CreditNote",
    DocumentKind.ORDER: "Order",
    DocumentKind.QUOTE: "Quotation",
}
_CORRECTIVE: Final = "384"
_DEFAULTS: Final = Details()


def write(document: Document, details: Details = _DEFAULTS) -> bytes:
    """The document as UBL 2.1, UTF-8, indented.

    Args:
        document: its line figures as canonical texts; a line without an amount gets the one that
            follows from its price and quantity, rounded to cents.
        details: what a `Document` does not hold.

    Raises:
        Refused: `number.*` for a figure that is no canonical decimal.
    """
    xml = Builder(_ROOTS[document.kind])
    totals = Totals.of(document, details.vat_percent)
    if document.kind in {DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE}:
        _invoice(xml, document, details, totals)
    elif document.kind is DocumentKind.ORDER:
        _order(xml, document, details, totals)
    else:
        _quotation(xml, document, details, totals)
    write_lines(xml, document, details.vat_percent)
    return xml.bytes()


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a document in micro-euros, exact; VAT rounded once, half away from zero.

    Args:
        lines, charges, allowances: as the document states them, else the sums.
        taxable: what VAT is taken of.
        vat: of the one category.
        payable: as the document states it, else taxable and VAT.
    """

    lines: Micro
    charges: Micro
    allowances: Micro
    taxable: Micro
    vat: Micro
    payable: Micro
    amounts: tuple[Micro, ...] = field(default=(), repr=False)

    @staticmethod
    def of(document: Document, vat_percent: int) -> Totals:
        """The totals of a document at one rate of VAT."""
        amounts = tuple(line_amount(document.lines, at) for at in range(len(document.lines)))
        lines = Micro(sum(amounts)) if document.line_total is None else document.line_total
        charges, allowances = document.charges or Micro(0), document.allowances or Micro(0)
        taxable = Micro(lines + charges - allowances)
        vat = vat_of(taxable, vat_percent)
        payable = Micro(taxable + vat) if document.payable is None else document.payable
        return Totals(lines, charges, allowances, taxable, vat, payable, amounts)


def vat_of(taxable: Micro, percent: int) -> Micro:
    """VAT in whole cents, half away from zero, by whole figures throughout."""
    hundredfold = abs(taxable) * percent
    whole = (hundredfold + 500_000) // 1_000_000 * 10_000
    return Micro(whole if taxable >= 0 else -whole)


def _invoice(xml: Builder, document: Document, details: Details, totals: Totals) -> None:
    credit = document.kind is DocumentKind.CREDIT_NOTE
    xml.leaf("cbc:CustomizationID", _CUSTOMIZATIONS[details.profile])
    xml.leaf("cbc:ProfileID", _BILLING)
    xml.leaf("cbc:ID", document.id)
    xml.leaf("cbc:IssueDate", document.issued_on)
    if credit:
        xml.leaf("cbc:CreditNoteTypeCode", "381")
    else:
        xml.leaf("cbc:DueDate", document.due_on)
        xml.leaf("cbc:InvoiceTypeCode", "380" if document.corrects is None else _CORRECTIVE)
    xml.leaf("cbc:Note", details.note)
    xml.leaf("cbc:DocumentCurrencyCode", document.currency)
    xml.leaf("cbc:BuyerReference", document.buyer_reference)
    _period(xml, document)
    if document.order_reference is not None:
        with xml.element("cac:OrderReference"):
            xml.leaf("cbc:ID", document.order_reference)
            xml.leaf("cbc:IssueDate", document.ordered_on)
    if document.corrects is not None:
        with xml.element("cac:BillingReference", "cac:InvoiceDocumentReference"):
            xml.leaf("cbc:ID", document.corrects)
    _side(xml, "cac:AccountingSupplierParty", document.seller, details.seller)
    _side(xml, "cac:AccountingCustomerParty", document.buyer, details.buyer)
    _payment(xml, document, details, credit=credit)
    _surcharges(xml, totals, document.currency, details)
    _vat(xml, totals, document.currency, details)
    _total(xml, "cac:LegalMonetaryTotal", totals, document.currency)


def _order(xml: Builder, document: Document, details: Details, totals: Totals) -> None:
    xml.leaf("cbc:CustomizationID", _ORDER)
    xml.leaf("cbc:ProfileID", _ORDERING)
    xml.leaf("cbc:ID", document.id)
    xml.leaf("cbc:IssueDate", document.issued_on)
    xml.leaf("cbc:Note", details.note)
    xml.leaf("cbc:DocumentCurrencyCode", document.currency)
    xml.leaf("cbc:CustomerReference", document.buyer_reference)
    _validity(xml, document)
    _side(xml, "cac:BuyerCustomerParty", document.buyer, details.buyer)
    _side(xml, "cac:SellerSupplierParty", document.seller, details.seller)
    _surcharges(xml, totals, document.currency, details)
    _total(xml, "cac:AnticipatedMonetaryTotal", totals, document.currency)


def _quotation(xml: Builder, document: Document, details: Details, totals: Totals) -> None:
    xml.leaf("cbc:UBLVersionID", "2.1")
    xml.leaf("cbc:ID", document.id)
    xml.leaf("cbc:IssueDate", document.issued_on)
    xml.leaf("cbc:Note", details.note)
    xml.leaf("cbc:PricingCurrencyCode", document.currency)
    _validity(xml, document)
    _side(xml, "cac:SellerSupplierParty", document.seller, details.seller)
    _side(xml, "cac:BuyerCustomerParty", document.buyer, details.buyer)
    _surcharges(xml, totals, document.currency, details)
    _total(xml, "cac:QuotedMonetaryTotal", totals, document.currency)


def _period(xml: Builder, document: Document) -> None:
    if document.since is not None or document.until is not None:
        with xml.element("cac:InvoicePeriod"):
            xml.leaf("cbc:StartDate", document.since)
            xml.leaf("cbc:EndDate", document.until)


def _validity(xml: Builder, document: Document) -> None:
    if document.valid_until is not None:
        with xml.element("cac:ValidityPeriod"):
            xml.leaf("cbc:EndDate", document.valid_until)


def _side(xml: Builder, element: str, party: Party, address: Address) -> None:
    with xml.element(element):
        write_party(xml, party, address)


def _payment(xml: Builder, document: Document, details: Details, *, credit: bool) -> None:
    with xml.element("cac:PaymentMeans"):
        xml.leaf("cbc:PaymentMeansCode", "30")
        if credit:
            xml.leaf("cbc:PaymentDueDate", document.due_on)
        with xml.element("cac:PayeeFinancialAccount"):
            xml.leaf("cbc:ID", details.account)
    if document.payment_days is not None:
        with xml.element("cac:PaymentTerms"):
            xml.leaf("cbc:Note", f"Betaling binnen {document.payment_days} dagen")
    elif document.due_on is None:
        # EN 16931 asks for a day or terms (BR-CO-25).
        with xml.element("cac:PaymentTerms"):
            xml.leaf("cbc:Note", "Betaling volgens overeenkomst")


def _surcharges(xml: Builder, totals: Totals, currency: str | None, details: Details) -> None:
    reasons: Mapping[str, tuple[Micro, str]] = {
        "true": (totals.charges, "Toeslag"),
        "false": (totals.allowances, "Korting"),
    }
    for indicator, (sum_, reason) in reasons.items():
        if sum_:
            with xml.element("cac:AllowanceCharge"):
                xml.leaf("cbc:ChargeIndicator", indicator)
                xml.leaf("cbc:AllowanceChargeReason", reason)
                xml.leaf("cbc:Amount", decimal(sum_), currencyID=currency)
                _category(xml, "cac:TaxCategory", details.vat_percent)


def _vat(xml: Builder, totals: Totals, currency: str | None, details: Details) -> None:
    with xml.element("cac:TaxTotal"):
        xml.leaf("cbc:TaxAmount", decimal(totals.vat), currencyID=currency)
        with xml.element("cac:TaxSubtotal"):
            xml.leaf("cbc:TaxableAmount", decimal(totals.taxable), currencyID=currency)
            xml.leaf("cbc:TaxAmount", decimal(totals.vat), currencyID=currency)
            _category(xml, "cac:TaxCategory", details.vat_percent)


def _category(xml: Builder, element: str, percent: int) -> None:
    with xml.element(element):
        xml.leaf("cbc:ID", "S")
        xml.leaf("cbc:Percent", str(percent))
        with xml.element("cac:TaxScheme"):
            xml.leaf("cbc:ID", "VAT")


def _total(xml: Builder, element: str, totals: Totals, currency: str | None) -> None:
    with xml.element(element):
        xml.leaf("cbc:LineExtensionAmount", decimal(totals.lines), currencyID=currency)
        xml.leaf("cbc:TaxExclusiveAmount", decimal(totals.taxable), currencyID=currency)
        inclusive = Micro(totals.taxable + totals.vat)
        xml.leaf("cbc:TaxInclusiveAmount", decimal(inclusive), currencyID=currency)
        for name, sum_ in (("Allowance", totals.allowances), ("Charge", totals.charges)):
            if sum_:
                xml.leaf(f"cbc:{name}TotalAmount", decimal(sum_), currencyID=currency)
        xml.leaf("cbc:PayableAmount", decimal(totals.payable), currencyID=currency)
