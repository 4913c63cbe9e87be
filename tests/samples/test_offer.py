from __future__ import annotations

from raamwerk.cli.sample import KINDS
from raamwerk.formats.enrolment import read as read_enrolment
from raamwerk.formats.pricelist.read import read as read_book
from raamwerk.samples.offer import OFFERS, books, many_enrolments


def test_the_command_offers_what_can_be_made():
    assert tuple(OFFERS) == KINDS


def test_books_are_small_corrected_and_large():
    made = books(1)
    rows = {name: data.count(b"\n") for name, data in made.items()}
    assert rows["book-large.csv"] > 90_000
    assert read_book(made["book-corrected.csv"], "book-corrected.csv").whole


def test_each_enrolment_has_documents_and_a_list_of_what_was_planted():
    made = many_enrolments(1)
    folders = {name.split("/", 1)[0] for name in made if "/" in name}
    assert len(folders) == 13
    for folder in folders:
        read_enrolment(made[f"{folder}/enrolment.toml"], "enrolment.toml")
        assert f"{folder}/planted.csv" in made
        assert sum(name.startswith(f"{folder}/documents/") for name in made) > 40
