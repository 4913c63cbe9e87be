from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Cells


def test_a_column_that_no_reader_filled_counts_as_absent_on_every_line() -> None:
    lines = Lines(number=["1", "2"], quantity=["3", None])
    columns = dict(lines.columns())
    assert len(lines) == 2
    assert columns["quantity"] == ["3", None]
    assert columns["unit_price"] == [None, None]
    assert all(len(cells) == 2 for cells in columns.values())


@pytest.mark.parametrize(
    "cells", [[], ["1"], [None], [""], ["a", None, ""], ["a\x1fb", None], ["\x1e", None], ["\x1e"]]
)
def test_lines_that_go_to_another_process_come_out_the_same(cells: Cells) -> None:
    lines = Lines(number=["1"] * len(cells), name=cells, place=cells)
    assert pickle.loads(pickle.dumps(lines)) == lines  # noqa: S301 - made here


def test_a_document_that_goes_to_another_process_comes_out_the_same() -> None:
    document = Document(
        kind=DocumentKind.ORDER,
        id="1",
        source="a.xml",
        sha256="x",
        seller=Party("X", (("0106", "1"),)),
        issued_on=date(2026, 1, 1),
        lines=Lines(number=["1"]),
        part=3,
        more=True,
    )
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - made here
