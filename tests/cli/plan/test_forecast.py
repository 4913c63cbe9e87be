"""`raamwerk plan forecast` as a licence manager calls it."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import openpyxl
import pytest

from raamwerk.cli.exits import Exit
from raamwerk.cli.plan.forecast import budget_of
from raamwerk.core.errors import Refused
from tests.build import euro
from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path


def test_the_installed_command_tells_k_9_and_scenario_18(raamwerk: Path, tmp_path: Path):
    enrolment, book = costs.files(tmp_path, rows=costs.ROWS.splitlines(keepends=True)[0])
    only = enrolment.replace(".toml", "-e3.toml")
    text = costs.ENROLMENT.split("[[order]]")
    (tmp_path / "inschrijving-e3.toml").write_text("[[order]]".join(text[:2]), "utf-8")
    done = subprocess.run(
        [raamwerk, "plan", "forecast", only, "--book", book, "--on", costs.ON],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "RAAMWERK_LANGUAGE": "nl", "PYTHONUTF8": "1"},
    )
    said = done.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 123.120,00  beschermd: 6 maanden, t/m 31 mei 2027" in said
    assert "2027  lijstprijs" in said
    assert "€ 157.080,00" in said
    assert "Voor na 31 mei 2027 zijn geen voorwaarden bekend" in said


def test_in_english_with_two_scenarios_and_a_budget(tmp_path: Path):
    result = costs.call(
        tmp_path,
        "forecast",
        "--scenario",
        "list",
        "--scenario",
        "rise=-2.5",
        "--budget",
        "2027=1000",
        "--lang",
        "en",
    )
    said = costs.said(result)
    assert result.exit_code == Exit.PASS
    assert "unprotected, by 2.5 % cheaper: 36 months after the end" in said
    assert "€ 1,000.00" in said
    assert "Paid once and so not in the months: CCC-33333" in said


def test_what_is_unknown_is_said_and_ends_with_three(tmp_path: Path):
    result = costs.call(tmp_path, "forecast", more=costs.UNPRICED)
    assert result.exit_code == Exit.UNKNOWN
    assert "minstens € 126.120,00" in costs.said(result)
    assert "42  regelmaanden zonder bekend bedrag" in costs.said(result)


def test_all_files_are_written_and_hold_the_same_figure(tmp_path: Path):
    paths = [tmp_path / f"raming.{end}" for end in ("html", "xlsx", "pdf")]
    words = [word for path in paths for word in (f"--{path.suffix[1:]}", str(path))]
    result = costs.call(tmp_path, "forecast", *words)
    assert result.exit_code == Exit.PASS
    page = paths[0].read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 126.120,00" in page
    assert "<script" not in page
    book = openpyxl.load_workbook(paths[1], read_only=True)
    assert len(list(book["Alle maanden"].iter_rows())) == 1 + 2 * 42
    assert paths[2].read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--scenario", "hoop"), "--scenario 'hoop' is niet te lezen"),
        (("--scenario", "rise=veel"), "is niet te lezen"),
        (("--scenario", "list@gisteren"), "is niet te lezen"),
        (("--scenario", "list", "--scenario", "list"), "staat er twee keer"),
        (("--budget", "2027"), "--budget '2027' is niet te lezen"),
        (("--framework", "gt-microsoft-1"), "Neem het prijsboek van gt-microsoft-1"),
        (("--on", "2031-01-01"), "en dat is voorbij"),
        (("--scenario", "changes=weg.csv"), "weg.csv"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(
    tmp_path: Path, words: tuple[str, ...], sentence: str
):
    result = costs.call(tmp_path, "forecast", *words)
    assert result.exit_code == Exit.REFUSED
    assert sentence in costs.said(result)


def test_budgets_are_read_by_year_and_a_year_twice_is_refused():
    assert budget_of(["2027=250000", "2028=0.5"]) == {2027: euro("250000"), 2028: euro("0.5")}
    for wrong in (["2027=1", "2027=2"], ["27=1"], ["2027=-1"], ["2027=x"]):
        with pytest.raises(Refused, match=r"forecast\.budget"):
            budget_of(wrong)
