from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats import xml
from raamwerk.formats.ubl.recognise import Kind, Profile, recognise
from tests.formats.ubl.einvoice import (
    CREDIT_NOTE,
    GACCOUNT,
    INVOICE,
    NLCIUS,
    PEPPOL,
    changed,
    enveloped,
    root,
)

if TYPE_CHECKING:
    from pathlib import Path

UBL = "urn:oasis:names:specification:ubl:schema:xsd"
CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
RAM = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
SI = "urn:www.cenbii.eu:...:extended:urn:www.simplerinvoicing.org:si:si-ubl:ver1.2"
GUIDELINE = (
    "<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>"
    f"<ram:ID>{NLCIUS}</ram:ID>"
    "</ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>"
)
CII_INVOICE = (
    f'<rsm:CrossIndustryInvoice xmlns:rsm="{CII}" xmlns:ram="{RAM}">{GUIDELINE}'
    "</rsm:CrossIndustryInvoice>"
)


@pytest.mark.parametrize(
    ("customization", "profile", "name"),
    [
        (NLCIUS, Profile.NLCIUS, "UBL Invoice, NLCIUS (SI-UBL 2.0)"),
        (f"\n\t {NLCIUS}\r\n ", Profile.NLCIUS, "UBL Invoice, NLCIUS (SI-UBL 2.0)"),
        (f"{NLCIUS}#conformant#urn:x", Profile.NLCIUS, "UBL Invoice, NLCIUS (SI-UBL 2.0)"),
        (GACCOUNT, Profile.NLCIUS_GACCOUNT, "UBL Invoice, NLCIUS (SI-UBL 2.0) + G-account"),
        (PEPPOL, Profile.PEPPOL_BILLING, "UBL Invoice, Peppol BIS Billing 3"),
        ("urn:cen.eu:en16931:2017", Profile.EN16931, "UBL Invoice, EN 16931"),
        (SI, Profile.SI_UBL_1, "UBL Invoice, SI-UBL 1.2"),
        (f"{SI[:-1]}1.x", Profile.SI_UBL_OLDER, "UBL Invoice, SI-UBL 1.1"),
        (
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            Profile.OTHER_CIUS,
            "UBL Invoice, urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
        ),
        ("urn:some:id", Profile.UNKNOWN, "UBL Invoice, urn:some:id"),
        ("", Profile.ABSENT, "UBL Invoice, no CustomizationID"),
    ],
)
def test_an_invoice_is_named_by_its_customization_id(
    customization: str, profile: Profile, name: str
):
    seen = recognise(root(changed(INVOICE, (NLCIUS, customization))))
    assert (seen.kind, seen.profile, seen.name) == (Kind.INVOICE, profile, name)
    assert seen.customization == customization.strip()


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (CREDIT_NOTE, Kind.CREDIT_NOTE, "UBL CreditNote, NLCIUS (SI-UBL 2.0)"),
        (f'<o:Order xmlns:o="{UBL}:Order-2"/>', Kind.ORDER, "UBL Order"),
        (f'<Quotation xmlns="{UBL}:Quotation-2"/>', Kind.QUOTATION, "UBL Quotation"),
        (f'<Catalogue xmlns="{UBL}:Catalogue-2"/>', Kind.OTHER_UBL, "UBL Catalogue"),
        (f'<Order xmlns="{UBL}:Invoice-2"/>', Kind.UNKNOWN, f"Order ({UBL}:Invoice-2)"),
        (
            CII_INVOICE,
            Kind.CII,
            "CII CrossIndustryInvoice, NLCIUS-CII",
        ),
        ('<testSet xmlns="http://difi.no/xsd/vefa/validator/1.0"/>', Kind.TEST_SET, "testSet"),
        ("<Invoice/>", Kind.UNKNOWN, "Invoice"),
        (
            '<html xmlns="http://www.w3.org/1999/xhtml"/>',
            Kind.UNKNOWN,
            "html (http://www.w3.org/1999/xhtml)",
        ),
    ],
)
def test_every_other_document_is_named_too(text: str, kind: Kind, name: str):
    seen = recognise(root(text))
    assert (seen.kind, seen.name, seen.enveloped) == (kind, name, False)


def soap(body: str) -> str:
    uri = "http://www.w3.org/2003/05/soap-envelope"
    return f'<e:Envelope xmlns:e="{uri}"><e:Header/><e:Body>{body}</e:Body></e:Envelope>'


@pytest.mark.parametrize(
    "text",
    [
        enveloped(INVOICE),
        enveloped(enveloped(INVOICE)),
        soap(enveloped(INVOICE)),
        enveloped(f"<!-- a note --><?a pi?>{INVOICE.partition('?>')[2]}"),
    ],
)
def test_a_document_is_taken_out_of_its_envelopes(text: str):
    seen = recognise(root(text))
    assert (seen.kind, seen.profile, seen.enveloped) == (Kind.INVOICE, Profile.NLCIUS, True)
    assert seen.document.getroottree().getroot() is seen.document
    assert seen.document.getparent() is None


def test_lines_stay_those_of_the_file_in_an_envelope():
    envelope = root(enveloped(INVOICE))
    lines = [str(each.sourceline) for each in envelope.iter("{*}InvoiceLine")]
    document = recognise(envelope).document
    assert [str(each.sourceline) for each in document.iter("{*}InvoiceLine")] == lines


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (enveloped(), "StandardBusinessDocument with no document"),
        (enveloped(INVOICE, INVOICE), "StandardBusinessDocument with 2 documents"),
    ],
)
def test_an_envelope_with_none_or_several_documents_is_named_so(text: str, name: str):
    seen = recognise(root(text))
    assert (seen.kind, seen.name) == (Kind.ENVELOPE, name)


def test_every_real_file_gets_a_name(data_folder: Path):
    for file in sorted(data_folder.glob("e*/**/*")):
        if file.suffix.lower() != ".xml":
            continue
        try:
            seen = recognise(xml.parse(file.read_bytes()))
        except Unreadable as refused:
            pytest.fail(f"{file.name}: {refused.code}")
        assert seen.name
        if "si-ubl-1.2-invoice" in str(file.parent):
            assert seen.profile is Profile.SI_UBL_1
        if file.parent.name.endswith("-unit"):
            assert seen.kind is Kind.TEST_SET
