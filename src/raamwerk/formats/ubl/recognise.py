"""What a document is: its kind and its profile, by its root element and CustomizationID.

Recognising comes before judging: rules of another family find nothing in a document they do not
know, and nothing found reads as "valid". So every document gets a name here, also an unknown one.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

UBL: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
INVOICE: Final = f"{UBL}Invoice-2"
CREDIT_NOTE: Final = f"{UBL}CreditNote-2"
CBC: Final = f"{UBL}CommonBasicComponents-2"
CAC: Final = f"{UBL}CommonAggregateComponents-2"
NAMESPACES: Final = {"inv": INVOICE, "cn": CREDIT_NOTE, "cbc": CBC, "cac": CAC}
"""The prefixes of every XPath in this package."""

_CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
_RAM = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
_SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
_SOAP = (
    "http://schemas.xmlsoap.org/soap/envelope/",
    "http://www.w3.org/2003/05/soap-envelope",
)
_ENVELOPES = {
    f"{{{_SBDH}}}StandardBusinessDocument",
    *(f"{{{soap}}}Envelope" for soap in _SOAP),
}
_ENVELOPE_PARTS = {
    f"{{{_SBDH}}}StandardBusinessDocumentHeader",
    *(f"{{{soap}}}Header" for soap in _SOAP),
}
_EN16931 = "urn:cen.eu:en16931:2017"
_SEVERAL = 2


class Kind(StrEnum):
    """What sort of document it is."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit-note"
    ORDER = "order"
    QUOTATION = "quotation"
    OTHER_UBL = "other-ubl"
    CII = "cii"
    TEST_SET = "test-set"
    ENVELOPE = "envelope"
    """A transport envelope with no document in it, or with several."""
    UNKNOWN = "unknown"


class Profile(StrEnum):
    """By whose rules the document says it was made."""

    NLCIUS = "nlcius"
    NLCIUS_GACCOUNT = "nlcius-gaccount"
    PEPPOL_BILLING = "peppol-billing-3"
    EN16931 = "en16931"
    OTHER_CIUS = "other-cius"
    """A national or sector profile of EN 16931 whose own rules are not here."""
    SI_UBL_1 = "si-ubl-1"
    SI_UBL_OLDER = "si-ubl-older"
    """SI-UBL before 1.2, which is as good as no profile at all."""
    PEPPOL = "peppol"
    """A Peppol document that is no invoice: order, catalogue, response."""
    UNKNOWN = "unknown"
    ABSENT = "absent"
    """There is no CustomizationID."""


_BY_ID = {
    "": Profile.ABSENT,
    _EN16931: Profile.EN16931,
    f"{_EN16931}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0": Profile.PEPPOL_BILLING,
}
# The first part that is found in it decides. The Dutch rules too look for their part, not for the
# whole: an extension adds a part of its own.
_BY_PART = (
    ("#conformant#urn:fdc:nen.nl:gaccount:v1.0", Profile.NLCIUS_GACCOUNT),
    ("#compliant#urn:fdc:nen.nl:nlcius:v1.0", Profile.NLCIUS),
    (f"{_EN16931}#", Profile.OTHER_CIUS),
    ("urn:www.simplerinvoicing.org:si:si-ubl:ver1.2", Profile.SI_UBL_1),
    ("urn:www.simplerinvoicing.org:si:si-ubl:", Profile.SI_UBL_OLDER),
    ("urn:fdc:peppol.eu:poacc:trns:", Profile.PEPPOL),
)
_NAMES = {
    Profile.NLCIUS: "NLCIUS (SI-UBL 2.0)",
    Profile.NLCIUS_GACCOUNT: "NLCIUS (SI-UBL 2.0) + G-account",
    Profile.PEPPOL_BILLING: "Peppol BIS Billing 3",
    Profile.EN16931: "EN 16931",
    Profile.SI_UBL_1: "SI-UBL 1.2",
    Profile.SI_UBL_OLDER: "SI-UBL 1.1",
}
_NAMES_CII = _NAMES | {Profile.NLCIUS: "NLCIUS-CII", Profile.NLCIUS_GACCOUNT: "NLCIUS-CII"}
_KINDS = {
    "Invoice": Kind.INVOICE,
    "CreditNote": Kind.CREDIT_NOTE,
    "Order": Kind.ORDER,
    "Quotation": Kind.QUOTATION,
}
_CUSTOMIZATION = etree.XPath(
    "normalize-space(cbc:CustomizationID | ram:ExchangedDocumentContext"
    "/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID | rsm:ExchangedDocumentContext"
    "/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID)",
    namespaces={**NAMESPACES, "ram": _RAM, "rsm": _CII},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a document is, by name.

    Args:
        kind: what sort of document it is.
        profile: by whose rules it says it was made.
        name: for a person, as in `UBL Invoice, NLCIUS (SI-UBL 2.0)`; the same in every language.
        customization: its CustomizationID without the blanks and line breaks around it; may be "".
        enveloped: whether it came in a transport envelope.
    """

    kind: Kind
    profile: Profile
    name: str
    customization: str
    enveloped: bool

    @property
    def is_invoice(self) -> bool:
        """Whether it is a UBL invoice or credit note, which the invoice rules can judge."""
        return self.kind in {Kind.INVOICE, Kind.CREDIT_NOTE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised(Named):
    """A document by name, with its tree.

    Args:
        document: its root element, the root of a tree of its own; lines are those of the file.
    """

    document: etree._Element

    @property
    def named(self) -> Named:
        """The same without the tree, to be kept or sent to another process."""
        return Named(**{each.name: getattr(self, each.name) for each in fields(Named)})


def recognise(root: etree._Element) -> Recognised:
    """Name the document of an XML file, taken out of its transport envelopes.

    Args:
        root: as `formats.xml.parse` gives it.
    """
    if root.tag not in _ENVELOPES:
        return _named(root, enveloped=False)
    held = list(_contents(root))
    if len(held) == 1:
        document = copy.deepcopy(held[0])
        document.tail = None
        return _named(document, enveloped=True)
    many = f"{len(held)} documents" if len(held) >= _SEVERAL else "no document"
    name = f"{etree.QName(root).localname} with {many}"
    return Recognised(
        kind=Kind.ENVELOPE,
        profile=Profile.UNKNOWN,
        name=name,
        customization="",
        document=root,
        enveloped=True,
    )


def _contents(envelope: etree._Element) -> Iterator[etree._Element]:
    """The documents in an envelope, and in the envelopes within it."""
    for child in envelope.iterchildren(tag=etree.Element):
        if child.tag in _ENVELOPES or child.tag in {f"{{{soap}}}Body" for soap in _SOAP}:
            yield from _contents(child)
        elif child.tag not in _ENVELOPE_PARTS:
            yield child


def _named(document: etree._Element, *, enveloped: bool) -> Recognised:
    kind, base = _kind(document)
    customization = str(_CUSTOMIZATION(document))
    profile, name = _name(kind, base, customization)
    return Recognised(
        kind=kind,
        profile=profile,
        name=name,
        customization=customization,
        document=document,
        enveloped=enveloped,
    )


@lru_cache(maxsize=1_000)
def named(kind: Kind, customization: str) -> Named:
    """The name of one of our four kinds of documents, without its tree.

    Args:
        kind: invoice, credit note, order or quotation.
        customization: its CustomizationID; of blanks behind each other one counts.
    """
    root = next(name for name, each in _KINDS.items() if each is kind)
    said = re.sub(" +", " ", customization)
    profile, name = _name(kind, f"UBL {root}", said)
    return Named(kind=kind, profile=profile, name=name, customization=said, enveloped=False)


def _name(kind: Kind, base: str, customization: str) -> tuple[Profile, str]:
    profile = _profile(customization)
    names = _NAMES_CII if kind == Kind.CII else _NAMES
    said = names.get(profile) or _unnamed(kind, customization)
    return profile, f"{base}, {said}" if said else base


def _kind(document: etree._Element) -> tuple[Kind, str]:
    """The kind by the root element, and the root element's name for a person."""
    root = etree.QName(document)
    if root.namespace == f"{UBL}{root.localname}-2":
        return _KINDS.get(root.localname, Kind.OTHER_UBL), f"UBL {root.localname}"
    if root.namespace == _CII and root.localname == "CrossIndustryInvoice":
        return Kind.CII, "CII CrossIndustryInvoice"
    if root.localname == "testSet":
        return Kind.TEST_SET, "testSet"
    where = f" ({root.namespace})" if root.namespace else ""
    return Kind.UNKNOWN, f"{root.localname[:60]}{where[:120]}"


def _profile(customization: str) -> Profile:
    if customization in _BY_ID:
        return _BY_ID[customization]
    return next((profile for part, profile in _BY_PART if part in customization), Profile.UNKNOWN)


def _unnamed(kind: Kind, customization: str) -> str:
    """How a profile without a name of ours is shown: by its CustomizationID."""
    if customization:
        return customization[:160]
    return "no CustomizationID" if kind in {Kind.INVOICE, Kind.CREDIT_NOTE} else ""
