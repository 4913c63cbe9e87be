from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.graph.products import COLUMNS, guid, read

if TYPE_CHECKING:
    from pathlib import Path

A, B = (f"{n}" * 8 + "-0000-0000-0000-" + f"{n}" * 12 for n in "ab")
P, Q = (f"{n}" * 8 + "-1111-1111-1111-" + f"{n}" * 12 for n in "cd")


def table(*rows: str) -> bytes:
    return "\n".join((",".join(COLUMNS), *rows)).encode()


def test_rows_are_joined_on_the_guids_and_on_nothing_else():
    found = read(
        table(
            f"Suite F3,SPE_F1,{A},MAIL,{P},Mail",
            f"suite f3,SPE_F1,{A}\u00a0,FILES,{Q.upper()},Files",
            f"Suite F3,SPE_F1,{B},MAIL,{P},Mail",
            f"Suite F3,SPE_F1,{B},MAIL_2,{P},Mail",
        ),
        "t.csv",
    )
    assert (found.rows, found.repeated, found.set_apart) == (4, 1, ())
    assert found.catalogue.skus[A].plans == {P, Q}
    assert found.catalogue.skus[A].names == ("Suite F3", "suite f3")
    assert found.catalogue.skus[B].plans == {P}
    assert found.catalogue.plans[P] == ("MAIL", "MAIL_2")


def test_ragged_rows_and_broken_guids_are_set_apart_with_their_place():
    found = read(
        table(
            f"Suite, Enterprise,S,{A},MAIL,{P},Mail",
            f"Suite,S,{A},FILES,{Q},Files",
            f"Suite,S,{A},FILES,not-a-guid,Files",
            "",
        ),
        "t.csv",
    )
    assert [(each.where, each.code) for each in found.set_apart] == [
        ("row 2", "products.ragged"),
        ("row 4, column Service_Plan_Id", "products.not-a-guid"),
    ]
    assert found.catalogue.skus[A].plans == {Q}
    assert not found.catalogue.skus[A].complete
    assert found.rows == 3


def test_a_guid_is_compared_without_case_blanks_and_braces():
    assert guid(f" {{{A.upper()}}}\u00a0") == A


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"Product,GUID;x\n"])
def test_another_table_is_refused(data: bytes):
    with pytest.raises(Unreadable, match=r"products\.columns"):
        read(data, "t.csv")


def test_every_row_of_the_real_tables_is_used_or_set_apart(data_folder: Path):
    files = sorted((data_folder / "microsoft/product-names-service-plans").glob("*.csv"))
    ragged = 0
    for path in files:
        data = path.read_bytes()
        found = read(data, path.name)
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]
        odd = [n for n, row in enumerate(rows, 2) if len(row) != 6]
        apart = [p.where for p in found.set_apart if p.code == "products.ragged"]
        assert apart == [f"row {n}" for n in odd]
        pairs = {(r[2].strip().lower(), r[4].strip().lower()) for r in rows if len(r) == 6}
        assert sum(len(sku.plans) for sku in found.catalogue.skus.values()) == len(pairs)
        assert found.rows == len(rows)
        assert found.repeated + len(pairs) + len(odd) == len(rows)
        ragged += len(odd)
    assert files
    assert ragged > 50


def test_e5_lacks_plans_of_e3_in_the_real_table(data_folder: Path):
    path = max((data_folder / "microsoft/product-names-service-plans").glob("*.csv"))
    found = read(path.read_bytes(), path.name).catalogue
    (e3,) = [sku for sku in found.named("SPE_E3") if "Microsoft 365 E3" in sku.names]
    (e5,) = [sku for sku in found.named("SPE_E5") if "Microsoft 365 E5" in sku.names]
    assert found.lacking(e3.id, e5.id)
    assert found.lacking(e5.id, e3.id)
