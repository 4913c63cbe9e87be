from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from raamwerk.cli.exits import Exit
from tests.cli.plan.pages import called, said, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("mix"), "licence-mix-file.md")


def test_a_licence_manager_reads_what_to_order_by_when_and_why(folder: Path):
    result = called(folder, "plan", "mix", str(folder / "mix.toml"), "--on", "2026-04-10")
    assert result.exit_code == Exit.PASS, result.stderr
    text = said(result)
    assert "De goedkoopste licenties van 1 mei 2026 tot en met 31 mei 2027" in text
    assert "eraf   E3        AAA-00001" in text
    assert "2 mei 2026" in text
    assert "Bewezen: geen plan kost minder dan" in text
    assert "Blijven zoals het is dekt de behoefte niet van: Beheer." in text


def test_a_coverage_rule_is_named_where_it_makes_the_plan_dearer(folder: Path):
    ruled = (folder / "mix.toml").read_text("utf-8").replace("[plan]", "[plan]\ncoverage = 80")
    (folder / "ruled.toml").write_text(ruled, "utf-8")
    words = ("plan", "mix", str(folder / "ruled.toml"), "--on", "2026-04-10", "--lang", "en")
    text = said(called(folder, *words))
    assert "Because of the coverage rule" in text
    assert "Without these rules" in text


def test_a_need_that_nothing_covers_ends_with_unknown_and_its_name(folder: Path):
    odd = '[[capability]]\nid = "fax"\nname = "Faxen"\n[[group]]\nid = "Fax"\nusers = 2\nneeds = ["fax"]\n'
    path = folder / "odd.toml"
    path.write_text((folder / "mix.toml").read_text("utf-8") + odd, "utf-8")
    result = called(folder, "plan", "mix", str(path), "--on", "2026-04-10")
    assert result.exit_code == Exit.UNKNOWN
    assert "Fax: niets dekt vanaf 1 mei 2026: Faxen." in said(result)


def test_the_workbook_and_the_page_hold_the_same_orders(folder: Path):
    book, page = folder / "plan.xlsx", folder / "plan.html"
    call = ("plan", "mix", str(folder / "mix.toml"), "--on", "2026-04-10")
    assert called(folder, *call, "--xlsx", str(book), "--html", str(page)).exit_code == 0
    cells = [cell.value for sheet in load_workbook(book) for row in sheet for cell in row]
    assert "AAA-00007" in cells
    assert "AAA-00007" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--on", "2027-06-01"), "Er is geen hele maand meer te plannen"),
        (("--on", "2026-04-10", "--framework", "gt-microsoft-9"), "gt-microsoft-9"),
    ],
)
def test_what_cannot_be_planned_is_refused_in_words(
    folder: Path, words: tuple[str, ...], told: str
):
    result = called(folder, "plan", "mix", str(folder / "mix.toml"), *words)
    assert result.exit_code == Exit.REFUSED
    assert told in result.stderr.replace("\N{NO-BREAK SPACE}", " ")
