from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.plan.pages import called, said, written

if TYPE_CHECKING:
    from pathlib import Path


def test_the_json_gives_every_way_with_its_lines_and_barriers(tmp_path: Path):
    folder = written(tmp_path)
    words = (
        "plan",
        "options",
        "AAA-00001",
        "--quantity",
        "25",
        "--usage",
        "2026-05-25",
        "--on",
        "2026-05-10",
    )
    told = json.loads(called(folder, *words, "--json").stdout)
    ways = {each["way"]: each for each in told["ways"]}
    assert told["best"] == "now"
    assert ways["reserve"]["barriers"][0]["code"] == "reservation.closed"
    assert ways["now"]["lines"][0]["months"] == 12
    assert ways["now"]["total"] == ways["now"]["lines"][0]["amount"] == "9951.00"
    text = said(called(folder, *words))
    assert "nu bestellen" in text
    assert "reserveren" in text
