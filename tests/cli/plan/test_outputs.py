"""Where a report goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.exits import Exit
from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path


def test_each_file_written_is_told_and_one_that_cannot_be_is_refused(tmp_path: Path):
    path = tmp_path / "raming.html"
    assert f"Geschreven: {path}" in costs.said(
        costs.call(tmp_path, "forecast", "--html", str(path))
    )
    result = costs.call(tmp_path, "forecast", "--html", str(tmp_path / "weg" / "x.html"))
    assert result.exit_code == Exit.REFUSED


def test_the_report_says_what_it_rests_on(tmp_path: Path):
    said = costs.said(costs.call(tmp_path, "forecast"))
    assert "Gemeente Waterdam (verzonnen), inschrijving 8512345" in said
    assert "GT Microsoft 2 (gt-microsoft-2); prijsboeken: boek.csv" in said
    assert "bedragen zonder btw" in said
