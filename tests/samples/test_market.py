from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from raamwerk.core.enrolment.enrolment import Enrolment
from raamwerk.samples.book import FRAMEWORK
from raamwerk.samples.known import E3, F3, WITHDRAWN
from raamwerk.samples.market import market
from tests.samples.judged import example, prices


def test_the_running_example_is_offered_at_33_17():
    priced = example().priced(E3, date(2026, 6, 1))
    assert priced.offer == Decimal("33.17")
    assert priced.ceiling == Fraction(34_200_000)


def test_a_lower_maximum_reaches_the_enrolment_at_its_anniversary_only():
    assert example().priced(E3, date(2026, 12, 1)).maximum == Fraction(34_200_000)


def test_a_lock_holds_when_the_maximum_rises():
    priced = example().priced(F3, date(2025, 6, 1))
    assert (priced.maximum, priced.locked) == (Fraction(7_600_000), Fraction(7_100_000))
    assert priced.ceiling == priced.locked


def test_a_withdrawn_product_can_not_be_offered():
    assert not example().priced(WITHDRAWN, date(2026, 7, 1)).usable


def test_what_was_ordered_and_what_was_not_are_the_whole_book():
    where = example()
    assert {*where.ordered, *where.fresh} == set(where.parts)
    assert not set(where.ordered) & set(where.fresh)


def test_years_of_cover_begin_at_anniversaries_under_the_terms():
    assert list(example().cover_years()) == [
        (date(2024, 6, 1), date(2025, 5, 31)),
        (date(2025, 6, 1), date(2026, 5, 31)),
        (date(2026, 6, 1), date(2027, 5, 31)),
    ]


def test_an_enrolment_that_the_terms_do_not_reach_is_a_mistake_of_the_maker():
    late = Enrolment(number="1", participant="GM0001", framework=FRAMEWORK, start=date(2027, 3, 15))
    with pytest.raises(ValueError, match="no period"):
        market(late, prices())
