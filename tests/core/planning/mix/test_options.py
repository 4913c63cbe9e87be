from __future__ import annotations

from dataclasses import replace

import pytest

from raamwerk.core.planning.mix.options import Option, Question, best, options
from tests.build import day, euro
from tests.core.planning.mix.made import E3, E5, F3, UP, setting

UPGRADE = Question(part_number=E5, quantity=50, usage_on=day("2025-12-01"), base=E3, step_up=UP)


def by_way(question: Question, on: str) -> dict[str, Option]:
    return {each.way: each for each in options(question, setting(on))}


def test_a_step_up_costs_the_difference_until_the_anniversary():
    # 50 x 16.20 x 6 = 4,860.00 (M-13), then E5 in place of E3: 50 x (50.40 - 34.20) x 12.
    found = by_way(UPGRADE, "2025-11-20")
    up = found["step-up"]
    assert up.before(day("2026-06-01")) == euro("4860")
    assert up.total == euro("4860") + euro("9720")
    assert found["now"].total == euro("50.40") * 50 * 6 + euro("9720")
    assert found["wait"].total == euro("9720")
    assert (found["wait"].without, found["wait"].file_last) == (6, day("2026-05-02"))
    assert best(tuple(found.values())) == up


def test_a_reservation_is_paid_from_the_first_of_the_month_after_its_day():
    # 25 E3 from 10 September 2025: 25 x 34.20 x 8 = 6,840.00 (K-5).
    question = Question(part_number=E3, quantity=25, usage_on=day("2025-09-10"))
    reserved = by_way(question, "2025-07-01")["reserve"]
    assert reserved.before(day("2026-06-01")) == euro("6840")
    assert (reserved.cover_on, reserved.file_last) == (day("2025-10-01"), day("2025-09-09"))
    assert "step-up" not in by_way(question, "2025-07-01")


def test_what_cannot_be_done_says_why():
    closed = by_way(replace(UPGRADE, usage_on=day("2026-06-02")), "2026-05-10")
    assert [each.code for each in closed["reserve"].barriers] == ["reservation.closed"]
    many = by_way(replace(UPGRADE, quantity=601), "2025-11-20")["step-up"]
    assert [each.code for each in many.barriers] == ["options.base-too-few"]
    late = by_way(replace(UPGRADE, usage_on=day("2027-06-01")), "2027-05-01")
    assert "options.after-end" in [each.code for each in late["step-up"].barriers]
    assert "wait" not in late


def test_no_advice_is_given_where_a_price_is_not_known():
    unknown = Question(part_number="ZZZ-00001", quantity=1, usage_on=day("2025-12-01"))
    found = options(unknown, setting("2025-11-20"))
    assert best(found) is None
    assert all(each.total is None for each in found)
    assert best(()) is None


@pytest.mark.parametrize(("on", "later"), [("2026-04-10", "7.10"), ("2026-06-10", "7.60")])
def test_an_order_before_a_rise_keeps_its_price(on: str, later: str):
    new = setting(on, replace(setting(on).enrolment, orders=()))
    question = Question(part_number=F3, quantity=1, usage_on=day(on))
    now = next(each for each in options(question, new) if each.way == "now")
    assert now.lines[-1].price is not None
    assert now.lines[-1].price.amount == euro(later)
