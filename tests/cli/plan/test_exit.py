"""`raamwerk plan exit`: one enrolment in full, several as an overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from click.testing import CliRunner

from raamwerk.cli.exits import Exit
from raamwerk.cli.group import command
from raamwerk.cli.plan.exit import leads_of
from raamwerk.core.errors import Refused
from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path


def test_the_plan_says_what_to_do_by_when(tmp_path: Path):
    said = costs.said(costs.call(tmp_path, "exit"))
    assert "95  dagen te laat" in said
    assert "drempel van € 216.000,00 (geldig vanaf 1 januari 2026): Europees" in said
    assert "Eenmalig betaald, blijft van u: CCC-33333." in said
    assert "Nog 180 dagen tot het einde" in said


def test_the_calendar_holds_the_phases_and_the_reminders(tmp_path: Path):
    path = tmp_path / "einde.ics"
    costs.call(tmp_path, "exit", "--ics", str(path))
    events: list[Any] = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    starts = {str(event["SUMMARY"]): event["DTSTART"].dt.isoformat() for event in events}
    assert starts["Begin: Publicatie tot inschrijving"] == "2026-12-18"
    assert len({event["UID"] for event in events}) == len(events)
    assert "2027-05-01" in starts.values()


def test_several_enrolments_give_an_overview_the_first_end_first(tmp_path: Path):
    one, book = costs.files(tmp_path)
    later = tmp_path / "later.toml"
    later.write_text(
        costs.ENROLMENT.replace("2024-06-01", "2024-09-01").replace("8512345", "8599999"), "utf-8"
    )
    words = ["plan", "exit", str(later), one, "--book", book, "--on", costs.ON]
    said = costs.said(CliRunner().invoke(command, words))
    assert said.index("8512345") < said.index("8599999")
    assert "31 augustus 2027" in said
    assert "Duurder in 2027" in said


def test_for_programs_every_step_has_its_grounds(tmp_path: Path):
    (found,) = costs.parsed(costs.call(tmp_path, "exit", "--json", "--lead", "preparation=10"))
    assert found["start_by"] == "2026-12-08"
    assert found["steps"][0]["grounds"] == "given"
    assert found["procedure"] == "european"


def test_an_unknown_line_ends_with_three(tmp_path: Path):
    result = costs.call(tmp_path, "exit", more=costs.UNPRICED)
    assert result.exit_code == Exit.UNKNOWN
    assert "minstens" in costs.said(result)


@pytest.mark.parametrize("wrong", ["preparation", "preparation=veel", "preparation=10000"])
def test_days_that_cannot_be_read_are_refused(wrong: str):
    with pytest.raises(Refused, match=r"exit\.lead"):
        leads_of([wrong])
