"""Parties by name and identifiers, with the schemes of today."""

from __future__ import annotations

import pytest

from tests.formats.ubl.invoice import BUYER, SELLER, changed, read, xml

PARTY = "<cac:PartyName>"


def test_seller_and_buyer_bear_their_name_and_identifiers():
    found = read(xml())
    assert found.seller == SELLER
    assert found.buyer == BUYER


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [("NL:KVK", "0106"), ("NL:OIN", "0190"), ("GLN", "0088"), ("0184", "0184")],
)
def test_older_names_of_schemes_are_those_of_today(scheme: str, expected: str):
    found = changed(
        'schemeID="0106">12345678</cbc:EndpointID>',
        f'schemeID="{scheme}">87654321</cbc:EndpointID>',
    )
    assert (expected, "87654321") in found.seller.identifiers


def test_all_identifications_of_a_party_are_read():
    own = "".join(
        f'<cac:PartyIdentification><cbc:ID schemeID="0088">{at}</cbc:ID></cac:PartyIdentification>'
        for at in range(3)
    )
    found = changed(PARTY, own + PARTY)
    assert found.seller.identifiers == (
        *SELLER.identifiers,
        ("0088", "0"),
        ("0088", "1"),
        ("0088", "2"),
    )


def test_a_trading_name_is_the_name_where_none_is_registered():
    data = xml().replace(
        b"<cbc:RegistrationName>Reseller X (verzonnen)</cbc:RegistrationName>", b""
    )
    assert read(data).seller.name == "Reseller X (verzonnen)"


def test_a_document_without_parties_has_parties_without_names():
    data = xml()
    start, end = data.index(b"<cac:AccountingSupplierParty>"), data.index(b"<cac:PaymentMeans>")
    found = read(data[:start] + data[end:])
    assert found.seller.name is None
    assert found.buyer.identifiers == ()


def test_private_characters_of_ours_cannot_shift_a_partys_fields():
    found = changed("<cbc:RegistrationName>Reseller X", "<cbc:RegistrationName>Reseller\ue000 X")
    assert found.seller.identifiers == SELLER.identifiers
    assert found.seller.name == SELLER.name
