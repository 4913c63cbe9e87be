from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.pricebook.kept import joined
from raamwerk.formats.framework import load
from raamwerk.samples.market import LATEST
from raamwerk.samples.sector.agreement import Taker, enrolments, latest
from raamwerk.samples.sector.price import BEFORE, books
from tests.samples.sector.whole import whole


@cache
def prices():
    made = books(1)
    by = {name: [b for b in made if b.framework == name] for name in (BEFORE, "gt-microsoft-2")}
    return tuple(whole(joined(each, name)) for name, each in by.items())


@settings(max_examples=30, deadline=None)
@given(place=st.integers(0, 300), headcount=st.integers(60, 15_000))
def test_what_is_held_is_never_less_than_nothing(place: int, headcount: int):
    taker = Taker(place, f"GM{place:04d}", "Gemeente Nergenshuizen", headcount)
    before, book = prices()
    for each in enrolments(1, taker, before, book):
        for order in each.orders:
            held = owned(each, order.part_number, order.usage_on or order.on)
            assert held is not None
            assert held >= 0


def test_the_terms_of_its_framework_reach_every_enrolment():
    before, book = prices()
    for place in range(60):
        made = enrolments(1, Taker(place, f"GM{place:04d}", "Gemeente Nergens", 300), before, book)
        for each in made:
            lasting = duration(each, terms_of(load(each.framework), LATEST))
            assert lasting.participation.since is not None
            assert lasting.ending.last is not None
        assert latest(made).framework == "gt-microsoft-2"


def test_numbers_for_a_joint_body_are_four_digits_too():
    assert Taker(7, "gr-01", "Samenwerking", 300).digits == "9907"
    assert Taker(7, "GM0344", "Gemeente Utrecht", 300).digits == "0344"
