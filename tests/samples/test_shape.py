from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from raamwerk.samples.known import E3
from raamwerk.samples.shape import Shape, shaped
from tests.samples.judged import example

ON = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("shape", "quantity", "unit", "price", "per", "amount"),
    [
        (Shape.YEAR, 600, "ANN", "398.04", 1, "238824.00"),
        (Shape.USER_MONTHS, 7_200, "MON", "33.17", 1, "238824.00"),
        (Shape.INSTALMENT, 600, "MON", "398.04", 12, "19902.00"),
        (Shape.PIECES, 600, "C62", "398.04", 1, "238824.00"),
        (Shape.OFFER, 600, "month", "33.17", 1, "19902.00"),
    ],
)
def test_the_running_example_is_written_in_all_shapes(  # noqa: PLR0917 - a row of the table
    shape: Shape, quantity: int, unit: str, price: str, per: int, amount: str
):
    line = shaped(E3, example().priced(E3, ON), 600, shape)
    assert (line.quantity, line.unit, line.per) == (quantity, unit, per)
    assert (line.price, line.amount) == (Decimal(price), Decimal(amount))


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_asks_the_same_for_a_month_whatever_the_book_sells(shape: Shape):
    where = example()
    for part in where.parts:
        priced = where.priced(part, ON)
        if not priced.usable or (priced.entry.unit.once and shape is not Shape.YEAR):
            continue
        line = shaped(part, priced, 48 * priced.entry.unit.quantity, shape)
        unit = priced.entry.unit
        whole = (unit.months or 1) * unit.quantity
        assert line.asked == Fraction(priced.offer) * 1_000_000 / whole
