from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from xlsxwriter import Workbook

from raamwerk.core.errors import Unreadable
from raamwerk.formats.estate.rows import Columns, sections
from raamwerk.formats.toml.section import read as read_toml

KEYS = ("id", "cores", "monthly", "moved-on", "licensed-with")


def values(text: str, columns: Columns | None = None) -> list[dict[str, object]]:
    document, found = sections(text.encode(), "vms.csv", columns or Columns(), KEYS)
    document.refuse("estate.unreadable-table")
    return [dict(section.values) for section in found]


def test_cells_become_typed_values_and_empty_ones_are_absent():
    assert values("id;cores;monthly;moved-on;other\nvm;8;85.00;2026-01-10;x\nvm2;4;;;\n") == [
        {
            "id": "vm",
            "cores": Decimal(8),
            "monthly": Decimal("85.00"),
            "moved-on": date(2026, 1, 10),
        },
        {"id": "vm2", "cores": Decimal(4)},
    ]


def test_columns_are_called_as_declared_and_what_is_always_so_holds():
    root = read_toml(b'[c]\nid = "VM  naam"\ndecimal = ","\nalways = { service = "windows" }', "e")
    inside = root.table("c", "{}")
    assert inside is not None
    columns = Columns.of(inside)
    assert values("VM naam;cores;monthly\nvm;8;85,5\n", columns) == [
        {"service": "windows", "id": "vm", "cores": Decimal(8), "monthly": Decimal("85.5")}
    ]


def test_another_decimal_sign_is_refused():
    root = read_toml(b'[c]\ndecimal = "x"', "e")
    inside = root.table("c", "{}")
    assert inside is not None
    Columns.of(inside)
    assert [problem.code for problem in root.document.problems] == ["estate.decimal"]


@pytest.mark.parametrize(
    "row", ["vm;1.024,5;;", "vm;8;1e5;", "vm;8;NaN;", "vm;8;;10-1-2026", "vm;8;;2026-13-01"]
)
def test_a_cell_of_another_kind_is_a_problem_with_its_place(row: str):
    with pytest.raises(Unreadable) as refused:
        values(f"id;cores;monthly;moved-on\n{row}\n")
    (problem,) = refused.value.problems
    assert problem.code == "estate.cell"
    assert problem.where.startswith("row 2, column ")


def test_a_table_without_a_name_or_cores_is_refused():
    with pytest.raises(Unreadable, match=r"estate\.no-column"):
        values("name;vCPU\nvm;8\n")


def test_hundreds_of_mistakes_are_not_all_told():
    rows = "\n".join(f"vm{n};x" for n in range(1_000))
    with pytest.raises(Unreadable) as refused:
        values(f"id;cores\n{rows}\n")
    assert len(refused.value.problems) == 200


def test_a_workbook_gives_its_own_numbers_and_days():
    data = BytesIO()
    with Workbook(data, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["id", "cores", "moved-on", "monthly"])
        sheet.write_row(1, 0, ["vm", 8])
        sheet.write_datetime(1, 2, date(2026, 1, 10))
        sheet.write_number(1, 3, 85.1)
    document, found = sections(data.getvalue(), "vms.xlsx", Columns(), KEYS)
    assert document.problems == []
    assert found[0].values == {
        "id": "vm",
        "cores": Decimal("8.0"),
        "moved-on": date(2026, 1, 10),
        "monthly": Decimal("85.1"),
    }
