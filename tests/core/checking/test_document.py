from __future__ import annotations

from raamwerk.core.checking.document import Lines


def test_a_column_that_no_reader_filled_counts_as_absent_on_every_line() -> None:
    lines = Lines(number=["1", "2"], quantity=["3", None])
    columns = dict(lines.columns())
    assert len(lines) == 2
    assert columns["quantity"] == ["3", None]
    assert columns["unit_price"] == [None, None]
    assert all(len(cells) == 2 for cells in columns.values())
