from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.placed import remarks
from raamwerk.core.enrolment.terms import Windows
from tests.core.enrolment.build import PART, day, enrolment, ordered

if TYPE_CHECKING:
    from raamwerk.core.enrolment.enrolment import Ordered


def reservation(on: str, usage_on: str) -> Ordered:
    return ordered(on, kind="reservation", usage_on=day(usage_on))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ordered("2025-01-10"), []),
        (ordered("2024-05-20", usage_on=day("2024-06-01")), []),
        (ordered("2024-05-20"), ["enrolment.order-before-start"]),
        (ordered("2027-05-31"), []),
        (ordered("2027-06-01"), ["enrolment.order-after-end"]),
        (ordered("2025-01-10", usage_on=day("2025-01-01")), ["enrolment.backdated"]),
        (reservation("2025-07-01", "2025-09-10"), []),
        (reservation("2026-05-10", "2026-09-10"), ["reservation.closed"]),
        (reservation("2026-01-10", "2026-04-20"), ["reservation.near-anniversary"]),
    ],
)
def test_what_is_odd_about_an_order(order: Ordered, expected: list[str]):
    one = enrolment("2024-06-01", orders=(order,))
    found = remarks(one, day("2027-05-31"), Windows())
    assert [remark.code for remark in found] == expected
    assert all(remark.facts["part_number"] == PART for remark in found)


def test_without_a_known_end_nothing_is_after_it():
    one = enrolment("2024-06-01", orders=(ordered("2031-01-01"),))
    assert remarks(one, None, Windows()) == ()
