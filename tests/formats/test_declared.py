from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.pricebook.unit import ONCE, YEAR, Unit
from raamwerk.formats import declared
from raamwerk.formats.toml.section import read


def section(text: str):
    return read(f"[x]\n{text}".encode(), "profile.toml").table("x", "[x]")


def codes(text: str, reader: str) -> list[str]:
    found = section(text)
    getattr(declared, reader)(found)
    with pytest.raises(Unreadable) as refused:
        found.document.refuse("profile.unreadable")
    return [problem.code for problem in refused.value.problems]


def test_numbers_are_read_as_written_down():
    numbers = declared.numbers(section('decimal = ","\nthousands = "."\nsigns = ["€"]'))
    assert (numbers.decimal, numbers.thousands, numbers.signs) == (",", ".", ("€",))


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ('decimal = "x"', "numbers"),
        ('decimal = ","\nthousands = ","', "numbers"),
        ('order = "by-year"', "dates"),
        ('encoding = "klingon"', "dialect"),
        ('delimiter = "ab"', "dialect"),
        ("header-row = 0", "header_row"),
        ("header-row = 1.5", "header_row"),
    ],
)
def test_what_is_declared_wrongly_is_told_with_its_line(text: str, reader: str):
    assert set(codes(text, reader)) == {"toml.wrong-kind"}


def test_a_unit_that_cannot_be_is_told():
    assert codes("months = -1", "unit") == ["unit.impossible"]


def test_words_stand_for_units_whatever_their_case():
    words = "[x.words]\nMaand = { months = 1, quantity = 2 }\njaar = { months = 12 }\neens = { months = 0 }"
    assert declared.unit_words(section(words)) == {"maand": Unit(1, 2), "jaar": YEAR, "eens": ONCE}


def test_what_is_left_out_takes_what_is_found_in_the_file():
    assert declared.header_row(None) == declared.header_row(section("")) == 1
    assert declared.dates(None) is None
    assert (declared.dialect(None).encoding, declared.dialect(None).delimiter) == (None, None)
