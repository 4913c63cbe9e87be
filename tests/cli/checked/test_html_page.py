from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from raamwerk.cli.checked.html_page import DOCUMENTS, HtmlOutput, HtmlPage, lines_each
from tests.cli.checked.stage import Run, Stage, plain, run, stage

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return stage(tmp_path_factory.mktemp("stage"))


@pytest.fixture(scope="module")
def found(made: Stage) -> Run:
    return run(made.asked(form=True))


def text(found: Run, language: Language = "nl") -> str:
    return HtmlPage(found.asked, found.worst, found.tally, language).text()


def test_the_page_fetches_nothing_and_runs_nothing(found: Run):
    page = text(found)
    assert "<script" not in page
    assert not re.search(r"\bsrc=|@import|<link|<iframe|<object|<embed|javascript:|\bon\w+=", page)
    assert set(re.findall(r"url\(([^)]*)\)", page)) <= {"#d1-chart-hatch"}
    links = re.findall(r'href="([^"]*)"', page)
    assert links
    assert all(link.startswith(("https://", "#d")) for link in links)


def test_the_page_has_a_language_a_title_and_one_heading_above_the_others(found: Run):
    page = html.document_fromstring(text(found, "en"))
    assert page.get("lang") == "en"
    assert plain(page.findtext(".//title") or "") == "Check of 3 documents: breach"
    assert len(page.findall(".//h1")) == 1
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_heads_and_every_id_is_used_once(found: Run):
    page = html.document_fromstring(text(found))
    tables = page.findall(".//table")
    assert len(tables) == 4
    assert all(table.find("caption") is not None for table in tables)
    assert all(head.get("scope") for head in page.iter("th"))
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    targets = {link.get("href") for link in page.iter("a")}
    assert {each for each in targets if each and each.startswith("#")} <= {f"#{i}" for i in ids}


def test_what_stands_on_the_terminal_stands_on_the_page(found: Run):
    said = plain("".join(map(str, html.document_fromstring(text(found)).itertext())))
    assert "€ 1.443,36" in said
    assert "De prijs € 120,00 per jaar ligt boven de maximumprijs € 82,08 per jaar, per 2" in said
    assert "EN 16931 (UBL)" in said
    assert "O-15" in said
    assert "Daardoor ook onbekend: price.above-maximum" in said


def test_a_document_text_is_never_markup(tmp_path: Path):
    other = stage(tmp_path)
    quote = (tmp_path / "documents/quote.csv").read_bytes()
    evil = b'# number: <script>alert("1")</script>'
    other.put("documents/quote.csv", quote.replace(b"# number: Q-7", evil))
    page = text(run(other.asked()))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_check_of_one_document_is_named_after_it(made: Stage):
    page = text(run(made.asked(made.folder / "documents/good.xml")))
    assert "Toets van 2026-0118: voldoet" in page
    assert page.count("<table>") == 1


def test_without_an_enrolment_the_page_says_so(made: Stage):
    assert "Zonder inschrijving" in text(run(made.asked(enrolment=None)))


def test_a_page_of_many_documents_shows_fewer_lines_of_each():
    assert [lines_each(number) for number in (1, 20, 10_000)] == [1_000, 250, 50]
    assert DOCUMENTS == 200


def test_the_output_writes_the_page_at_the_end(found: Run, made: Stage, tmp_path: Path):
    output = HtmlOutput(found.asked, tmp_path / "page.html", "nl")
    for part in found.parts:
        output.part(part)
    for done in found.done:
        output.whole(done)
    assert not (tmp_path / "page.html").exists()
    output.end(found.tally)
    written = (tmp_path / "page.html").read_text("utf-8")
    assert written.startswith("<!doctype html>")
    assert "2026-0117" in written
    assert made.folder
