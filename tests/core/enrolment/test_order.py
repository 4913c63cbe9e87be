from __future__ import annotations

import pytest

from raamwerk.core.enrolment.order import LIFE, Item, OrderState
from raamwerk.core.errors import Conflict
from raamwerk.core.money import amount
from tests.core.enrolment.build import PART, day

S = OrderState
DAY = day("2026-11-24")


@pytest.mark.parametrize(
    "way",
    [
        (S.VALIDATED, S.APPROVED, S.SENT, S.CONFIRMED, S.DELIVERED, S.INVOICED, S.CLOSED),
        (S.WITHDRAWN,),
        (S.VALIDATED, S.APPROVED, S.WITHDRAWN),
        (S.VALIDATED, S.APPROVED, S.SENT, S.CONFIRMED, S.REFUSED),
    ],
)
def test_the_ways_that_an_order_goes(way: tuple[OrderState, ...]):
    steps = [LIFE.begin(DAY)]
    for state in way:
        steps.append(LIFE.step(steps, state, DAY, "reason"))
    assert steps[-1].state is way[-1]


def test_nothing_is_sent_without_approval_and_nothing_sent_is_withdrawn():
    steps = [LIFE.begin(DAY)]
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        LIFE.step(steps, S.SENT, DAY, None)
    for state in (S.VALIDATED, S.APPROVED, S.SENT):
        steps.append(LIFE.step(steps, state, DAY, None))
    with pytest.raises(Conflict, match=r"life\.no-such-step"):
        LIFE.step(steps, S.WITHDRAWN, DAY, None)
    with pytest.raises(Conflict, match=r"life\.reason-needed"):
        LIFE.step(steps, S.REFUSED, DAY, None)


def test_an_item_becomes_a_line_of_an_order_of_a_day():
    item = Item(part_number=PART, kind="step_up", quantity=amount(5), base="B", full="F")
    line = item.ordered(DAY, "B-1")
    assert (line.on, line.order, line.base, line.full, line.quantity) == (
        *(DAY, "B-1", "B", "F"),
        amount(5),
    )
