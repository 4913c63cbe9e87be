from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.cli.participant.run import parsed, run, said

if TYPE_CHECKING:
    from pathlib import Path

ON = ("--on", "2026-11-24")
LIST = """gemeente;aantal
Utrecht;12
gm0014;5
Bergen;3
Weesp;1

Atlantis;2
;7
=1+1;8
"""


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_the_rows_that_are_not_sure_are_shown_with_why(listed: Path):
    found = run("match", listed, "--column", "gemeente", *ON)
    assert found.returncode == 3
    page = found.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "Weesp (GM0457) ging op 24 maart 2022 op in Amsterdam." in page
    assert "Er is meer dan één Bergen; deze ligt in Limburg" in page
    assert "Geen gemeente heet 'Atlantis'" in page
    assert "Utrecht (GM0344)" not in page
    assert found.stderr == "7 rijen: 2 zeker, 2 twijfel, 3 onbekend\n"


def test_a_row_keeps_the_number_that_a_spreadsheet_shows(listed: Path):
    rows = parsed("match", listed, "--column", "gemeente", *ON)["rows"]
    assert [(row["row"], row["text"]) for row in rows] == [
        (2, "Utrecht"),
        (3, "gm0014"),
        (4, "Bergen"),
        (5, "Weesp"),
        (7, "Atlantis"),
        (8, ""),
        (9, "=1+1"),
    ]


def test_all_rows_go_to_a_file(listed: Path, tmp_path: Path):
    out = tmp_path / "out.csv"
    run("match", listed, "--column", "gemeente", *ON, "--out", out, "--lang", "en")
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig")), delimiter=";"))
    assert [row["outcome"] for row in rows] == ["matched"] * 2 + ["doubtful"] * 2 + ["unknown"] * 3
    assert (rows[1]["by"], rows[1]["code"], rows[1]["name"]) == ("code", "GM0014", "Groningen")
    assert rows[2]["candidates"] == "Bergen (NH) (GM0373) | Bergen (L) (GM0893)"
    assert rows[6]["text"] == "'=1+1"


def test_a_list_that_is_all_sure_passes(tmp_path: Path):
    path = tmp_path / "sure.csv"
    path.write_text("naam,code\nDen Haag,518\n's-Gravenhage,0518\n", "utf-8")
    found = run("match", path, "--column", "naam", *ON)
    assert (found.returncode, found.stdout) == (0, "")
    assert found.stderr == "2 rijen: 2 zeker, 0 twijfel, 0 onbekend\n"
    assert run("match", path, "--column", "code", *ON).returncode == 0


def test_a_code_that_a_workbook_holds_as_a_number_is_read(tmp_path: Path):
    book = openpyxl.Workbook()
    for row in (["code"], [14], ["0344"], [14.5]):
        book.active.append(row)
    path = tmp_path / "list.xlsx"
    book.save(path)
    rows = parsed("match", path, "--column", "code", *ON)["rows"]
    outcomes = [(row["text"], row["outcome"]) for row in rows]
    assert outcomes == [("14", "matched"), ("0344", "matched"), ("14.5", "unknown")]


@pytest.mark.parametrize(
    ("column", "sentence"),
    [("naam", "heeft geen kolom 'naam'. De kolommen zijn: 'gemeente', 'aantal'")],
)
def test_a_column_that_is_not_there_is_refused(listed: Path, column: str, sentence: str):
    found = run("match", listed, "--column", column)
    assert found.returncode == 2
    assert sentence in found.stderr


def test_a_column_that_is_there_twice_is_refused(tmp_path: Path):
    path = tmp_path / "twice.csv"
    path.write_text("naam;naam\nUtrecht;Assen\n", "utf-8")
    assert "meer dan één kolom 'naam'" in said("match", path, "--column", "naam")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    assert "bestaat niet" in said("match", tmp_path / "none.csv", "--column", "naam")


def test_what_hides_in_a_cell_cannot_steer_the_terminal(tmp_path: Path):
    path = tmp_path / "evil.csv"
    path.write_text("naam;x\n\x1b[31mUtrecht\x1b[0m;1\n", "utf-8")
    page = said("match", path, "--column", "naam")
    assert "\x1b" not in page
    assert "onbekend" in page or "twijfel" in page
