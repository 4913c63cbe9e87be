from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from raamwerk.cli.order import page
from raamwerk.core.enrolment.order import Barrier, OrderState, OrderStep, PlacedOrder
from raamwerk.services.parts.ordering import Checked
from tests.ordering import item

if TYPE_CHECKING:
    import pytest

ON = date(2026, 11, 24)


def test_every_barrier_names_its_line_and_its_source(capsys: pytest.CaptureFixture[str]):
    found = Checked(
        enrolment="1",
        on=ON,
        barriers=(
            Barrier("order.no-reductions", {"part_number": "A"}, source="F-11", item=1),
            Barrier("order.after-end", {"on": "2026-11-24", "last": "2026-05-31"}),
        ),
    )
    page.write_checked(found, "en")
    said = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert said == [
        "Line 2: A cannot go down, because this framework has no reductions. [F-11]",
        "Not on 24 November 2026, because the enrolment ended on 31 May 2026. Order on a new enrolment. [M-7]",
        "It cannot be done like this.",
    ]


def test_a_line_that_was_cancelled_is_shown_as_such(capsys: pytest.CaptureFixture[str]):
    order = PlacedOrder(
        enrolment="1",
        number="B-1",
        items=(item(), item(base="B", full="C")),
        steps=(OrderStep(OrderState.DRAFT, ON, by="a@b.example", overridden=("x",)),),
    )
    page.write_order(order, (0,), "nl")
    said = capsys.readouterr().out
    assert "bijstelling omhoog (geannuleerd)" in said
    assert "B -> C" in said
    assert "concept, a@b.example (x)" in said
