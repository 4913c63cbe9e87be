"""Sellers and buyers as a UBL document names them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Party
from raamwerk.formats.ubl.shape import SEPARATOR, Fields, elements, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml import etree

FIELDS: Final = Fields(
    {
        "registered": "cac:PartyLegalEntity/cbc:RegistrationName",
        "name": "cac:PartyName/cbc:Name",
        "company": "cac:PartyLegalEntity/cbc:CompanyID",
        "company_scheme": "cac:PartyLegalEntity/cbc:CompanyID/@schemeID",
        "endpoint": "cbc:EndpointID",
        "endpoint_scheme": "cbc:EndpointID/@schemeID",
        "vat": "cac:PartyTaxScheme/cbc:CompanyID",
        "own": "cac:PartyIdentification/cbc:ID",
        "own_scheme": "cac:PartyIdentification/cbc:ID/@schemeID",
        "several": "boolean(cac:PartyIdentification[2])",
    }
)
_IDENTIFICATIONS: Final = elements("cac:PartyIdentification/cbc:ID")
_TEXT: Final = text("normalize-space()")

_SCHEMES: Final = {
    "NL:KVK": "0106",
    "NL:OIN": "0190",
    "NL:OINO": "0190",
    "NL:VAT": "VAT",
    "GLN": "0088",
}
"""The names that older Dutch documents use for the schemes of today."""


def party(root: etree._Element, places: tuple[str, ...]) -> Party:
    """The party that stands at the first of some places; without any, a party without a name.

    Args:
        root: the document.
        places: as `shape.Shape` gives them.
    """
    element = first(root, places)
    return Party() if element is None else _of(element)


def first(root: etree._Element, places: tuple[str, ...]) -> etree._Element | None:
    """The element of the party that stands at the first of some places, if there is one."""
    return next((found[0] for found in (_place(each)(root) for each in places) if found), None)


@cache
def _place(place: str) -> Callable[[etree._Element], list[etree._Element]]:
    return elements(f"{place}/cac:Party")


def of_fields(said: Iterable[str]) -> Party:
    """The party of the values of `FIELDS` in their order, where its identifications are not several."""
    return _party("".join(f"{each}{SEPARATOR}" for each in said))[0]


def _of(element: etree._Element) -> Party:
    found, several = _party(FIELDS.raw(element))
    if not several:
        return found
    pairs = ((_scheme(each.get("schemeID", "")), _TEXT(each)) for each in _IDENTIFICATIONS(element))
    every = (*found.identifiers, *(pair for pair in pairs if pair[1]))
    return Party(found.name, tuple(dict.fromkeys(every)))


@lru_cache(maxsize=10_000)
def _party(raw: str) -> tuple[Party, bool]:
    """The party, and whether it has several identifications of its own.

    Cached: the same few sellers and buyers stand on thousands of documents.
    """
    said = FIELDS.parted(raw)
    pairs = (
        (_scheme(said["company_scheme"]), said["company"]),
        (_scheme(said["endpoint_scheme"]), said["endpoint"]),
        ("VAT", said["vat"]),
        (_scheme(said["own_scheme"]), said["own"]),
    )
    found = dict.fromkeys(pair for pair in pairs if pair[1])
    return Party(said["registered"] or said["name"] or None, tuple(found)), said[
        "several"
    ] == "true"


def _scheme(said: str) -> str:
    said = said.strip()
    return _SCHEMES.get(said.upper(), said)
