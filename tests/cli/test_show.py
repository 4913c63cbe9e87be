from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.cli import show
from raamwerk.core.money import LARGEST
from raamwerk.core.period import Period
from raamwerk.core.rule import Outcome


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("micro", "nl", "en"),
    [
        (0, "€ 0,00", "€ 0.00"),
        (1_234_560_000, "€ 1.234,56", "€ 1,234.56"),
        (-500_000, "€ -0,50", "€ -0.50"),
        (1, "€ 0,000001", "€ 0.000001"),
        (12_345_600, "€ 12,3456", "€ 12.3456"),
        (999_999_999_000_000, "€ 999.999.999,00", "€ 999,999,999.00"),
        (None, "onbekend", "unknown"),
    ],
)
def test_money_shows_the_way_of_the_language(micro: int | None, nl: str, en: str):
    assert plain(show.money(micro, "nl")) == nl
    assert plain(show.money(micro, "en")) == en


@given(st.integers(-LARGEST + 1, LARGEST - 1))
def test_no_digit_of_an_amount_is_lost(micro: int):
    digits = plain(show.money(micro, "nl")).removeprefix("€ ")
    whole, fraction = digits.replace(".", "").split(",")
    assert int(f"{whole}{fraction.ljust(6, '0')}") == micro


@pytest.mark.parametrize(
    ("millionths", "nl", "en"),
    [
        (1_200_000_000, "1.200", "1,200"),
        (500_000, "0,5", "0.5"),
        (-3_000_000, "-3", "-3"),
        (None, "onbekend", "unknown"),
    ],
)
def test_quantities_show_no_decimals_they_do_not_have(millionths: int | None, nl: str, en: str):
    assert show.quantity(millionths, "nl") == nl
    assert show.quantity(millionths, "en") == en


def test_a_ratio_shows_as_a_percentage():
    assert show.percent(30_000, "nl") == "3%"
    assert show.percent(85_000, "nl") == "8,5%"
    assert show.percent(1_000_000, "en") == "100%"
    assert show.percent(None, "en") == "unknown"


def test_a_date_is_written_out_and_stays_on_one_line():
    assert show.day(date(2026, 6, 1), "nl") == "1\N{NO-BREAK SPACE}juni\N{NO-BREAK SPACE}2026"
    assert plain(show.day("2026-06-01", "en")) == "1 June 2026"
    assert show.day("someday", "en") == "someday"
    assert show.day(None, "nl") == "onbekend"


def test_a_period_shows_its_last_day_not_the_day_after():
    days = Period(date(2022, 12, 1), date(2027, 12, 1))
    assert plain(show.period(days, "nl")) == "1 december 2022 t/m 30 november 2027"
    assert plain(show.period(days, "en")) == "1 December 2022 to 30 November 2027"
    assert plain(show.period(Period(date(2022, 12, 1), None), "nl")) == "vanaf 1 december 2022"
    assert plain(show.period(Period(None, date(2022, 12, 1)), "en")) == "until 30 November 2022"


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("money", 12_500_000, "€ 12,50"),
        ("quantity", 2_000_000, "2"),
        ("ratio", 50_000, "5%"),
        ("count", 12_345, "12.345"),
        ("date", date(2026, 6, 1), "1 juni 2026"),
        ("flag", True, "ja"),
        ("flag", None, "onbekend"),
        ("text", "AAA-00001", "AAA-00001"),
        ("money", None, "onbekend"),
    ],
)
def test_a_fact_shows_by_its_kind(kind: str, value: object, said: str):
    assert plain(show.fact(kind, value, "nl")) == said


def test_outcomes_have_their_words():
    assert [show.outcome(word, "nl") for word in Outcome] == [
        "wijkt af",
        "onbekend",
        "voldoet",
        "niet van toepassing",
    ]
    assert show.outcome(Outcome.NOT_APPLICABLE, "en") == "not-applicable"


def test_a_place_is_put_in_dutch_and_the_names_in_it_left_alone():
    assert show.place("row 12, column Price", "nl") == "rij 12, kolom Price"
    assert show.place("row 12, column Price", "en") == "row 12, column Price"
    assert show.place("line 40", "nl") == "regel 40"
    assert show.place("sheet 'row'", "nl") == "blad 'row'"


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[2J", "a\rb", "a\x00b", "a\x9b1m", "price\u202e00.1", "a\u2028b", "\ud800"],
)
def test_text_of_a_file_cannot_move_the_cursor_or_hide_what_it_says(hostile: str):
    shown = show.text(hostile, "nl")
    assert "\N{REPLACEMENT CHARACTER}" in shown
    assert shown.isprintable()
    assert len(shown) == len(hostile)


def test_text_of_a_file_is_cut_where_it_is_shown_and_says_so():
    assert show.text("9" * 5000, "nl") == "9" * show.LONGEST + "..."
    assert show.text("Gemeente Zuidwijk", "nl") == "Gemeente Zuidwijk"
