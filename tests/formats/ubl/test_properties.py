"""Item properties by their Dutch and English names; closed lists are checked."""

from __future__ import annotations

import pytest

from raamwerk.formats.ubl.properties import NAMES
from tests.formats.ubl.invoice import changed, codes, read, xml

ITEM = "</cac:Item>"


def _property(name: str, value: str) -> str:
    return (
        f"<cac:AdditionalItemProperty><cbc:Name>{name}</cbc:Name><cbc:Value>{value}</cbc:Value>"
        "</cac:AdditionalItemProperty>"
    )


@pytest.mark.parametrize(
    ("name", "value", "column", "expected"),
    [
        ("Price Months", "12", "unit", "12 months"),
        ("price_months", "3", "unit", "3 months"),
        ("PurchaseUnitQuantity", "12", "unit", "12 months"),
        ("Gebruiksdatum", "2026-02-01", "usage_on", "2026-02-01"),
        ("usage-date", "2026-02-01", "usage_on", "2026-02-01"),
        ("Order kind", "True-up", "change", "true_up"),
        ("Soort wijziging", "TRUE DOWN", "change", "true_down"),
        ("Minimale afname", "250", "minimum_quantity", "250"),
        ("Commitment end date", "2028-12-31", "commitment_until", "2028-12-31"),
        ("Product type", "online-service", "product_type", "online-service"),
        ("step-up from", "BBB-22222", "step_up_from", "BBB-22222"),
        ("Dekking vanaf", "2026-02-01", "since", "2026-02-01"),
        ("Colour", "red", "change", None),
        ("Order kind", "", "change", None),
    ],
)
def test_a_property_is_read_by_any_of_its_names(
    name: str, value: str, column: str, expected: str | None
):
    found = changed(ITEM, _property(name, value) + ITEM)
    assert dict(found.lines.columns())[column][0] == expected
    assert codes(found) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("order kind", "upgrade"),
        ("price months", "twaalf"),
        ("price months", "0"),
        ("price months", "99999"),
    ],
)
def test_a_value_outside_its_list_is_told_and_left_out(name: str, value: str):
    found = changed(ITEM, _property(name, value) + ITEM)
    assert codes(found) == ["line.property-unreadable"]
    assert found.lines.change == []
    assert found.lines.unit == ["ANN", "C62"]


def test_the_same_fact_stated_twice_is_a_doubt():
    twice = _property("usage date", "2026-02-01") + _property("Gebruiksdatum", "2026-03-01")
    found = changed(ITEM, twice + ITEM)
    assert codes(found) == ["line.property-doubtful"]


def test_a_part_number_among_the_properties_is_one_of_the_articles():
    found = changed(ITEM, _property("Artikelnummer", "BBB-22222") + ITEM)
    assert codes(found) == ["line.part-number-doubtful"]


@pytest.mark.parametrize(
    ("value", "expected"), [("ja", True), ("false", False), ("misschien", None)]
)
def test_a_purchase_obligation_is_the_documents(value: str, *, expected: bool | None):
    found = changed(ITEM, _property("Afnameverplichting", value) + ITEM)
    assert found.purchase_obligation is expected


def test_one_line_with_an_obligation_is_enough():
    no, yes = _property("purchase obligation", "no"), _property("purchase obligation", "yes")
    data = xml().replace(b"</cac:Item>", f"{no}{ITEM}".encode())
    assert changed(no, yes, data).purchase_obligation is True
    assert read(data).purchase_obligation is False


def test_names_are_all_different():
    plain = [name.replace(" ", "") for names in NAMES.values() for name in names]
    assert len(plain) == len(set(plain))
