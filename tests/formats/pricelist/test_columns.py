from __future__ import annotations

from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.pricelist.columns import NO_PRICE, WITHDRAWN, Columns, faults
from raamwerk.formats.table import Table
from tests.formats.pricelist.lists import profile

TABLE = Table(None, 1, ("Artikel", "Prijs", "Maanden", "Stuks"), [])


def columns(*rows: list[str | float], **mapped: tuple[str, ...]) -> Columns:
    names = {name.replace("_", "-"): headers for name, headers in mapped.items()}
    return Columns(TABLE, rows, profile(columns=names))


def test_several_columns_make_one_part_number():
    found = columns(["A", "1", "", ""], part_number=("Artikel", "Prijs")).parts()
    assert found == ["A | 1"]


def test_months_and_quantity_make_a_unit_and_a_wrong_one_a_fault():
    rows: list[list[str | float]] = [
        ["", "", 12.0, ""],
        ["", "", "0", "2"],
        ["", "", "", "1"],
        ["", "", "x", ""],
    ]
    found = columns(*rows, unit_months=("Maanden",), unit_quantity=("Stuks",)).units()
    assert found is not None
    assert found[:2] == [Unit(12), Unit(0, 2)]
    assert [f.code for f in found[2:] if isinstance(f, Fault)] == [
        "unit.missing",
        "count.not-whole",
    ]


def test_an_impossible_unit_is_a_fault_of_its_row():
    found = columns(["", "", "9999", ""], unit_months=("Maanden",)).units()
    assert found is not None
    assert isinstance(found[0], Fault)
    assert found[0].code == "unit.impossible"


def test_what_a_price_cell_says_instead_of_a_price_is_a_mark_and_no_fault():
    found = columns(["", "N.V.T.", "", ""], ["", "Vervallen", "", ""], maximum=("Prijs",)).prices(
        "maximum"
    )
    assert found == [NO_PRICE, WITHDRAWN]
    assert faults({"Prijs": found}) == {}


def test_a_field_without_a_column_is_none():
    assert columns(maximum=("Prijs",)).texts("name") is None


def test_a_cell_of_a_thousand_words_is_not_quoted_in_full():
    found = columns(["", "x" * 5_000, "", ""], maximum=("Prijs",)).prices("maximum")
    assert len(str(faults({"Prijs": found})[0][0].facts["value"])) == 103
