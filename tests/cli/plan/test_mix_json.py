from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.cli.plan.pages import called, written

if TYPE_CHECKING:
    from pathlib import Path


def test_the_json_holds_the_plan_with_amounts_as_texts(tmp_path: Path):
    folder = written(tmp_path, "licence-mix-file.md")
    result = called(folder, "plan", "mix", str(folder / "mix.toml"), "--on", "2026-04-10", "--json")
    told = json.loads(result.stdout)
    assert (told["mix"], told["since"], told["until"]) == (1, "2026-05-01", "2027-06-01")
    assert told["certificate"]["proof"] == "exact"
    assert told["certificate"]["bound"] == told["cost"]
    years = sum(Decimal(year["licences"]) + Decimal(year["moves"]) for year in told["years"])
    assert years == Decimal(told["cost"])
    assert Decimal(told["saving"]) == Decimal(told["staying"]) - Decimal(told["cost"])
    assert told["staying_lacks"] == ["Beheer"]
    down = next(order for order in told["orders"] if order["deed"] == "true_down")
    assert (down["part_number"], down["quantity"], down["file_last"]) == (
        "AAA-00001",
        60,
        "2026-05-02",
    )
    assert {each["reason"] for each in told["groups"]} >= {"mix.because-committed"}
