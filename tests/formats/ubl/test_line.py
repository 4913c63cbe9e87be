"""One line with everything that may stand on it: articles, charges, properties, doubts."""

from __future__ import annotations

import pytest

from raamwerk.core.checking.document import DocumentKind
from tests.formats.ubl.invoice import changed, codes, xml

SELLERS = "<cac:SellersItemIdentification>"


def _article(which: str, number: str) -> str:
    element = f"cac:{which}ItemIdentification"
    return f"<{element}><cbc:ID>{number}</cbc:ID></{element}>"


@pytest.mark.parametrize(
    ("sellers", "others", "expected"),
    [
        ("AAA-11111", "", "AAA-11111"),
        ("RESELLER-7", _article("Manufacturers", "BBB-22222"), "BBB-22222"),
        ("RESELLER-7", _article("Standard", "BBB-22222"), "BBB-22222"),
        ("RESELLER-7", _article("Manufacturers", "M-1"), "RESELLER-7"),
        ("AAA-11111", _article("Manufacturers", "AAA-11111"), "AAA-11111"),
        ("aaa-11111", "", "aaa-11111"),
        ("", _article("Manufacturers", "M-1"), "M-1"),
    ],
)
def test_the_part_number_is_the_one_of_its_shape(sellers: str, others: str, expected: str):
    data = xml().replace(b"<cbc:ID>AAA-11111<", f"<cbc:ID>{sellers}<".encode())
    found = changed(
        "</cac:SellersItemIdentification>", f"</cac:SellersItemIdentification>{others}", data
    )
    assert found.lines.part_number[0] == expected
    assert codes(found) == []


def test_two_part_numbers_of_that_shape_are_a_doubt():
    found = changed(SELLERS, _article("Manufacturers", "BBB-22222") + SELLERS)
    assert found.lines.part_number == [None, "228-04437"]
    assert codes(found) == ["line.part-number-doubtful"]
    assert found.problems[0].facts == {"one": "AAA-11111", "other": "BBB-22222"}
    assert found.problems[0].where == "InvoiceLine[1]"


def test_a_description_is_the_name_where_there_is_none():
    found = changed(
        "<cbc:Name>M365 E3 (verzonnen)</cbc:Name>", "<cbc:Description>M365</cbc:Description>"
    )
    assert found.lines.name[0] == "M365"


def _charge(indicator: str, figure: str) -> str:
    return (
        f"<cac:AllowanceCharge><cbc:ChargeIndicator>{indicator}</cbc:ChargeIndicator>"
        f'<cbc:Amount currencyID="EUR">{figure}</cbc:Amount></cac:AllowanceCharge>'
    )


def test_charges_and_allowances_of_a_line_are_summed():
    pieces = _charge("true", "1.10") + _charge("true", "2.20") + _charge("false", "0.30")
    found = changed("<cac:Item>", pieces + "<cac:Item>")
    assert found.lines.charge == ["3.30", None]
    assert found.lines.allowance == ["0.30", None]


def test_a_charge_that_is_no_number_is_kept_for_whoever_reads_numbers():
    found = changed("<cac:Item>", _charge("true", "1,10") + _charge("true", "2.20") + "<cac:Item>")
    assert found.lines.charge == ["1,10 + 2.20", None]


def test_dates_with_a_time_zone_are_those_dates():
    period = "<cac:InvoicePeriod><cbc:StartDate>2026-01-01Z</cbc:StartDate><cbc:EndDate>2026-12-31+01:00</cbc:EndDate></cac:InvoicePeriod>"
    found = changed("<cac:Item>", period + "<cac:Item>")
    assert found.lines.since == ["2026-01-01", None]
    assert found.lines.until == ["2026-12-31", None]


def test_an_order_line_says_when_use_starts_and_how_many_must_be_taken():
    data = xml(DocumentKind.ORDER)
    wanted = (
        "<cbc:MinimumQuantity>250</cbc:MinimumQuantity><cac:Delivery><cac:RequestedDeliveryPeriod>"
        "<cbc:StartDate>2026-02-01</cbc:StartDate></cac:RequestedDeliveryPeriod></cac:Delivery>"
    )
    found = changed("<cac:Price>", wanted + "<cac:Price>", data)
    assert found.lines.usage_on == ["2026-02-01", None]
    assert found.lines.minimum_quantity == ["250", None]


def test_a_line_without_number_is_told():
    found = changed("<cbc:ID>1</cbc:ID>", "")
    assert found.lines.number == [None, "2"]
    assert codes(found) == ["line.number-missing"]
