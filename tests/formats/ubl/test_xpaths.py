from __future__ import annotations

import pytest
from lxml import etree

from raamwerk.formats.ubl.recognise import NAMESPACES
from raamwerk.formats.ubl.xpaths import COMPLETE, DUTCH_MEANS, KVK_OR_OIN, SELLER, dutch
from tests.formats.ubl.einvoice import INVOICE, changed, root


def holds(path: str, text: str) -> bool:
    return bool(etree.XPath(f"boolean({path})", namespaces=NAMESPACES)(root(text)))


@pytest.mark.parametrize(
    ("country", "found"), [("NL", True), ("nl", True), (" Nl ", True), ("BE", False), ("", False)]
)
def test_a_country_is_read_in_capitals_or_not(country: str, found: bool):  # noqa: FBT001 - a table
    text = changed(INVOICE, ("Code>NL<", f"Code>{country}<"))
    assert holds(dutch(f"{SELLER}/cac:PostalAddress"), text) is found


@pytest.mark.parametrize(
    ("scheme", "found"), [("0106", True), ("0190", True), ("0088", False), ("10106", False)]
)
def test_an_identifier_is_known_by_its_scheme(scheme: str, found: bool):  # noqa: FBT001 - a table
    text = changed(INVOICE, ('schemeID="0106"', f'schemeID="{scheme}"'))
    assert holds(f"//cac:PartyLegalEntity/cbc:CompanyID[{KVK_OR_OIN}]", text) is found


@pytest.mark.parametrize("part", ["StreetName", "CityName", "PostalZone"])
def test_an_address_without_one_of_three_parts_is_not_complete(part: str):
    path = f"{SELLER}/cac:PostalAddress[{COMPLETE}]"
    assert holds(path, INVOICE)
    assert not holds(path, INVOICE.replace(f"cbc:{part}", "cbc:Other"))


@pytest.mark.parametrize("code", ["30", "48", "49", "57", " 58 ", "59"])
def test_six_ways_of_paying_are_in_use(code: str):
    path = f"//cac:PaymentMeans[{DUTCH_MEANS}]"
    assert holds(path, changed(INVOICE, ("Code>58<", f"Code>{code}<")))
    assert not holds(path, changed(INVOICE, ("Code>58<", "Code>5<")))
