"""A price event on one participant: nothing until the end, all of it after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.planning.forecast.after import Rise
from raamwerk.core.planning.forecast.change import PriceChange
from raamwerk.core.planning.forecast.event import effects
from raamwerk.core.planning.forecast.forecast import forecast
from tests.build import day, euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.enrolment.enrolment import Ordered

BOOK = made.book(
    made.entry("34.20"),
    made.entry("50.00", part="BBB-00001", name="M365 E5"),
    made.entry("9.00", part="CCC-00001", name="M365 F3"),
)


def change(
    product: str = "Microsoft 365 E3", since: str = "2027-03-01", new: int = 110, old: int = 100
):
    return PriceChange(product=product, since=day(since), new=new, old=old)


def told(*changes: PriceChange, orders: Sequence[Ordered] = ()):
    held = made.enrolment(made.ordered(), *orders)
    still = Rise(name="still", share=0)
    found = forecast(held, made.framework(), [BOOK], made.ON, [still])
    return effects(found, [BOOK], changes)


def test_the_lock_keeps_a_rise_away_to_the_end_and_it_is_felt_after():
    (each,) = told(change()).held
    assert (each.saved_months, each.saved) == (3, 3 * 600 * euro("3.42"))
    assert (each.exposed_months, each.exposed) == (36, 36 * 600 * euro("3.42"))
    assert each.yearly == 12 * 600 * euro("3.42")


def test_a_rise_after_the_end_is_kept_away_in_no_month():
    (each,) = told(change(since="2028-01-01")).held
    assert (each.saved_months, each.saved, each.exposed_months) == (0, 0, 29)


def test_a_change_that_the_locked_price_already_holds_is_no_event():
    assert told(change(since="2024-06-01")).held == ()


def test_what_is_not_held_and_what_is_about_nothing_are_told_apart():
    out = told(change("M365 E5"), change("Azure"))
    assert [(each.product, part) for each, part in out.not_held] == [("M365 E5", "BBB-00001")]
    assert [each.product for each in out.about_nothing] == ["Azure"]


def test_an_unknown_quantity_makes_the_effect_unknown():
    orders = [made.ordered(None, part_number="CCC-00001")]
    (each,) = told(change("M365 F3"), orders=orders).held
    assert (each.saved, each.exposed, each.yearly) == (None, None, None)
