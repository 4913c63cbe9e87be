"""`raamwerk plan headcount`: bands, and the same again for the same seed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.exits import Exit
from raamwerk.cli.plan.headcount import jumps_of, shifts_of
from raamwerk.core.errors import Refused
from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path

SINCE = date(2026, 12, 1)


def test_the_same_seed_gives_the_same_bands_and_says_how(tmp_path: Path):
    words = ("--draws", "50", "--seed", "3", "--json")
    one, again = (costs.parsed(costs.call(tmp_path, "headcount", *words)) for _ in range(2))
    assert one == again
    assert (one["seed"]["seed"], one["seed"]["generator"]) == (3, "PCG64")
    other = costs.parsed(
        costs.call(tmp_path, "headcount", "--draws", "50", "--seed", "4", "--json")
    )
    assert other["years"] != one["years"]


def test_without_spread_the_middle_is_the_forecast(tmp_path: Path):
    found = costs.parsed(
        costs.call(tmp_path, "headcount", "--spread", "0", "--draws", "10", "--json")
    )
    assert found["totals"][0]["p50"] == "126120.00"


def test_unknown_lines_are_left_out_and_told(tmp_path: Path):
    result = costs.call(tmp_path, "headcount", "--draws", "10", more=costs.UNPRICED)
    assert result.exit_code == Exit.UNKNOWN
    assert "42  regelmaanden zonder bekend bedrag, niet meegerekend" in costs.said(result)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--heads", "0"), "is niet te rekenen"),
        (("--draws", "3"), "neem 10 tot 100.000 trekkingen"),
        (("--jump", "2028-13=+4"), "--jump '2028-13=+4' is niet te lezen"),
        (("--shift", "AAA-11111:DDD-44444@2027-01=5"), "kan niet worden berekend"),
        (("--shape", "raar"), "walk, trend, uniform, triangular"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_what_to_do(
    tmp_path: Path, words: tuple[str, ...], sentence: str
):
    result = costs.call(tmp_path, "headcount", *words)
    assert result.exit_code == Exit.REFUSED
    assert sentence in costs.said(result)


def test_jumps_and_shifts_are_counted_from_the_first_month():
    (jump,) = jumps_of(["2028-01=-40@30"], SINCE)
    assert (jump.month, jump.heads, jump.chance) == (13, -40, 300_000)
    (shift,) = shifts_of(["AAA-00001:BBB-00001@2027-01=10-20"], SINCE)
    assert (shift.month, shift.least, shift.most) == (1, 100_000, 200_000)


@pytest.mark.parametrize("wrong", ["2026-11=+4", "2028-01=4", "2028-01=+4@101", "2028-00=+4", "x"])
def test_a_jump_before_the_forecast_or_unreadable_is_refused(wrong: str):
    with pytest.raises(Refused, match=r"scenario\.option"):
        jumps_of([wrong], SINCE)


@pytest.mark.parametrize(
    "wrong",
    [
        "AAA-00001:AAA-00001@2027-01=10",
        "AAA-00001:BBB-00001@2027-01=20-10",
        "AAA-00001:BBB-00001@2027-01=101",
        "AAA-00001@2027-01=10",
    ],
)
def test_a_shift_that_cannot_be_is_refused(wrong: str):
    with pytest.raises(Refused, match=r"scenario\.option"):
        shifts_of([wrong], SINCE)
