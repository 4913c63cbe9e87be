from __future__ import annotations

import pytest

from raamwerk.cli.checked.element import page_of, put, tag


def html(element: object) -> str:
    return page_of(element).removeprefix("<!doctype html>\n").strip()  # type: ignore[arg-type]


def test_texts_and_elements_stand_in_their_order():
    made = tag("p", "a ", tag("b", "c"), " d", None, tag("i"), "e")
    assert html(made) == "<p>a <b>c</b> d<i></i>e</p>"


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", "a & b", '"><img src=x>'])
def test_no_text_becomes_markup(evil: str):
    made = html(tag("p", evil, title=evil))
    assert "<script" not in made
    assert "<img" not in made


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\ufffe", "\uffff", "\u202e"])
def test_signs_that_markup_cannot_hold_are_replaced(sign: str):
    assert html(tag("p", f"a{sign}b")) == "<p>a\N{REPLACEMENT CHARACTER}b</p>"


def test_attributes_are_named_as_in_python_and_none_is_left_out():
    made = tag("td", class_="wide", aria_hidden="true", colspan=2, id=None)
    assert html(made) == '<td class="wide" aria-hidden="true" colspan="2"></td>'


def test_text_goes_after_the_last_element():
    made = tag("p", tag("b"))
    put(made, "x")
    put(made, "y")
    assert html(made) == "<p><b></b>xy</p>"
