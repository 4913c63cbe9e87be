from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.participant.spelling import PROVINCES, bare, distance, loose, spelled

WORDS = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("'s-Gravenhage", "s gravenhage"),
        ("\u2019s Gravenhage", "s gravenhage"),
        ("S\u00fadwest-Frysl\u00e2n", "sudwest fryslan"),
        ("\u0132sselstein", "ijsselstein"),
        ("IJsselstein", "ijsselstein"),
        ("St. Anthonis", "sint anthonis"),
        ("Alphen a/d Rijn", "alphen aan den rijn"),
        ("Alphen a.d. Rijn", "alphen aan den rijn"),
        ("Nuenen c.a.", "nuenen"),
        ("Gemeente Utrecht", "utrecht"),
        ("Groningen (gemeente)", "groningen"),
        ("Gilze & Rijen", "gilze en rijen"),
        ("  Bergen\N{NO-BREAK SPACE}op  Zoom ", "bergen op zoom"),
        ("Utrecht\u200b", "utrecht"),
    ],
)
def test_what_does_not_tell_names_apart_is_dropped(text: str, whole: str):
    assert spelled(text).whole == whole


@pytest.mark.parametrize(
    ("text", "base", "provinces"),
    [
        ("Beek (L.)", "beek", ("Limburg",)),
        ("Laren (NH.)", "laren", ("Noord-Holland",)),
        ("Bergen, Noord-Holland", "bergen", ("Noord-Holland",)),
        ("Hengelo (O)", "hengelo", ("Overijssel",)),
        ("Rijswijk N-H", "rijswijk", ("Noord-Holland",)),
        ("Haren G", "haren", ("Groningen", "Gelderland")),
        ("Utrecht", "utrecht", ()),
        ("Noord-Holland", "noord holland", ()),
    ],
)
def test_a_province_behind_a_name_is_set_apart(text: str, base: str, provinces: tuple[str, ...]):
    assert (spelled(text).base, spelled(text).provinces) == (base, provinces)


def test_names_that_differ_in_a_letter_stay_two():
    assert spelled("Haren") != spelled("Haaren")


def test_there_are_twelve_provinces():
    assert len({name for names in PROVINCES.values() for name in names}) == 12


@given(WORDS)
def test_what_was_made_bare_stays_as_it_is(text: str):
    assert bare(bare(text)) == bare(text)


@given(WORDS)
def test_capitals_and_blanks_never_matter(text: str):
    assert spelled(f"  {text} ").whole == spelled(text).whole


def test_the_loose_form_lets_y_and_ij_look_alike():
    assert loose("ysselstein") == loose("ijsselstein")


@pytest.mark.parametrize(
    ("one", "other", "most", "apart"),
    [
        ("weesp", "wesp", 2, 1),
        ("utrecht", "utrehct", 2, 1),
        ("ede", "epe", 1, 1),
        ("haren", "haaren", 1, 1),
        ("assen", "emmen", 2, None),
        ("a", "abcd", 2, None),
        ("", "", 0, 0),
    ],
)
def test_how_far_two_words_are_apart(one: str, other: str, most: int, apart: int | None):
    assert distance(one, other, most) == apart


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways(one: str, other: str):
    assert distance(one, other, 3) == distance(other, one, 3)


@given(WORDS)
def test_nothing_lies_between_a_word_and_itself(text: str):
    assert distance(text, text, 0) == 0
