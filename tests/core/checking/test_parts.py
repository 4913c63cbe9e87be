from __future__ import annotations

from dataclasses import replace

import pytest

from raamwerk.core.checking.facts import gather
from raamwerk.core.checking.parts import Carried
from raamwerk.core.checking.run import first_lines
from raamwerk.core.money import amount
from tests.core.checking.build import ENTRY, context, invoice, line

SUMS = ["computed_total", "all_in_amount", "all_in_maximum", "surcharges"]


@pytest.mark.parametrize("amounts", [["10.00", "20.00", "30.00"], ["10.00", None, "30.00"]])
def test_parts_add_up_to_what_the_whole_document_says(amounts: list[str | None]) -> None:
    lines = [line(amount=each) for each in amounts]
    fee = line(part_number=None, product_type="surcharge", amount="5.00")
    whole = invoice(*lines, fee, charges=amount("7.50"))
    parts = [invoice(each, charges=amount("7.50")) for each in (*lines, fee)]
    parts = [replace(part, part=n + 1, more=n < len(lines)) for n, part in enumerate(parts)]
    held = context(ENTRY)
    carried = Carried()
    for part in parts:
        carried = carried.add(gather([part], held).facts, part)
    assert carried.head is not None
    expected = first_lines(gather([whole], held).facts)
    assert carried.head.select(SUMS).rows() == expected.select(SUMS).rows()


def test_a_last_part_without_lines_changes_nothing() -> None:
    first, last = invoice(line(), part=1, more=True), invoice(part=2)
    held = context(ENTRY)
    carried = Carried().add(gather([first], held).facts, first)
    after = carried.add(gather([last], held).facts, last)
    assert after.head is carried.head
