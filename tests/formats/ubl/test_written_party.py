"""A party's first number is its legal and electronic one; the others follow."""

from __future__ import annotations

from dataclasses import replace

from raamwerk.core.checking.document import Party
from raamwerk.formats.ubl.writer import Details, write
from raamwerk.formats.ubl.written_party import Address
from tests.formats.ubl.invoice import SELLER, document, read


def test_numbers_without_an_official_scheme_go_without():
    party = Party("Gemeente Y", (("code", "GM0344"), ("0190", "00000003123456780000")))
    found = read(write(document(buyer=party)))
    assert found.buyer.identifiers == (("0190", "00000003123456780000"), ("", "GM0344"))


def test_a_party_without_name_or_number_is_still_written():
    assert read(write(document(seller=Party()))).seller == Party()


def test_an_address_is_written_as_given():
    address = Address("Kade 1", "Delft", "2611 AA", "BE")
    data = write(document(), Details(seller=address))
    assert b"Kade 1" in data
    assert b">BE<" in data
    assert read(data).seller == replace(SELLER)
