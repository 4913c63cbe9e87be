from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from raamwerk.formats.pricelist.suspect import without_suspects
from tests.core.pricebook.build import book, entry

if TYPE_CHECKING:
    from raamwerk.formats.pricelist.intake import RowVerdict

KNOWN = [book(entry("A", "34.20", "2022-12-01"))]


@pytest.mark.parametrize(
    ("price", "unit", "code"),
    [
        ("34.20", MONTH, None),
        ("410.40", YEAR, None),
        ("37.00", MONTH, None),
        ("68.40", MONTH, None),
        ("410.40", MONTH, "price.twelve-times"),
        ("398.00", MONTH, "price.twelve-times"),
        ("34.20", YEAR, "price.twelve-times"),
        ("2.85", MONTH, "price.twelve-times"),
        ("3420", MONTH, "price.far-off"),
        ("0.34", MONTH, "price.far-off"),
        ("34.20", ONCE, "price.other-basis"),
        ("3420", Unit(1, 100), None),
    ],
)
def test_a_price_far_from_the_known_one_is_set_apart(price: str, unit: Unit, code: str | None):
    verdicts: list[RowVerdict] = []
    row = entry("A", price, "2023-12-01", unit, row=5)
    kept = without_suspects([row], KNOWN, frozenset(), verdicts)
    assert [v.code for v in verdicts] == ([code] if code else [])
    assert kept == ([] if code else [row])


def test_a_confirmed_row_is_kept():
    row = entry("A", "410.40", "2023-12-01", row=5)
    assert without_suspects([row], KNOWN, frozenset({5}), []) == [row]


def test_without_a_known_book_the_price_before_it_in_the_list_is_the_known_one():
    rows = [
        entry("B", "120.00", "2024-12-01", row=4),
        entry("B", "10.00", "2022-12-01", row=2),
        entry("B", "11.00", "2023-12-01", row=3),
        entry("B", "12.00", "2025-12-01", row=5),
    ]
    verdicts: list[RowVerdict] = []
    without_suspects(rows, [], frozenset(), verdicts)
    assert [v.row for v in verdicts] == [4]


def test_a_price_that_starts_before_the_first_known_one_is_held_against_it():
    verdicts: list[RowVerdict] = []
    without_suspects([entry("A", "410.40", "2020-01-01")], KNOWN, frozenset(), verdicts)
    assert [v.code for v in verdicts] == ["price.twelve-times"]


def test_a_withdrawn_price_and_a_new_part_say_nothing():
    rows = [entry("A", None, "2023-12-01"), entry("C", "999.00", "2023-12-01")]
    assert without_suspects(rows, KNOWN, frozenset(), []) == rows
