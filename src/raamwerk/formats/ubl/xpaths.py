"""The pieces of XPath that format rules share, with the prefixes of `recognise.NAMESPACES`."""

from typing import Final

SELLER: Final = "//cac:AccountingSupplierParty/cac:Party"
BUYER: Final = "//cac:AccountingCustomerParty/cac:Party"
TAX_REPRESENTATIVE: Final = "//cac:TaxRepresentativeParty"
DELIVERY_ADDRESS: Final = "//cac:Delivery/cac:DeliveryLocation/cac:Address"
TYPE_CODE: Final = "//cbc:InvoiceTypeCode | //cbc:CreditNoteTypeCode"

COUNTRY: Final = "cac:Country/cbc:IdentificationCode"
COMPLETE: Final = "cbc:StreetName and cbc:CityName and cbc:PostalZone"
"""Of an address."""
PRECEDING_INVOICE: Final = "/*/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"

_SCHEMES: Final = "concat(' ', @schemeID, ' ')"
KVK_OR_OIN: Final = f"(contains({_SCHEMES}, ' 0106 ') or contains({_SCHEMES}, ' 0190 '))"
"""Of an identifier: its scheme is that of the KvK (0106) or of the OIN (0190)."""

_MEANS: Final = "normalize-space(cbc:PaymentMeansCode)"
DUTCH_MEANS: Final = " or ".join(f"{_MEANS} = '{code}'" for code in (30, 48, 49, 57, 58, 59))
"""Of a PaymentMeans: it is one of the ways of paying that are in use in the Netherlands."""
SEPA_MEANS: Final = f"({_MEANS} = '58' or {_MEANS} = '59')"


def dutch(address: str) -> str:
    """Whether the (first) address of that path is in the Netherlands, in capitals or not."""
    return f"translate(normalize-space({address}/{COUNTRY}), 'nl', 'NL') = 'NL'"
