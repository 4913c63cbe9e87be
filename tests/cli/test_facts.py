from __future__ import annotations

import pytest

from raamwerk.cli.facts import shown, unit_of
from raamwerk.core.pricebook.unit import Unit

HELD: dict[str, str | int | None] = {
    "unit_price": 410_410_000,
    "unit_months": 12,
    "price_span": 12,
    "maximum": 34_200_000,
    "maximum_months": 1,
    "maximum_span": 2,
    "list_price": None,
    "locked_price": 12_000_000,
    "locked_months": 0,
    "locked_span": 1,
    "quantity": 600_000_000,
}


def plain(name: str, language: str = "nl") -> str:
    said = shown([name], HELD, "en" if language == "en" else "nl")[name]
    return said.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("name", "dutch", "english"),
    [
        ("unit_price", "€ 410,41 per jaar", "€ 410.41 a year"),
        ("maximum", "€ 34,20 per maand, per 2", "€ 34.20 a month, per 2"),
        ("locked_price", "€ 12,00 eenmalig", "€ 12.00 once"),
        ("list_price", "onbekend", "unknown"),
        ("quantity", "600", "600"),
        ("name", "onbekend", "unknown"),
    ],
)
def test_a_price_is_shown_with_what_it_covers(name: str, dutch: str, english: str):
    assert plain(name) == dutch
    assert plain(name, "en") == english


@pytest.mark.parametrize(
    ("months", "span", "unit"),
    [
        (1, 1, Unit(1)),
        (12, 1200, Unit(12, 100)),
        (0, 100, Unit(0, 100)),
        (12, None, Unit(12)),
        (None, 12, None),
        (1201, 1201, None),
    ],
)
def test_what_a_price_covers_follows_from_months_and_span(
    months: int | None, span: int | None, unit: Unit | None
):
    held = {"unit_price": 1, "unit_months": months, "price_span": span}
    assert unit_of("unit_price", held) == unit
