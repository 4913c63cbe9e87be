from __future__ import annotations

import json
from datetime import date

from raamwerk.cli.plan.compare_json import as_json
from raamwerk.cli.plan.compared import Compared
from raamwerk.core.planning.worth.compare import compare
from raamwerk.core.planning.worth.deal import Deal
from tests.core.planning.worth.made import lines_of


def test_amounts_are_texts_and_an_unknown_head_count_is_null():
    lines = lines_of(needed=[[10] * 12], maximum=[[120_000_000] * 12], heads=(-1,))
    found = Compared(
        sector="map", seed=None, books=(), lines=lines,
        found=(compare(lines, Deal(name="a"), Deal(name="b", fee=10_000)),), steps=(), untold=((),),
        participant=None, on=date(2026, 11, 24),
    )  # fmt: skip
    said = json.loads(as_json(found, "en"))
    assert (said["made_up"], said["seed"]) == (False, None)
    (one,) = said["comparisons"]
    assert one["totals"] == {"first": "1200.00", "second": "1212.00"}
    assert one["participants"] == [
        {
            "id": "GM0000",
            "headcount": None,
            "first": "1200.00",
            "second": "1212.00",
            "effects": {"fee": "12.00"},
        }
    ]
    assert one["behaviour"] is None
