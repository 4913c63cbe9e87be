from __future__ import annotations

from typing import Any

import pytest

from raamwerk.core.enrolment.coterming import coterm
from raamwerk.core.enrolment.overview import Overview, overview
from raamwerk.core.errors import Conflict
from raamwerk.core.money import amount
from raamwerk.formats.framework import load
from tests.core.enrolment.build import PART, day, enrolment, ordered
from tests.world import book

GT2 = load("gt-microsoft-2")
BOOKS = [book((PART, "2022-12-01", "34.20"))]
ON = day("2026-11-24")


def seen(number: str, start: str, **facts: Any) -> Overview:
    return overview(enrolment(start, number=number, **facts), GT2, ON)


HELD = seen("1", "2024-06-01", orders=(ordered("2024-06-01", quantity=amount(600)),))
PARTNER = seen("2", "2024-09-15")


def test_the_months_between_cost_a_twelfth_of_the_year_each():
    """600 x 34.20 x 4 = 82,080; cover runs to the first of October (O-12)."""
    found = coterm(HELD, PARTNER, day("2027-09-14"), BOOKS)
    assert (found.before, found.months, found.amount) == (day("2027-05-31"), 4, amount("82080"))


def test_an_end_that_is_past_is_refused():
    with pytest.raises(Conflict, match=r"coterm\.past"):
        coterm(HELD, PARTNER, day("2026-09-14"), BOOKS)


def test_ending_earlier_saves_what_it_would_have_cost():
    partner = seen("2", "2024-03-01")
    found = coterm(HELD, partner, day("2027-02-28"), BOOKS)
    assert (found.months, found.amount) == (-3, -amount("61560"))


def test_a_price_that_is_not_known_makes_the_cost_unknown():
    assert coterm(HELD, PARTNER, day("2027-09-14"), []).amount is None
    empty = seen("1", "2024-06-01")
    assert coterm(empty, PARTNER, day("2027-09-14"), []).amount == 0
