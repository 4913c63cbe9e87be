from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from tests.cli.plan.pages import called, said, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("graph"), "licences-in-use.md")


def call(folder: Path, *words: str) -> list[str]:
    files = [str(folder / "subscribed.json"), "--activity", str(folder / "activity.csv")]
    return ["plan", "graph", *files, *words]


def test_what_can_go_is_told_with_the_day_to_act(folder: Path):
    links = ("--links", str(folder / "links.toml"), "--on", "2026-04-10")
    result = called(folder, *call(folder, *links))
    assert result.exit_code == Exit.PASS, result.stderr
    text = said(result)
    assert "599  kunnen weg bij de volgende verjaardag" in text
    assert "€ 238.425,96" in text
    assert "2 mei 2026" in text


def test_an_enrolment_without_a_book_is_refused(folder: Path):
    words = call(folder, "--enrolment", str(folder / "demo/enrolment.toml"))
    result = CliRunner().invoke(command, words)
    assert result.exit_code == Exit.REFUSED
    assert "--book" in result.stderr


def test_a_report_with_a_fault_is_refused_without_naming_a_user(folder: Path):
    bad = (folder / "activity.csv").read_text("utf-8").replace("2026-04-07", "07-04-2026")
    (folder / "bad.csv").write_text(bad, "utf-8")
    words = [
        "plan",
        "graph",
        str(folder / "subscribed.json"),
        "--activity",
        str(folder / "bad.csv"),
    ]
    result = CliRunner().invoke(command, words)
    assert result.exit_code == Exit.REFUSED
    assert "rij 2, kolom Exchange Last Activity Date" in result.stderr
    assert "0A1B" not in result.stderr
