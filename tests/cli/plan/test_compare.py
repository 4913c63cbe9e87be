from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.entry import Entry
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.formats.pricelist import own
from raamwerk.samples.book import book
from tests.cli import enrolment_file

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from raamwerk.core.pricebook.entry import PriceBook

BOTH = ("gt-microsoft-1", "gt-microsoft-2")


def compare(*words: str) -> Result:
    return CliRunner().invoke(command, ["plan", "compare", *words, "--on", "2026-11-24"])


def folder(tmp_path: Path) -> tuple[str, ...]:
    """A sector of one, with its price book."""
    enrolment_file.write(tmp_path)
    path = tmp_path / "prijzen.csv"
    path.write_bytes(own.write(book(1), made_up=True))
    return "--sector", str(tmp_path), "--book", str(path)


def test_a_made_up_sector_says_which_term_does_what():
    result = compare(*BOTH)
    said = result.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert result.exit_code == Exit.UNKNOWN
    assert "Verzonnen sector (seed 1)" in said
    assert "90% op M365 E3, M365 E5" in said
    assert "deelnemers zijn goedkoper uit" in said
    assert "wisselwerking" in said
    assert "maximum-price:M365 E3=-1" in said
    assert "Onbekend telt nooit als nul" in said


def test_json_adds_up_in_every_way():
    (one,) = json.loads(compare(*BOTH, "--json", "--behaviour").stdout)["comparisons"]
    cents = {name: micro(one["totals"][name]) for name in ("first", "second")}
    assert micro(one["difference"]) == cents["second"] - cents["first"]
    assert sum(micro(e["in_order"]) for e in one["effects"]) == micro(one["difference"])
    for way in ("by_year", "by_size", "by_product_type"):
        for name, total in cents.items():
            assert sum(micro(each[name]) for each in one[way].values()) == total
    people = one["participants"]
    assert len(people) > 300
    assert sum(micro(each["second"]) for each in people) == cents["second"]
    assert one["behaviour"] is not None


def micro(said: str) -> int:
    whole, _, rest = said.removeprefix("-").partition(".")
    return (-1 if said.startswith("-") else 1) * (int(whole) * 1_000_000 + int(rest.ljust(6, "0")))


def test_one_framework_with_a_term_moved_is_compared_with_itself():
    result = compare(
        "gt-microsoft-2", "--move", "indexation=3", "--move", "price-lock=none", "--lang", "en"
    )
    said = result.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert result.exit_code == Exit.UNKNOWN
    assert "gt-microsoft-2, indexation=3; price-lock=none" in said
    assert "3% a year" in said
    assert "to the end" in said


def test_one_participant_can_be_looked_at_alone():
    found = json.loads(
        compare("gt-microsoft-2", "--move", "fee=1", "--participant", "GM0363", "--json").stdout
    )
    (one,) = found["comparisons"]
    assert [each["id"] for each in one["participants"]] == ["GM0363"]
    assert micro(one["difference"]) > 0


def test_an_own_sector_is_read_from_its_folder(tmp_path: Path):
    result = compare(*BOTH, *folder(tmp_path), "--lang", "en")
    assert result.exit_code in {Exit.PASS, Exit.UNKNOWN}, result.stderr
    assert "1 participants" in result.stdout


def test_every_file_is_written(tmp_path: Path):
    names = {kind: tmp_path / f"out.{kind}" for kind in ("html", "pdf", "xlsx")}
    words = [word for kind, path in names.items() for word in (f"--{kind}", str(path))]
    result = compare("gt-microsoft-2", "--move", "fee=1", *words)
    assert result.exit_code == Exit.UNKNOWN
    assert "Aannames" in names["html"].read_text("utf-8")
    assert names["pdf"].read_bytes().startswith(b"%PDF")
    sheets = load_workbook(names["xlsx"])
    everyone = next(sheet for sheet in sheets if sheet.max_row > 300)
    assert everyone.max_column == 7


def test_a_framework_can_have_its_own_prices(tmp_path: Path):
    path = tmp_path / "eigen.csv"
    path.write_bytes(own.write(book(2), made_up=True))
    result = compare(*BOTH, "--book", f"gt-microsoft-1={path}", "--lang", "en")
    assert result.exit_code in {Exit.PASS, Exit.UNKNOWN}, result.stderr
    assert "price book gt-microsoft-1" in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("gt-microsoft-2",), "Noem minstens twee raamovereenkomsten"),
        (("gt-microsoft-2", "--move", "colour=red"), "is geen voorwaarde die te verschuiven is"),
        (("gt-microsoft-2", "--move", "fee=veel"), "'veel' kan niet bij fee"),
        ((*BOTH, "--since", "2022-12-15"), "is niet de eerste dag van een maand"),
        ((*BOTH, "--since", "2026-01-01", "--until", "2025-01-01"), "is geen maand"),
        ((*BOTH, "--sector", "nergens", "--book", "x.csv"), "x.csv"),
        ((*BOTH, "--sector", "nergens"), "is een prijsboek nodig"),
        ((*BOTH, "--participant", "GM9999"), "geen deelnemer GM9999"),
        (("gt-microsoft-9", "gt-microsoft-2"), "geen raamovereenkomst"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_words(words: tuple[str, ...], said: str):
    result = compare(*words)
    assert result.exit_code == Exit.REFUSED
    assert said in result.stderr.replace("\N{NO-BREAK SPACE}", " ")


def test_a_folder_without_enrolments_is_refused(tmp_path: Path):
    words = folder(tmp_path)
    empty = tmp_path / "leeg"
    empty.mkdir()
    result = compare(*BOTH, "--sector", str(empty), *words[2:])
    assert result.exit_code == Exit.REFUSED
    assert "geen inschrijving (.toml)" in result.stderr


def test_a_sector_whose_prices_are_all_known_ends_with_0(tmp_path: Path):
    (tmp_path / "e.toml").write_text(
        '[enrolment]\nnumber = "8500001"\nframework = "gt-microsoft-2"\nstart = 2022-12-01\nheadcount = 600\n'
        '[participant]\nid = "GM9999"\n'
        '[[order]]\npart-number = "AAA-00001"\non = 2022-12-01\nquantity = 600\nkind = "first"\n',
        "utf-8",
    )
    path = tmp_path / "b.csv"
    path.write_text(own.write(only("AAA-00001")).decode(), "utf-8")
    words = ("--sector", str(tmp_path), "--book", str(path), "--json")
    result = compare("gt-microsoft-2", "--move", "fee=1", *words, "--until", "2023-12-01")
    assert result.exit_code == Exit.PASS, result.stderr
    (one,) = json.loads(result.stdout)["comparisons"]
    assert one["totals"] == {"first": "246240.00", "second": "248702.40"}


def only(part: str) -> PriceBook:
    """A book of one part at 34.20 a month, made up."""
    entry = Entry(part, Micro(34_200_000), date(2022, 12, 1), MONTH, "online-service", "M365 E3")
    return replace(book(1), entries=(entry,), unsettled=())
