from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from raamwerk.cli.checked.sheet import SheetOutput
from raamwerk.core.errors import Refused
from tests.cli.checked.stage import Run, plain, run, stage

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


def workbook(found: Run, path: Path, language: Language = "nl") -> Any:
    output = SheetOutput(found.asked, path, language)
    for part, done in zip(found.parts, found.done, strict=True):
        output.part(part)
        output.whole(done)
    output.end(found.tally)
    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Run:
    made = stage(tmp_path_factory.mktemp("stage"))
    made.put("documents/broken.xml", b"<!DOCTYPE x><x/>")
    return run(made.asked(form=True))


@pytest.fixture(scope="module")
def book(found: Run, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return workbook(found, tmp_path_factory.mktemp("sheet") / "verdict.xlsx")


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *held = sheet.values
    return [dict(zip(head, row, strict=True)) for row in held]


def test_there_is_a_sheet_of_each_thing(book: Any):
    assert book.sheetnames == [
        "Samenvatting",
        "Documenten",
        "Regels",
        "Oordelen",
        "Niet getoetst",
    ]


def test_every_line_stands_there_with_numbers_and_dates(book: Any):
    lines = rows(book["Regels"])
    assert len(lines) == 7
    server = next(each for each in lines if each["Artikelnummer"] == "AAA-00003")
    assert (server["Aantal"], server["Prijs"], server["Op het spel"]) == (16, 120, 1263.36)
    assert server["Prijsdatum"] == datetime(2026, 6, 1)  # noqa: DTZ001 - a workbook has no zones
    assert server["Oordeel"] == "wijkt af"


def test_a_text_that_begins_like_a_formula_stays_a_text(book: Any):
    sheet = book["Regels"]
    cell = next(each for row in sheet for each in row if str(each.value).startswith("=1+1"))
    assert cell.data_type == "s"
    assert not [each for row in sheet for each in row if each.data_type == "f"]


def test_reasons_stand_with_term_and_source(book: Any):
    verdicts = rows(book["Oordelen"])
    found = next(each for each in verdicts if each["Artikelnummer"] == "AAA-00003")
    assert plain(found["Waarom"]).startswith("De prijs € 120,00 per jaar ligt boven")
    assert found["Adres van de bron"] == "https://vng.nl/projecten/gt-microsoft"
    assert (found["Voorwaarde"], found["Lezing"]) == ("maximum-price", "O-15")
    assert found["Bedrag"] == 1263.36


def test_what_was_not_checked_has_its_sheet(book: Any):
    missed = rows(book["Niet getoetst"])
    assert any("broken.xml" in each["Wat"] for each in missed)


def test_the_summary_says_by_what_was_checked(book: Any):
    said = {row[0]: row[1] for row in book["Samenvatting"].values if row[0]}
    assert said["Raamovereenkomst"] == "GT Microsoft 2 (gt-microsoft-2)"
    assert said["Op het spel"] == 1443.36
    assert said["Dag van de toets"] == datetime(2026, 11, 24)  # noqa: DTZ001 - as above


def test_the_workbook_speaks_english_too(found: Run, tmp_path: Path):
    book = workbook(found, tmp_path / "v.xlsx", "en")
    assert book.sheetnames[2] == "Lines"
    assert rows(book["Documents"])[0]["Outcome"] == "breach"


def test_a_place_that_cannot_be_written_is_refused(found: Run, tmp_path: Path):
    with pytest.raises(Refused, match=r"file\.not-writable"):
        workbook(found, tmp_path / "gone/verdict.xlsx")
