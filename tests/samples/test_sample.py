from __future__ import annotations

from dataclasses import replace

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.formats import documents
from raamwerk.formats.ubl.finding import Flag, Verdict
from raamwerk.formats.ubl.validate import validate
from raamwerk.samples.sample import Sample, drafts, sample, written
from tests.samples.judged import SEED, example


@pytest.fixture(scope="module")
def made() -> Sample:
    return sample(drafts(SEED, example(), 12))


def test_the_same_seed_gives_the_same_files(made: Sample):
    assert sample(drafts(SEED, example(), 12)) == made
    assert sample(drafts(SEED + 1, example(), 12)) != made


def test_every_file_says_that_it_is_made_up(made: Sample):
    for name, data in made.files.items():
        assert b"made-up" in data or b"made up" in data, name


def test_invoices_are_valid_but_for_what_was_planted(made: Sample):
    for name, data in made.files.items():
        if not name.startswith(("factuur", "creditnota")) or name.endswith(".csv"):
            continue
        judged = validate(data)
        fatal = {found.id for found in judged.findings if found.flag is Flag.FATAL}
        assert fatal == set(made.form.get(name, ())), name
        assert judged.verdict is (Verdict.FATAL if name in made.form else Verdict.VALID), name


def test_a_document_is_read_as_it_was_made():
    for each in drafts(SEED, example(), 12):
        name = "document.csv" if each.table else "document.xml"
        read = documents.read(written(each), name)
        stated = each.document()
        assert not read.problems
        assert (read.kind, read.id, read.issued_on) == (stated.kind, stated.id, stated.issued_on)
        assert (read.seller, read.buyer) == (stated.seller, stated.buyer)
        for column in ("part_number", "unit_price", "amount", "change", "usage_on", "until"):
            assert dict(read.lines.columns())[column] == dict(stated.lines.columns())[column]


def test_files_are_named_by_kind_in_the_order_in_which_they_count_as_received(made: Sample):
    assert list(made.files) == sorted(made.files)
    kinds = {name.split("-", 1)[0] for name in made.files}
    assert kinds == {"factuur", "offerte", "bestelling", "creditnota"}


def test_numbers_of_documents_are_all_different_unless_that_is_the_fault():
    every = drafts(SEED, example(), 12)
    numbers = [each.header["id"] for each in every if each.fault != "invoice-twice"]
    assert len(set(numbers)) == len(numbers)


def test_there_are_tables_and_e_invoices_among_quotes_and_orders(made: Sample):
    endings = {name.rpartition(".")[2] for name in made.files if name[0] in "ob"}
    assert endings == {"csv", "xml"}


def test_only_the_faults_that_are_asked_for_are_planted():
    every = drafts(SEED, example(), 4, ["wrong-sum"])
    assert [each.fault for each in every] == ["", "", "", "", "wrong-sum"]
    assert every[-1].kind is DocumentKind.INVOICE


def test_what_is_expected_of_a_file_is_by_line(made: Sample):
    name = next(name for name, fault in made.faults.items() if fault == "wrong-sum")
    ((line, found),) = made.of_file(name).items()
    assert line is not None
    assert list(found) == ["line.arithmetic"]


def test_the_check_of_a_sample_would_see_another_price():
    every = drafts(SEED, example(), 1, [])
    line = every[0].lines[0]
    every[0].lines[0] = replace(line, price=line.price * 2)
    assert "price.above-maximum" in every[0].findings()["1"]
