from __future__ import annotations

import io

from raamwerk.formats import documents
from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.formats.pricelist.read import read
from raamwerk.formats.ubl.finding import Verdict
from raamwerk.formats.ubl.validate import validate
from raamwerk.samples import bulk, workbook
from tests.samples.judged import SEED, example, found_in_documents


def giant(lines: int) -> bytes:
    data = io.BytesIO()
    bulk.write_giant(data, lines, SEED)
    return data.getvalue()


def test_invoices_have_as_many_lines_as_asked_and_are_valid():
    made = list(bulk.invoices(3, 20, SEED))
    assert [name for name, _ in made] == [f"F-BULK-{n:06d}.xml" for n in (1, 2, 3)]
    for name, data in made:
        assert validate(data).verdict is Verdict.VALID
        document = documents.read(data, name)
        assert len(document.lines) == 20
        assert document.id == name.removesuffix(".xml")


def test_a_giant_is_valid_whatever_its_number_of_lines():
    assert validate(giant(1_234)).verdict is Verdict.VALID
    assert len(documents.read(giant(57), "giant.xml").lines) == 57


def test_a_million_lines_of_a_giant_take_over_a_gigabyte():
    assert (len(giant(2_000)) - len(giant(1_000))) / 1_000 > 1_000


def test_what_is_made_in_bulk_keeps_to_all_terms():
    made = [documents.read(data, name) for name, data in bulk.invoices(20, 20, SEED)]
    made.append(documents.read(giant(3_000), "giant.xml"))
    assert found_in_documents(made, example()) == [{}] * len(made)


def test_the_same_seed_gives_the_same_bytes():
    assert list(bulk.invoices(5, 7, SEED)) == list(bulk.invoices(5, 7, SEED))
    assert list(bulk.invoices(5, 7, SEED)) != list(bulk.invoices(5, 7, SEED + 1))


def test_a_price_list_has_exactly_so_many_rows():
    profile = read_profile(workbook.LIST_PROFILE.encode(), "list")
    for rows in (1, 10, 2_500):
        assert read(bulk.price_list(rows), "list.xlsx", profile).accepted == rows
