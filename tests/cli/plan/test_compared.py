from __future__ import annotations

from datetime import date

import pytest

from raamwerk.cli.plan.compared import Call, compared
from raamwerk.core.errors import Refused


def call(**more: object) -> Call:
    said = {
        "frameworks": ("gt-microsoft-1", "gt-microsoft-2"), "sector": "made-up", "seed": 1, "books": (),
        "profile": None, "since": None, "until": None, "moves": (), "participant": None,
        "behaviour": False, "on": date(2026, 11, 24), "language": "nl",
    }  # fmt: skip
    return Call(**{**said, **more})  # type: ignore[arg-type]


def test_the_horizon_is_that_of_the_framework_of_the_sector():
    horizon = compared(call()).lines.horizon
    assert (horizon.since, horizon.months) == (date(2022, 12, 1), 60)


def test_the_first_is_compared_with_each_of_the_others_and_with_what_is_moved():
    found = compared(call(moves=("fee=1",))).found
    assert [(one.before.name, one.after.name) for one in found] == [
        ("gt-microsoft-1", "gt-microsoft-2"),
        ("gt-microsoft-1", "gt-microsoft-2, fee=1"),
    ]


def test_the_same_seed_gives_the_same_amounts_and_another_gives_others():
    one, same, other = (compared(call(seed=seed)).found[0].second.total for seed in (1, 1, 2))
    assert one == same
    assert one != other


def test_days_can_be_chosen_and_too_many_are_refused():
    horizon = compared(call(since=date(2024, 1, 1), until=date(2025, 1, 1))).lines.horizon
    assert (horizon.since, horizon.months) == (date(2024, 1, 1), 12)
    with pytest.raises(Refused, match=r"worth\.no-months"):
        compared(call(since=date(2000, 1, 1)))


def test_terms_that_differ_and_move_no_euros_are_named():
    first, moved = compared(call(moves=("fee=1",))).untold
    assert "hybrid-benefit" in first
    assert not {"coverage", "price-lock", "end"} & set(first)
    assert moved == first
    assert compared(call(frameworks=("gt-microsoft-2",), moves=("fee=1",))).untold == ((),)
