from __future__ import annotations

from raamwerk.core.money import Micro
from raamwerk.core.planning.mix.assembled import assembled
from raamwerk.core.planning.mix.orders import Dates, Order, euros, orders, owned
from raamwerk.core.planning.mix.plan import Plan, solved
from raamwerk.core.planning.mix.wish import Change, Wanted
from tests.build import day, euro
from tests.core.planning.mix.made import TERMS, setting, wanted, wish


def planned(on: str, *groups: Wanted) -> tuple[Plan, tuple[Order, ...]]:
    held = setting(on)
    given = assembled(wish(*groups), held)
    plan = solved(given.problem)
    dates = Dates(given.first, held.enrolment.start, held.on, TERMS.windows)
    return plan, orders(plan, dates)


def test_a_reduction_is_filed_in_the_window_before_its_anniversary():
    # 600 become 560, filed from 2 April to 2 May 2026: 40 x 34.20 x 12 = 16,416.00 a year (M-10).
    later = (Change(day("2026-06-01"), 560, None),)
    who = wanted("g", 600, "office", holds=frozenset({"E3"}), held=600, changes=later)
    plan, (order,) = planned("2026-03-01", who)
    assert order == Order(
        deed="true_down", product="E3", part_number="AAA-00001", quantity=40, total=560,
        usage_on=day("2026-06-01"), file_since=day("2026-04-02"), file_last=day("2026-05-02"),
        late=False, amount=Micro(-euro("16416")),
    )  # fmt: skip
    assert owned(plan, "E3") == 600


def test_growth_within_a_year_is_ordered_before_use_and_paid_to_the_anniversary():
    later = (Change(day("2026-10-01"), 45, None),)
    who = wanted("g", 40, "office", holds=frozenset({"E3"}), held=40, changes=later)
    _, (order,) = planned("2026-04-10", who)
    assert (order.deed, order.quantity, order.usage_on) == ("true_up", 5, day("2026-10-01"))
    assert (order.file_since, order.file_last) == (day("2026-04-10"), day("2026-09-30"))
    assert order.amount == euro("34.20") * 5 * 8


def test_use_from_the_month_before_an_anniversary_is_ordered_before_reservations_close():
    later = (Change(day("2026-06-01"), 45, None),)
    who = wanted("g", 40, "office", holds=frozenset({"E3"}), held=40, changes=later)
    _, (order,) = planned("2026-05-10", who)
    assert order.usage_on == day("2026-06-01")
    assert order.file_last == day("2026-05-01")
    assert order.late


def test_a_new_product_is_a_first_order():
    _, found = planned("2026-04-10", wanted("g", 40, "mail", holds=frozenset({"E3"}), held=40))
    assert [(each.deed, each.product, each.quantity) for each in found] == [
        ("true_down", "E3", 40),
        ("first", "F3", 40),
    ]


def test_amounts_are_rounded_once_to_whole_cents_half_away_from_zero():
    assert euros(5_000 * 3, 3) == euro("0.01")
    assert euros(-5_000 * 3, 3) == -euro("0.01")
    assert euros(4_999 * 3 + 2, 3) == 0
