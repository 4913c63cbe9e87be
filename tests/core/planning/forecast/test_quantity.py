"""From which month how many licences are paid for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.planning.forecast.quantity import Step, steps
from tests.build import euro
from tests.core.planning.forecast import made

if TYPE_CHECKING:
    from raamwerk.core.enrolment.enrolment import Ordered
    from raamwerk.core.enrolment.terms import CoverPolicy


def of(*orders: Ordered, cover: CoverPolicy = "next-first"):
    return steps(made.enrolment(*orders), cover)[made.PART]


def test_cover_begins_on_the_first_of_the_month_after_the_use():
    more = made.ordered("25", on="2025-07-01", kind="reservation", usage_on=date(2025, 9, 10))
    assert of(made.ordered(), more) == (
        Step(date(2024, 6, 1), euro("600")),
        Step(date(2025, 10, 1), euro("625")),
    )
    assert of(made.ordered(), more, cover="month-of-use")[1].since == date(2025, 9, 1)


def test_a_reduction_counts_from_its_anniversary():
    less = made.ordered("40", on="2026-04-20", kind="true_down", usage_on=date(2026, 6, 1))
    assert of(made.ordered(), less)[-1] == Step(date(2026, 6, 1), euro("560"))


@pytest.mark.parametrize(
    "wrong",
    [
        made.ordered(None, on="2025-06-01"),
        made.ordered("601", on="2025-04-20", kind="true_down", usage_on=date(2025, 6, 1)),
    ],
    ids=["no quantity", "more gone than there were"],
)
def test_what_the_orders_do_not_tell_is_unknown_from_then_on(wrong: Ordered):
    later = made.ordered("5", on="2026-06-01")
    assert [step.quantity for step in of(made.ordered(), wrong, later)] == [euro("600"), None, None]


def test_two_orders_of_one_month_are_one_step():
    assert of(made.ordered("1"), made.ordered("2")) == (Step(date(2024, 6, 1), euro("3")),)


def test_an_order_before_the_start_counts_from_the_start():
    assert of(made.ordered(on="2024-05-20"))[0].since == date(2024, 6, 1)
