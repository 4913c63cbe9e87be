from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from raamwerk.core.enrolment.enrolment import Ordered
from raamwerk.core.pricebook.unit import Unit
from raamwerk.store import enrolments, models
from raamwerk.store.enrolment_value import ORDERED, ordered, value
from tests.world import populate

if TYPE_CHECKING:
    from tests.registers import Register


def test_rows_are_read_in_the_order_in_which_they_came_in(register: Register):
    populate()
    days = [date(2026, 6, 3), date(2026, 6, 1), date(2026, 6, 2)]
    for on in days:
        enrolments.add_orders("8512345", [Ordered(part_number="A", on=on, unit=Unit(0, 2))])
    rows = models.OrderLine.objects.filter(enrolment__number="8512345").order_by("id")
    lines = map(ordered, rows.values_list(*ORDERED))
    held = value(models.Enrolment.objects.get(number="8512345"), lines)
    assert [each.on for each in held.orders[1:]] == days
    assert held.orders[-1].unit == Unit(0, 2)
