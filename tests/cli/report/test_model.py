"""Cells in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.report.model import Column, cell, money, month

if TYPE_CHECKING:
    from raamwerk.cli.report.model import Kind, Value


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("money", 1_234_567_890, "€ 1.234,57"),
        ("money", None, "onbekend"),
        ("money", "-", "-"),
        ("quantity", 2_500_000, "2,5"),
        ("count", 1_000, "1.000"),
        ("ratio", 83_000, "8,3%"),
        ("month", date(2027, 6, 1), "juni 2027"),
        ("date", date(2027, 6, 1), "1 juni 2027"),
        ("text", "x", "x"),
    ],
)
def test_a_cell_shows_by_the_kind_of_its_column(kind: Kind, value: Value, said: str):
    assert cell(Column("x", kind), value, "nl").replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("micro", "said"), [(5_000, "€ 0.01"), (4_999, "€ 0.00"), (-5_000, "€ -0.01")]
)
def test_money_shows_whole_cents_half_away_from_zero(micro: int, said: str):
    assert money(micro, "en").replace("\N{NO-BREAK SPACE}", " ") == said


def test_a_month_shows_without_its_day():
    assert month(date(2027, 6, 1), "en").replace("\N{NO-BREAK SPACE}", " ") == "June 2027"
