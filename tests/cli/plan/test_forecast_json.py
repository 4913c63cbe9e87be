"""A forecast for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path


def test_amounts_are_decimal_texts_and_what_is_unknown_is_null(tmp_path: Path):
    words = ("--json", "--budget", "2028=500000")
    found = costs.parsed(costs.call(tmp_path, "forecast", *words, more=costs.UNPRICED))
    assert (found["last"], found["protected_until"]) == ("2027-05-31", "2027-06-01")
    totals = {row["scenario"]: row for row in found["totals"]}
    assert (totals[None]["amount"], totals[None]["unknown"]) == ("126120.00", 6)
    unknown = [line for line in found["lines"] if line["part_number"] == "DDD-44444"]
    assert {line["amount"] for line in unknown} == {None}
    assert {line["certainty"] for line in unknown} == {"unknown"}
    year = next(each for each in found["years"] if each["year"] == 2028)
    assert (year["budget"], year["room"]) == ("500000.00", None)
    assert found["paid_once"] == ["CCC-33333"]
