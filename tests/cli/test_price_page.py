from __future__ import annotations

from datetime import date

import pytest

from raamwerk.cli.price_page import known, picture, verdict_of
from raamwerk.core.pricebook.answer import answer
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR
from tests.core.pricebook.build import book, entry

STEPS = [
    book(
        entry("A", "10.00", "2022-12-01", MONTH),
        entry("A", "60.00", "2023-12-01", YEAR),
        entry("A", None, "2024-12-01"),
    )
]


def test_bars_are_on_one_scale_whatever_the_unit_and_the_price_in_force_is_marked():
    lines = picture(answer(STEPS, "A", date(2024, 6, 1)), "nl")
    assert [line.count("\N{FULL BLOCK}") for line in lines] == [32, 16, 0]
    assert [line.endswith("\N{LEFTWARDS ARROW}") for line in lines] == [False, True, False]
    assert "vervallen" in lines[2]


def test_prices_that_do_not_compare_are_not_drawn():
    books = [book(entry("A", "10", "2022-12-01"), entry("A", "10", "2023-12-01", ONCE))]
    assert picture(answer(books, "A", date(2024, 1, 1)), "nl") == []


def test_a_part_that_never_had_a_price_is_not_drawn():
    books = [book(entry("A", None, "2022-12-01"))]
    assert picture(answer(books, "A", date(2024, 1, 1)), "nl") == []


@pytest.mark.parametrize(
    ("on", "code"),
    [
        ("2022-11-30", "price.not-yet"),
        ("2022-12-01", "price.maximum"),
        ("2024-12-01", "price.withdrawn-by-then"),
    ],
)
def test_the_answer_has_a_code_and_only_a_price_is_known(on: str, code: str):
    found = answer(STEPS, "A", date.fromisoformat(on))
    assert verdict_of(found, ended=False)[0] == code
    assert known(found, ended=False) == (code == "price.maximum")
    assert not known(found, ended=True)
