from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli import pricebook_page
from raamwerk.cli.pricebook_page import write_intake
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.pricelist.intake import Intake, Judgement, RowVerdict
from tests.core.pricebook.build import book, entry

if TYPE_CHECKING:
    import pytest


def test_conflicts_come_before_suspects_and_refusals(capsys: pytest.CaptureFixture[str]):
    verdicts = (
        RowVerdict(3, Judgement.REFUSED, (Fault("price.missing", {"column": "Prijs"}),)),
        RowVerdict(4, Judgement.SUSPECT, ()),
        RowVerdict(5, Judgement.CONFLICTING, ()),
    )
    write_intake(Intake(book(entry("A-1", "1", "2023-01-01")), verdicts, 4, 0), (), "en")
    lines = capsys.readouterr().out.splitlines()
    assert "4 rows: 1 accepted, 1 refused, 1 conflicting, 1 suspect" in lines
    assert [line.split()[0] for line in lines[-3:]] == ["5", "4", "3"]


def test_a_long_list_says_how_many_rows_more(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pricebook_page, "MOST_SHOWN", 2)
    verdicts = tuple(RowVerdict(row, Judgement.SKIPPED) for row in range(2, 7))
    write_intake(Intake(book(), verdicts, 5, 0), (), "nl")
    assert "... en nog 3 rijen; --json geeft ze alle." in capsys.readouterr().out
