"""A seller or buyer as UBL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Party
    from raamwerk.formats.ubl.builder import Builder

_ICD: Final = 4
_VAT: Final = "VAT"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a party is; the country by its two letters."""

    street: str
    city: str
    postcode: str
    country: str = "NL"


MADE_UP: Final = Address("Voorbeeldstraat 1", "Verzonnenstad", "1234 AB")


def write_party(xml: Builder, party: Party, address: Address) -> None:
    """The party's `cac:Party`: its first identifier is its legal and its electronic one.

    Identifiers of schemes that are no four-digit code, such as a municipality's code, go without scheme.
    """
    vat = [value for scheme, value in party.identifiers if scheme == _VAT]
    others = [(scheme, value) for scheme, value in party.identifiers if scheme != _VAT]
    legal = next((pair for pair in others if _is_icd(pair[0])), None)
    more = [pair for pair in others if pair != legal]
    with xml.element("cac:Party"):
        if legal is not None:
            xml.leaf("cbc:EndpointID", legal[1], schemeID=legal[0])
        for scheme, value in more:
            with xml.element("cac:PartyIdentification"):
                xml.leaf("cbc:ID", value, schemeID=scheme if _is_icd(scheme) else None)
        if party.name is not None:
            with xml.element("cac:PartyName"):
                xml.leaf("cbc:Name", party.name)
        with xml.element("cac:PostalAddress"):
            xml.leaf("cbc:StreetName", address.street)
            xml.leaf("cbc:CityName", address.city)
            xml.leaf("cbc:PostalZone", address.postcode)
            with xml.element("cac:Country"):
                xml.leaf("cbc:IdentificationCode", address.country)
        for value in vat:
            with xml.element("cac:PartyTaxScheme"):
                xml.leaf("cbc:CompanyID", value)
                with xml.element("cac:TaxScheme"):
                    xml.leaf("cbc:ID", _VAT)
        with xml.element("cac:PartyLegalEntity"):
            xml.leaf("cbc:RegistrationName", party.name)
            if legal is not None:
                xml.leaf("cbc:CompanyID", legal[1], schemeID=legal[0])


def _is_icd(scheme: str) -> bool:
    return len(scheme) == _ICD and scheme.isascii() and scheme.isdecimal()
