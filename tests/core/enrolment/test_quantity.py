from __future__ import annotations

import pytest

from raamwerk.core.enrolment.quantity import owned, true_up
from raamwerk.core.money import amount
from tests.core.enrolment.build import PART, day, enrolment, ordered

HELD = enrolment(
    "2024-06-01",
    orders=(
        ordered("2024-05-20", quantity=amount(600), usage_on=day("2024-06-01"), kind="first"),
        ordered("2025-07-01", quantity=amount(25), usage_on=day("2025-09-10"), kind="reservation"),
        ordered("2026-04-20", quantity=amount(40), usage_on=day("2026-06-01"), kind="true_down"),
        ordered("2024-06-01", quantity=amount(7), part_number="BBB-00002"),
    ),
)


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2024-05-19", 0),
        ("2024-06-01", 600),
        ("2025-09-09", 600),
        ("2025-09-10", 625),
        ("2026-05-31", 625),
        ("2026-06-01", 585),
    ],
)
def test_what_is_held_on_a_day(on: str, number: int):
    assert owned(HELD, PART, day(on)) == amount(number)


def test_a_quantity_that_is_not_registered_makes_the_whole_unknown():
    one = enrolment("2024-06-01", orders=(ordered("2024-06-01"),))
    assert owned(one, PART, day("2024-07-01")) is None
    assert owned(one, "BBB-00002", day("2024-07-01")) == 0


@pytest.mark.parametrize(("peak", "held", "order"), [(47, 40, 7), (40, 40, 0), (30, 40, 0)])
def test_a_true_up_asks_for_the_most_used_above_what_is_held(peak: int, held: int, order: int):
    assert true_up(amount(peak), amount(held)) == amount(order)
