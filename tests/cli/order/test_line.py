from __future__ import annotations

from datetime import date

import pytest

from raamwerk.cli.order.line import item_of
from raamwerk.core.enrolment.order import Item
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import Unit


def test_a_line_says_kind_part_number_quantity_and_what_else_is_known():
    said = (
        "step-up AAA-00005 50 price=194.40 months=12 per=2 source=CPS usage=2026-12-01 "
        "base=AAA-00001 full=AAA-00002"
    )
    assert item_of(said) == Item(
        part_number="AAA-00005",
        kind="step_up",
        quantity=amount(50),
        usage_on=date(2026, 12, 1),
        unit_price=amount("194.40"),
        unit=Unit(12, 2),
        price_source="CPS",
        base="AAA-00001",
        full="AAA-00002",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "order.line"),
        ("true-up AAA-00001", "order.line"),
        ("true_up AAA-00001 5", "order.line"),
        ("true-up AAA-00001 5 cheap", "order.line"),
        ("true-up AAA-00001 5 months=x", "order.line"),
        ("true-up AAA-00001 vijf", "number.unreadable"),
        ("true-up AAA-00001 5 price=1e3", "number.unreadable"),
        ("true-up AAA-00001 5 usage=morgen", "date.unreadable"),
        ("true-up AAA-00001 5 per=0", "unit.impossible"),
    ],
)
def test_what_is_no_line_is_refused(text: str, code: str):
    with pytest.raises(Refused) as refused:
        item_of(text)
    assert refused.value.code == code
