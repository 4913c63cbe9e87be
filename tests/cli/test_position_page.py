from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.cli import position_page
from raamwerk.core.enrolment.ledger import positions, postings
from raamwerk.core.money import amount
from raamwerk.services.positions import Held
from tests.core.enrolment.build import day, enrolment, ordered

if TYPE_CHECKING:
    import pytest

HELD = enrolment(
    "2024-06-01",
    orders=(
        ordered("2024-06-01", quantity=amount(600), kind="first", order="1"),
        ordered("2026-04-20", quantity=amount(40), usage_on=day("2026-06-01"), kind="true_down"),
    ),
)


def test_the_ledger_runs_up_to_its_sum(capsys: pytest.CaptureFixture[str]):
    position_page.write_ledger(postings(HELD), "nl")
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[3:5] for row in rows[2:]] == [["600", "besteld"], ["560", "verlaagd"]] or (
        "600" in rows[2] and "560" in rows[3]
    )


def test_nothing_ordered_is_told_as_such(capsys: pytest.CaptureFixture[str]):
    position_page.write_page("1", day("2024-06-01"), (), "nl")
    assert "Er is niets besteld." in capsys.readouterr().out
    found = [Held(each, None) for each in positions(HELD, day("2026-06-01"))]
    position_page.write_page("1", day("2026-06-01"), found, "en")
    assert "560" in capsys.readouterr().out
