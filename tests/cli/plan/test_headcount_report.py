"""Bands on a page: what was assumed stands above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("shape", ["walk", "trend", "uniform", "triangular"])
def test_every_distribution_is_said_in_words(tmp_path: Path, shape: str):
    words = ("--shape", shape, "--growth", "1.5", "--draws", "20", "--lang", "en")
    said = costs.said(costs.call(tmp_path, "headcount", *words))
    assert "700 persons today" in said
    assert "1.5% a year" in said
    assert "seed 1, PCG64 of NumPy" in said
    assert "eight in ten draws within (protected)" in said


def test_jumps_and_shifts_are_told_and_the_page_has_its_picture(tmp_path: Path):
    path = tmp_path / "band.html"
    words = ("--jump", "2028-01=+40@30", "--shift", "AAA-11111:BBB-22222@2027-01=10-20")
    result = costs.call(tmp_path, "headcount", *words, "--draws", "20", "--html", str(path))
    said = costs.said(result)
    assert "Vanaf januari 2028 met een kans van 30%: +40 medewerkers." in said
    assert "gaat 10% tot 20% van de gebruikers van AAA-11111 naar BBB-22222" in said
    assert "<polyline" in path.read_text("utf-8")
