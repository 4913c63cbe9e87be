from __future__ import annotations

import itertools
import os
from datetime import date
from pathlib import Path

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.product.table import changes, products
from raamwerk.formats.products.read import COLUMNS, read

HEAD = ",".join(COLUMNS)
ONE = "11111111-1111-1111-1111-111111111111"
PLAN = "22222222-2222-2222-2222-222222222222"
GOOD = f"Suite (made up),SUITE_MU,{ONE},MAIL_MU,{PLAN},Mail"
NAME = "table.2026-08-03.csv"


def file(*rows: str, head: str = HEAD, end: str = "\n") -> bytes:
    return end.join((head, *rows, "")).encode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_rows_are_read_whatever_ends_a_line(end: str, mark: bytes):
    found = read(mark + file(GOOD, end=end), NAME)
    (row,) = found.plans
    assert (row.guid, row.plan_guid, row.name, row.row) == (ONE, PLAN, "Suite (made up)", 2)
    assert found.published_on == date(2026, 8, 3)


def test_blanks_round_a_guid_are_no_part_of_it_and_within_a_short_id_they_are():
    nbsp = "\N{NO-BREAK SPACE}"
    odd = f"S,A{nbsp}B ,{ONE.upper()}{nbsp},M, {PLAN},Mail"
    (row,) = read(file(odd), NAME).plans
    assert (row.guid, row.string_id) == (ONE, f"A{nbsp}B ")


def test_ragged_rows_are_set_aside_counted_and_listed_with_the_product_they_speak_of():
    ragged = f"Suite, Large,SUITE_MU,{ONE},MAIL_MU,{PLAN},Mail"
    bad = f"S,X,none,M,{PLAN},Mail"
    found = read(file(GOOD, ragged, bad, GOOD, ""), NAME)
    first, second = found.quarantined
    assert (first.row, first.code, first.facts["fields"]) == (3, "products.ragged", 7)
    assert first.facts["guid"] == ONE
    assert first.text == ragged
    assert (second.row, second.code) == (4, "products.no-guid")
    assert (len(found.plans), found.duplicates, found.rows) == (1, 1, 4)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (file(GOOD), "table.csv", "products.no-day"),
        (file(GOOD), "table.2026-13-03.csv", "products.no-day"),
        (file(GOOD, head="a,b"), NAME, "products.no-table"),
        (b"", NAME, "products.no-table"),
        (b"PK\x03\x04\xff", NAME, "products.encoding"),
        (file('"' + "x" * 200_000), NAME, "products.no-table"),
    ],
)
def test_another_file_is_refused(data: bytes, name: str, code: str):
    with pytest.raises(Unreadable) as refused:
        read(data, name)
    assert refused.value.code == code


def test_the_day_that_is_given_wins():
    assert read(file(GOOD), NAME, published_on=date(2020, 1, 1)).published_on.year == 2020


def published() -> list[Path]:
    folder = Path(os.environ.get("RAAMWERK_TEST_DATA", "../shared/data"))
    return sorted(folder.glob("microsoft/product-names-service-plans/*.csv"))


@pytest.mark.skipif(not published(), reason="the public files are not here")
def test_every_row_of_the_published_versions_is_used_set_aside_or_the_same_as_another():
    found = [read(path.read_bytes(), path.name) for path in published()]
    assert [each.rows for each in found] == [1_759, 5_116, 5_785, 5_990]
    assert [len(each.quarantined) for each in found] == [0, 63, 0, 0]
    assert [each.duplicates for each in found] == [0, 4, 16, 16]
    for before, after in itertools.pairwise(found):
        held = {each.guid for each in changes(before, after) if each.kind == "product-new"}
        assert held <= products(after).keys() - products(before).keys()
