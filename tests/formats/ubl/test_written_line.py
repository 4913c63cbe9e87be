"""A line's amount follows from its price and quantity, exactly, rounded once."""

from __future__ import annotations

import pytest

from raamwerk.core.checking.document import Lines
from raamwerk.core.errors import Refused
from raamwerk.formats.ubl.written_line import cell, line_amount
from tests.build import euro


def _line(**cells: str) -> Lines:
    columns: dict[str, list[str | None]] = {name: [value] for name, value in cells.items()}
    return Lines(number=["1"], **columns)


@pytest.mark.parametrize(
    ("cells", "amount"),
    [
        ({"amount": "1.23", "quantity": "5", "unit_price": "9"}, "1.23"),
        ({"quantity": "600", "unit_price": "398.04"}, "238824.00"),
        ({"quantity": "7200", "unit_price": "398.04", "price_quantity": "12"}, "238824.00"),
        ({"quantity": "1", "unit_price": "0.005"}, "0.01"),
        ({"quantity": "-1", "unit_price": "0.005"}, "-0.01"),
        # Rounded once: a third of 0.014999 is no half cent, also after six decimals.
        ({"quantity": "1", "unit_price": "0.014999", "price_quantity": "3"}, "0.00"),
        ({"quantity": "1", "unit_price": "1", "price_quantity": "200"}, "0.01"),
        ({"quantity": "2", "unit_price": "3", "charge": "1.50", "allowance": "0.25"}, "7.25"),
        ({}, "0.00"),
    ],
)
def test_an_amount_is_as_stated_or_follows(cells: dict[str, str], amount: str):
    assert line_amount(_line(**cells), 0) == euro(amount)


@pytest.mark.parametrize("base", ["0", "-1", "x"])
def test_a_price_of_no_units_is_refused(base: str):
    with pytest.raises(Refused, match=r"number\.unreadable"):
        line_amount(_line(quantity="1", unit_price="1", price_quantity=base), 0)


def test_a_column_may_be_absent():
    assert cell([], 3) is None
    assert cell(["a", None], 1) is None
