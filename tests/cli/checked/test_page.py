from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.checked.page import Page, PageOutput, declared, passing, window
from tests.cli.checked.stage import Run, Stage, plain, run, stage

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return stage(tmp_path_factory.mktemp("stage"))


@pytest.fixture(scope="module")
def found(made: Stage) -> Run:
    return run(made.asked(), also_passed=False)


def page(found: Run, language: Language = "nl", width: int | None = None) -> str:
    return plain(Page(found.asked, language, width).lines(found.worst, found.tally))


def test_the_page_says_by_what_was_checked(found: Run):
    text = page(found)
    assert "GT Microsoft 2 (gt-microsoft-2, de raamovereenkomst van het prijsboek)" in text
    assert "Prijsboek: book.csv (3 prijzen, bekend sinds 1 november 2025)." in text
    assert "Inschrijving: 8512345 van Gemeente Voorbeeldstad (verzonnen)." in text


def test_the_gravest_document_and_line_come_first(found: Run):
    text = page(found)
    assert text.index("dear.xml: wijkt af, € 1.443,36 op het spel") < text.index("good.xml")
    assert text.index("AAA-00003") < text.index("AAA-00001") < text.index("ZZZ-99999")
    assert "1 regel voldoet." in text


def test_each_reason_stands_with_its_term_source_and_reading(found: Run):
    text = page(found)
    assert "ligt boven de maximumprijs € 82,08 per jaar, per 2" in text
    assert "voorwaarde maximum-price; bron VNG, GT Microsoft" in text
    assert "O-15: Exact, op de prijs per jaar, zonder marge." in text


def test_what_was_not_checked_is_named(found: Run):
    text = page(found)
    assert "Niet getoetst" in text
    assert "UBL Invoice" in text[text.index("Niet getoetst") :]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_keeps_to_the_width_of_the_window(found: Run, language: Language, width: int):
    assert max(map(len, page(found, language, width).split("\n"))) <= width


def test_english_is_spoken_throughout(found: Run):
    text = page(found, "en")
    assert "dear.xml: breach, € 1,443.36 at stake" in text
    assert "The price € 120.00 a year is above the maximum price € 82.08 a year, per 2" in text
    assert "In all: 3 documents, 7 lines; € 1,443.36 at stake." in text


def test_without_an_enrolment_the_page_says_which_rules_did_not_run(made: Stage):
    text = page(run(made.asked(enrolment=None), also_passed=False))
    assert "Inschrijving: geen." in text
    assert "er is geen inschrijving meegegeven" in text


def test_what_was_declared_of_a_price_a_piece_is_said(made: Stage):
    text = page(run(made.asked(declared_months=12), also_passed=False))
    assert "gelden per jaar, zoals u hebt opgegeven" in text
    assert declared(0, "en") == "once"


def test_control_signs_of_a_document_do_not_reach_the_terminal(made: Stage, tmp_path: Path):
    other = stage(tmp_path)
    other.put("documents/quote.csv", _evil(made))
    text = "\n".join(
        Page(other.asked(), "nl", None).lines(*_kept(run(other.asked(), also_passed=False)))
    )
    assert "\x1b]0;" not in text


def _evil(made: Stage) -> bytes:
    quote = (made.folder / "documents/quote.csv").read_bytes()
    return quote.replace(b"# number: Q-7", b"# number: Q\x1b]0;evil\x07").replace(
        b"33.17", b"99.00"
    )


def _kept(found: Run):  # noqa: ANN202 - what the page takes
    return found.worst, found.tally


def test_the_output_writes_the_page_at_the_end(
    found: Run, capsys: pytest.CaptureFixture[str], made: Stage
):
    output = PageOutput(made.asked(), "nl")
    for part in found.parts:
        output.part(part)
    for done in found.done:
        output.whole(done)
    assert capsys.readouterr().out == ""
    output.end(found.tally)
    assert "dear.xml: wijkt af" in capsys.readouterr().out
    assert window() is None


def test_lines_that_pass_are_counted():
    assert passing(1, "nl") == "1 regel voldoet."
    assert passing(2, "en") == "2 lines pass."
