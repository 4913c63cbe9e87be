"""Budget years: January to December, protected and exposed beside each other, against what was entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.planning.forecast.after import ListPrice
from raamwerk.core.planning.forecast.budget import budget_years
from raamwerk.core.planning.forecast.forecast import forecast
from tests.build import euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.enrolment.enrolment import Ordered
    from raamwerk.core.pricebook.entry import PriceBook

LIST = ListPrice(name="list")


def years(
    budget: dict[int, int] | None = None,
    orders: Sequence[Ordered] = (),
    books: Sequence[PriceBook] | None = None,
):
    held = made.enrolment(made.ordered(), *orders)
    books = books or [made.book(made.entry("34.20", listed="37.40"))]
    found = forecast(held, made.framework(), books, made.ON, [LIST])
    return {each.year: each for each in budget_years(found, budget or {})}


def test_2027_holds_five_protected_months_and_seven_exposed_ones():
    year = years({2027: euro("250000")})[2027]
    assert (year.protected_months, year.exposed_months) == (5, 7)
    assert year.protected == 5 * 600 * euro("34.20")
    assert year.exposed == 7 * 600 * euro("37.40")
    assert year.room == euro("250000") - year.protected - year.exposed


def test_a_year_of_which_only_a_part_is_forecast_is_not_set_against_its_budget():
    found = years({2026: euro("1000000"), 2030: euro("1000000")})
    assert (found[2026].months, found[2026].room) == (1, None)
    assert (found[2030].months, found[2030].room) == (5, None)


def test_with_something_unknown_there_is_no_room_to_tell():
    found = years({2028: euro("999999")}, orders=[made.ordered("1", part_number="BBB-00001")])
    assert (found[2028].unknown, found[2028].room) == (12, None)
    assert found[2028].needed == 12 * 600 * euro("37.40")


def test_a_year_without_a_budget_has_no_room():
    assert years()[2028].room is None
