from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.grid import Grid
from raamwerk.formats.pricelist.draft import draft, likely_header
from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.formats.pricelist.read import read
from tests.formats.workbook import written

if TYPE_CHECKING:
    from raamwerk.core.rule import Language

LIST = 'Prijslijst 2026;;;\nArtikelnummer;Omschrijving;Prijs;Ingangsdatum\nAAA-11111;M365 "E3";34,20;1-12-2026\n'
ANSWERS = {
    'framework = "?"': 'framework = "gt-microsoft-2"',
    'published = "?"': "published = 2026-11-01",
    'currency = "?"': 'currency = "EUR"',
    'decimal = "?"': 'decimal = ","',
    'order = "?"': 'order = "day-first"',
    'months = "?"': "months = 1",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_draft_is_refused_until_every_question_is_answered_and_then_works(language: Language):
    text = draft(LIST.encode(), "lijst.csv", language)
    for question, reply in ANSWERS.items():
        with pytest.raises(Unreadable):
            read_profile(text.encode(), "p.toml")
        assert question in text
        text = text.replace(question, reply)
    intake = read(LIST.encode(), "lijst.csv", read_profile(text.encode(), "p.toml"))
    assert intake.accepted == 1
    assert intake.book.entries[0].name == 'M365 "E3"'


def test_the_columns_are_shown_with_samples():
    text = draft(LIST.encode(), "lijst.csv", "nl")
    assert '#   "Prijs": 34,20' in text
    assert "header-row = 2" in text


def test_the_header_is_the_row_with_the_most_texts():
    assert likely_header(Grid("P", [["Titel", ""], ["a", "b"], ["c", 1.0]])) == 2
    assert likely_header(Grid("P", [])) == 1


def test_a_workbook_names_its_sheet():
    assert 'sheet = "Prijzen"' in draft(
        written([["Artikel", "Prijs"], ["A-1", 1.5]]), "a.xlsx", "en"
    )
