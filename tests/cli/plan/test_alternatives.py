from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.exits import Exit
from tests.cli.plan.pages import called, said, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("options"))


def test_the_ways_stand_side_by_side_with_the_cheapest_named(folder: Path):
    words = (
        "plan",
        "options",
        "AAA-00002",
        "--quantity",
        "50",
        "--usage",
        "2025-12-01",
        "--on",
        "2025-11-20",
    )
    text = said(called(folder, *words, "--base", "AAA-00001", "--step-up", "AAA-00005"))
    assert "het goedkoopst van wat kan en niemand laat wachten: opstappen" in text
    assert "€ 4.713,00" in text
    assert "wachten op de verjaardag" in text


def test_an_unknown_price_ends_with_unknown_and_no_advice(folder: Path):
    words = (
        "plan",
        "options",
        "ZZZ-00001",
        "--quantity",
        "1",
        "--on",
        "2025-11-20",
        "--lang",
        "en",
    )
    result = called(folder, *words)
    assert result.exit_code == Exit.UNKNOWN
    assert "no advice" in said(result)
