from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from raamwerk.core.enrolment.cancelling import cancel_barriers
from raamwerk.core.enrolment.order import Item
from raamwerk.core.money import amount
from tests.core.enrolment.build import PART, day, terms


@pytest.mark.parametrize(
    ("at", "codes"),
    [
        (datetime(2026, 9, 7, 8, 0, tzinfo=UTC), []),
        (datetime(2026, 9, 7, 8, 0, 1, tzinfo=UTC), ["order.cancelled-too-late"]),
        (datetime(2026, 9, 7, 9, 0, tzinfo=UTC), ["order.cancelled-too-late"]),
    ],
)
def test_a_reservation_is_cancelled_until_72_hours_before_its_use(at: datetime, codes: list[str]):
    """Scenario 14: use on 2026-09-10 begins at 08:00 UTC."""
    held = Item(
        part_number=PART, kind="reservation", quantity=amount(25), usage_on=day("2026-09-10")
    )
    assert [each.code for each in cancel_barriers(held, at, terms())] == codes


@pytest.mark.parametrize("more", [{"kind": "true_up"}, {"kind": "reservation", "usage_on": None}])
def test_nothing_else_is_cancelled(more: dict[str, Any]):
    held = Item(part_number=PART, quantity=amount(25), **more)
    (found,) = cancel_barriers(held, datetime(2026, 1, 1, tzinfo=UTC), terms())
    assert found.code == "order.no-reservation"
