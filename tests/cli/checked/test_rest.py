from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.checked.page import Page
from raamwerk.cli.checked.rest import rest
from tests.cli.checked.stage import E3, E3_TOO_DEAR, invoice, plain, run, stage

if TYPE_CHECKING:
    from pathlib import Path


def test_documents_that_are_not_told_in_full_have_a_line_each(tmp_path: Path):
    made = stage(tmp_path)
    for place in range(8):
        made.keep(f"documents/more-{place}.xml", invoice(f"M-{place}", E3_TOO_DEAR))
    found = run(made.asked(), also_passed=False)
    text = plain(rest(Page(found.asked, "nl", 80), found.worst, found.tally, 5))
    assert text.count("  wijkt af    ") == 4
    assert "more-7.xml  M-7  € 180,00" in text
    assert "Alle documenten staan in --html, --xlsx en --json." in text
    assert "Documenten: 9 wijken af, 0 onbekend, 2 voldoen." in text


def test_files_that_could_not_be_read_stand_under_what_was_not_checked(tmp_path: Path):
    made = stage(tmp_path)
    made.put("documents/broken.xml", b"<Invoice>")
    made.put("documents/letter.pdf", b"%PDF-1.7")
    found = run(made.asked(), also_passed=False)
    text = plain(rest(Page(found.asked, "en", None), found.worst, found.tally, 5))
    missed = text[text.index("Not checked") :]
    assert "broken.xml: " in missed
    assert "letter.pdf: is in the folder and is no XML, CSV or XLSX" in missed


def test_one_document_is_not_counted_apart(tmp_path: Path):
    made = stage(tmp_path)
    made.keep("one.xml", invoice("1", E3))
    found = run(made.asked(tmp_path / "one.xml"), also_passed=False)
    text = plain(rest(Page(found.asked, "nl", None), found.worst, found.tally, 1))
    assert "Totaal: 1 document, 1 regel; € 0,00 op het spel." in text
    assert "Documenten:" not in text
