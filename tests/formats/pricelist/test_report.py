from __future__ import annotations

from raamwerk.formats.pricelist.report import workbook
from raamwerk.formats.table import read_grid


def test_what_a_supplier_typed_stays_text():
    data = workbook(
        "oordeel", ("rij", "artikel", "oordeel", "waarom"), [(7, "=1+1", "geweigerd", "http://x")]
    )
    assert read_grid(data, "a.xlsx").rows == [
        ["rij", "artikel", "oordeel", "waarom"],
        [7.0, "=1+1", "geweigerd", "http://x"],
    ]
