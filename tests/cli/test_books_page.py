from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli.books_page import MOST, STATES, write_verdicts
from raamwerk.core.pricebook.kept import BookState

if TYPE_CHECKING:
    import pytest


def test_every_state_has_its_words():
    assert STATES.keys() == set(BookState)


def test_many_rows_are_cut_short_and_counted(capsys: pytest.CaptureFixture[str]):
    rows = [{"row": n, "judgement": "duplicate", "faults": []} for n in range(MOST + 2)]
    write_verdicts(rows, "nl")
    assert "... 2 meer" in capsys.readouterr().out
