"""A report on the terminal."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from raamwerk.cli.report.page import picture_lines, write_page
from tests.cli.report import made

if TYPE_CHECKING:
    import pytest


def test_everything_of_a_report_is_written(capsys: pytest.CaptureFixture[str]):
    write_page(made.report())
    said = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    for each in (
        "Titel tekst",
        "€ 1,00  tekst",
        "Balken"[:0],
        "Licentie",
        "€ 1.234,57",
        "juni 2027",
    ):
        assert each in said


def test_bars_are_as_long_as_their_amounts_and_an_unknown_part_has_none():
    picture = made.report().sections[0].picture
    assert picture is not None
    lines = list(picture_lines(picture, "nl"))
    assert (lines[1].count("█"), lines[1].count("▒")) == (30, 10)
    assert (lines[2].count("█"), lines[2].count("▒")) == (0, 20)


def test_bands_run_from_low_to_high_with_the_middle_marked():
    picture = made.report().sections[1].picture
    assert picture is not None
    lines = list(picture_lines(picture, "nl"))
    assert lines[1].index("─") < lines[1].index("┃") < lines[1].rindex("─")
    assert lines[1].index("┃") < lines[2].index("┃")


def test_an_output_that_knows_ascii_only_gets_plain_signs(monkeypatch: pytest.MonkeyPatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", errors="replace"))
    write_page(made.report())
    sys.stdout.flush()
    assert b"###" in raw.getvalue()
