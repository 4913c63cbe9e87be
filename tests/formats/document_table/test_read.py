"""Every row of a quote is a line or is set apart; every cell is read as declared or is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Unreadable
from raamwerk.formats.document_table.profile import DocumentProfile, read_profile
from raamwerk.formats.document_table.read import read
from tests.build import euro
from tests.formats.document_table.test_profile import PROFILE
from tests.formats.workbook import written

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document

HEAD = """\
Offerte;Q-7
Datum;2-11-2026
;
Artikel;Aantal;Prijs;Per;Totaal;Klant
"""


def _profile(**changes: str) -> DocumentProfile:
    text = PROFILE.replace('issued-on = "AA12"', 'issued-on = "B2"')
    for old, new in changes.items():
        text = text.replace(old, new)
    return read_profile(text.encode(), "x.toml")


def _read(rows: str, profile: DocumentProfile | None = None) -> Document:
    return read((HEAD + rows).encode(), "q.csv", profile or _profile())


def _told(found: Document) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in found.problems]


def test_a_quote_is_read_by_its_profile():
    found = _read("AAA-11111;600;€ 398,04;eenmalig;;Y\n228-04437;-2;1.234,5;per maand;;Y\n")
    assert found.kind is DocumentKind.QUOTE
    assert (found.id, found.issued_on, found.currency) == ("Q-7", date(2026, 11, 2), "EUR")
    assert (found.seller.name, found.buyer.name) == ("Reseller X", "Y")
    assert found.lines.part_number == ["AAA-11111", "228-04437"]
    assert found.lines.quantity == ["600", "-2"]
    assert found.lines.unit_price == ["398.04", "1234.50"]
    assert found.lines.unit == ["once", "1 months"]
    assert found.lines.number == ["5", "6"]
    assert found.lines.place == ["row 5", "row 6"]
    assert found.problems == ()


def test_rows_that_are_no_lines_are_told_and_empty_ones_passed_over():
    found = _read(
        "AAA-11111;1;1,00;per maand\n;;;\nLet op: onder voorbehoud;;;\n\nTotaal;;1,00;\nBBB-11111;1;1,00;\n"
    )
    assert found.lines.number == ["5"]
    assert _told(found) == [("row 7", "row.no-line")]


def test_cells_that_cannot_be_read_are_absent_and_told():
    found = _read("22804437;6x;398,04;per week\n")
    assert found.lines.part_number == [None]
    assert found.lines.quantity == [None]
    assert found.lines.unit_price == ["398.04"]
    assert sorted(_told(found)) == [
        ("row 5, column Aantal", "cell.not-a-number"),
        ("row 5, column Artikel", "part-number.is-number"),
        ("row 5, column Per", "unit.unknown-word"),
    ]


def test_a_column_with_two_decimal_signs_is_refused_as_a_whole():
    found = _read("AAA-11111;1;398,04;per maand\nBBB-11111;1;398.04;per maand\n")
    assert found.lines.unit_price == [None, None]
    assert _told(found) == [("column Prijs", "column.other-decimal")]


def test_a_fact_in_a_column_must_be_the_same_everywhere():
    found = _read("AAA-11111;1;1,00;per maand;;Y\nBBB-11111;1;1,00;per maand;;Z\n")
    assert found.buyer.name is None
    assert ("column Klant", "column.not-one-value") in _told(found)


def test_header_facts_that_are_missing_are_told():
    profile = _profile(
        **{'number = "B1"': 'number = "Z99"', 'issued-on = "B2"': 'issued-on = "A1"'}
    )
    found = _read("AAA-11111;1;1,00;per maand\n", profile)
    assert found.id == ""
    assert found.issued_on is None
    assert [code for _, code in _told(found)] == [
        "date.other-order",
        "document.number-missing",
        "document.date-missing",
    ]


def test_a_table_without_lines_is_told():
    assert ("table", "document.no-lines") in _told(_read(""))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('quantity = "Aantal"', 'quantity = "Hoeveelheid"', "profile.no-such-column"),
        ('buyer = "Klant"', 'buyer = "Afnemer"', "profile.no-such-column"),
        ("header-row = 4", "header-row = 40", "table.no-header"),
    ],
)
def test_a_profile_that_does_not_fit_is_refused(old: str, new: str, code: str):
    with pytest.raises(Unreadable) as refused:
        _read("AAA-11111;1;1,00;per maand\n", _profile(**{old: new}))
    assert refused.value.code == code


def test_a_header_that_occurs_twice_is_refused():
    data = (HEAD.replace("Totaal", "Prijs") + "AAA-11111;1;1,00;per maand\n").encode()
    with pytest.raises(Unreadable, match=r"profile\.column-twice"):
        read(data, "q.csv", _profile())


def test_a_spreadsheet_is_read_by_what_it_stores():
    rows: list[list[object]] = [
        ["Offerte", "Q-7"],
        ["Datum", date(2026, 11, 2)],
        [],
        ["Artikel", "Aantal", "Prijs", "Per", "Totaal", "Klant"],
        ["AAA-11111", 600, 398.04, "eenmalig", "", "Y"],
        [22804437, 1, 10, "eenmalig", "", "Y"],
    ]
    found = read(written(rows), "q.xlsx", _profile())
    assert (found.id, found.issued_on) == ("Q-7", date(2026, 11, 2))
    assert found.lines.quantity == ["600", "1"]
    assert found.lines.unit_price == ["398.04", "10"]
    assert _told(found) == [("row 6, column Artikel", "part-number.is-number")]


def test_another_currency_than_declared_is_told_and_kept():
    profile = _profile(**{'seller = "Reseller X"': 'seller = "Reseller X"\ncurrency = "USD"'})
    found = _read("AAA-11111;1;1,00;per maand\n", profile)
    assert found.currency == "USD"
    assert ("currency", "document.currency-differs") in _told(found)


def test_amounts_of_the_document_are_exact():
    profile = _profile(**{'seller = "Reseller X"': 'seller = "X"\ncharges = "1500.00"'})
    assert _read("AAA-11111;1;1,00;per maand\n", profile).charges == euro("1500.00")
