from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.fact import FACTS
from raamwerk.core.checking.facts import gather
from raamwerk.core.money import amount
from tests.core.checking.build import (
    E3,
    ENTRY,
    context,
    fact,
    invoice,
    line,
)


def test_a_batch_holds_every_declared_fact_in_its_declared_type() -> None:
    batch = gather([invoice(line())], context(ENTRY)).facts
    assert batch.columns == ["document_index", *FACTS]
    assert all(batch.schema[each.name] == each.kind.dtype for each in FACTS.values())


@pytest.mark.parametrize(
    ("stated", "on"),
    [
        (
            {"since": "2026-01-01", "usage_on": "2026-01-05", "ordered_on": "2025-12-20"},
            "2026-01-01",
        ),
        ({"usage_on": "2026-01-05", "ordered_on": "2025-12-20"}, "2026-01-05"),
        ({"ordered_on": "2025-12-20"}, "2025-12-20"),
        ({}, "2026-02-01"),
    ],
)
def test_an_invoice_counts_by_the_use_that_it_bills(stated: dict[str, str | None], on: str) -> None:
    assert fact("price_date", line(**stated)) == [date.fromisoformat(on)]


def test_an_order_counts_by_its_order_date() -> None:
    lines = line(since="2026-06-01", ordered_on="2026-04-20")
    assert fact("price_date", lines, kind=DocumentKind.ORDER) == [date(2026, 4, 20)]


def test_a_document_without_any_date_counts_on_the_day_of_the_check() -> None:
    assert fact("price_date", line(), issued_on=None) == [date(2026, 11, 24)]


def test_a_step_up_may_cost_the_difference_of_two_ceilings() -> None:
    step = line(part_number="AAA-00009", step_up_from=E3, step_up_to="AAA-00005")
    assert fact("step_up_difference", step, line()) == [amount("16.20"), None]
    assert fact("step_up_span", step, line()) == [1, None]
