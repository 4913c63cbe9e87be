from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.checking.stated import stated
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from tests.core.checking.build import invoice, line

if TYPE_CHECKING:
    from decimal import Decimal

    from raamwerk.core.checking.document import Document


def test_a_document_gives_a_row_for_each_line_with_its_header_repeated() -> None:
    batch, problems = stated([invoice(line(), line(quantity="7.5")), invoice(line(), id="F2")])
    assert batch["document"].to_list() == ["F1", "F1", "F2"]
    assert batch["document_index"].to_list() == [0, 0, 1]
    assert batch["quantity"].to_list() == [600_000_000, 7_500_000, 600_000_000]
    assert problems == ()


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("unit_price", "33,17", "line.number-unreadable"),
        ("unit_price", "1.234.56", "line.number-unreadable"),
        ("unit_price", "1e3", "line.number-unreadable"),
        ("unit_price", "33.1234567", "line.number-unreadable"),
        ("quantity", "1000000000", "line.number-unreadable"),
        ("since", "01-02-2026", "line.date-unreadable"),
        ("since", "2026-02-30", "line.date-unreadable"),
    ],
)
def test_what_cannot_be_read_is_not_known_and_is_told(column: str, text: str, code: str) -> None:
    batch, problems = stated([invoice(line(**{column: text}))])
    fact = "period_since" if column == "since" else column
    assert batch[fact].to_list() == [None]
    assert [(n, p.where, p.code, p.facts["value"]) for n, p in problems] == [
        (0, "line 1", code, text)
    ]


def test_no_documents_and_documents_without_lines_give_no_rows() -> None:
    assert len(stated([])[0]) == 0
    empty: Document = invoice()
    assert len(stated([empty, invoice(line())])[0]) == 1


def test_a_line_without_a_period_takes_that_of_its_document() -> None:
    document = invoice(line(), line(since="2026-03-01"), since=date(2026, 1, 1))
    batch, _ = stated([document])
    assert batch["period_since"].to_list() == [date(2026, 1, 1), date(2026, 3, 1)]


@given(
    st.one_of(st.decimals(places=6, allow_nan=False, allow_infinity=False), st.text(max_size=12))
)
def test_columns_and_single_amounts_let_in_the_same_numbers(value: Decimal | str) -> None:
    text = value if isinstance(value, str) else f"{value:f}"
    try:
        expected: int | None = amount(text)
    except Refused:
        expected = None
    batch, _ = stated([invoice(line(unit_price=text))])
    assert batch["unit_price"].to_list() == [expected]
    assert batch["unit_price"].dtype == pl.Int64
