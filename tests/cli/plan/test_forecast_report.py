"""Scenarios in words."""

from __future__ import annotations

import pytest

from raamwerk.cli.plan.forecast_report import scenario_words


@pytest.mark.parametrize(
    ("name", "nl"),
    [
        (None, "-"),
        ("list", "lijstprijs"),
        ("list@2026-07-01", "lijstprijs zoals bekend op 1 juli 2026"),
        ("rise=8.3", "8,3 % duurder"),
        ("rise=-2", "2 % goedkoper"),
        ("changes=map/aankondiging.csv", "lijstprijs met aankondigingen (aankondiging.csv)"),
        ("framework=gt3.toml", "voorwaarden van gt3.toml"),
        ("\x1b[31m", "\N{REPLACEMENT CHARACTER}[31m"),
    ],
)
def test_a_scenario_reads_as_words(name: str | None, nl: str):
    assert scenario_words(name, "nl").replace("\N{NO-BREAK SPACE}", " ") == nl
