from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.checked.json_schema import faults
from tests.cli.checked.stage import E3, Stage, invoice, lines, plain, stage
from tests.cli.checked.test_json_output import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path)


@pytest.fixture
def run(raamwerk: Path, made: Stage) -> Run:
    def check(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [raamwerk, *words], cwd=made.folder, capture_output=True, text=True, check=False
        )

    return check


def test_a_folder_is_checked_and_the_worst_outcome_is_the_exit_code(run: Run, made: Stage):
    answer = run(*made.words(), "--no-format")
    assert answer.returncode == 1
    assert "documents/dear.xml: wijkt af, € 1.443,36 op het spel" in plain(answer.stdout)
    assert "Totaal: 3 documenten, 7 regels; € 1.443,36 op het spel." in plain(answer.stdout)
    assert answer.stderr == ""


def test_english_is_spoken_when_asked(run: Run, made: Stage):
    answer = run(*made.words("documents/good.xml"), "--lang", "en", "--no-format")
    assert answer.returncode == 0
    assert "documents/good.xml: pass" in answer.stdout
    assert "Form: not checked" in answer.stdout


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["documents/good.xml"], 0),
        (["documents/good.xml", "documents/dear.xml"], 1),
        (["documents/good.xml", "broken.xml"], 3),
        (["broken.xml"], 2),
        (["gone.xml"], 2),
        (["unknown.xml"], 3),
        (["*.nothing"], 2),
        (["empty"], 2),
    ],
)
def test_the_exit_code_is_what_a_script_can_rely_on(
    run: Run, made: Stage, files: list[str], expected: int
):
    made.put("broken.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
    made.keep("unknown.xml", invoice("U-1", ("ZZZ-99999", "x", "1", "MON", "1.00")))
    (made.folder / "empty").mkdir()
    assert run(*made.words(*files), "--no-format").returncode == expected


def test_a_broken_form_is_a_breach_before_any_price(run: Run, made: Stage):
    bare = invoice("2026-0119", E3, order_reference=None, buyer_reference=None)
    made.keep("form.xml", bare)
    answer = run(*made.words("form.xml"))
    assert answer.returncode == 1
    assert "afgekeurd" in answer.stdout
    assert "BR-NL-2" in answer.stdout
    assert "NLCIUS (SI-UBL 2.0) 2.0" in answer.stdout


def test_a_file_that_cannot_be_read_has_a_line_and_the_rest_is_checked(run: Run, made: Stage):
    made.put("documents/broken.xml", b"\xff\xfe<broken")
    answer = run(*made.words(), "--no-format")
    assert answer.returncode == 1
    assert "documents/broken.xml: " in answer.stdout
    assert "Traceback" not in answer.stderr


def test_programs_get_one_json_document_that_fits_the_schema(run: Run, made: Stage):
    answer = run(*made.words(), "--json")
    held: Any = json.loads(answer.stdout)
    assert not list(faults(held, SCHEMA, SCHEMA))
    assert held["summary"]["exit_code"] == answer.returncode == 1
    assert held["documents"][0]["format"]["verdict"] == "valid"


def test_the_sentences_of_json_are_in_the_language_asked_for(run: Run, made: Stage):
    held = json.loads(run(*made.words("documents/good.xml"), "--json", "--lang", "en").stdout)
    sentences = [each["because"] for each in held["documents"][0]["lines"][0]["verdicts"]]
    assert any("is not above the maximum price" in each for each in sentences)


def test_all_outputs_can_be_made_in_one_go(run: Run, made: Stage):
    files = {
        "--html": "v.html",
        "--xlsx": "v.xlsx",
        "--claim": "c.pdf",
        "--response": "r.xml",
        "--receipt": "b.json",
    }
    words = [word for pair in files.items() for word in pair]
    answer = run(*made.words(), "--no-format", *words)
    assert answer.returncode == 1
    for name in files.values():
        assert (made.folder / name).stat().st_size > 1_000


def test_a_claim_on_nothing_is_refused_in_words_after_the_page(run: Run, made: Stage):
    answer = run(*made.words("documents/good.xml"), "--no-format", "--claim", "c.pdf")
    assert answer.returncode == 2
    assert "documents/good.xml: voldoet" in answer.stdout
    assert answer.stderr.startswith("raamwerk: Er is niets te vorderen")


def test_a_place_that_cannot_be_written_is_refused_before_the_check(run: Run, made: Stage):
    answer = run(*made.words(), "--html", "gone/v.html")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "de map 'gone' bestaat niet" in answer.stderr


def test_what_a_price_a_piece_covers_can_be_declared(run: Run, made: Stage):
    piece = lines(("AAA-00002", "M365 F3", "10", "C62", "90.00"), since=[None], until=[None])
    made.keep("piece.xml", invoice("P-1", lines=piece))
    words = made.words("piece.xml")
    assert run(*words, "--no-format").returncode == 3
    declared = run(*words, "--no-format", "--unit", "year")
    assert declared.returncode == 0
    assert "gelden per jaar, zoals u hebt opgegeven" in declared.stdout


def test_without_an_enrolment_it_says_which_rules_did_not_run(run: Run):
    answer = run("check", "documents", "--book", "book.csv", "--no-format")
    assert "Inschrijving: geen." in answer.stdout
    assert "price.above-lock" in answer.stdout
    assert "geen inschrijving meegegeven" in answer.stdout


def test_a_framework_other_than_that_of_the_book_is_refused(run: Run, made: Stage):
    answer = run(*made.words(), "--framework", "gt-microsoft-1")
    assert answer.returncode == 2
    assert "gt-microsoft-1" in answer.stderr


def test_the_price_book_can_come_from_the_setting(
    run: Run, made: Stage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("RAAMWERK_BOOK", "book.csv")
    assert run("check", "documents/good.xml", "--no-format").returncode == 0
    assert made.folder


def test_files_of_the_folder_that_are_no_documents_are_named(run: Run, made: Stage):
    made.put("documents/letter.pdf", b"%PDF-1.7")
    answer = run(*made.words(), "--no-format")
    assert "letter.pdf: staat in de map en is geen XML, CSV of XLSX" in answer.stdout


def test_help_speaks_both_languages(run: Run):
    assert "Toets facturen" in run("check", "--help").stdout
    assert "Judge invoices" in run("check", "--help", "--lang", "en").stdout
