from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from raamwerk.cli.enrolment import look
from raamwerk.cli.enrolment_agenda import agenda
from tests.cli import enrolment_file

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language

STAMP = datetime(2026, 11, 24, 12, tzinfo=UTC)


def events(
    folder: Path, on: str = "2026-11-24", language: Language = "nl", *changes: tuple[str, str]
) -> list[Any]:
    seen = look(enrolment_file.write(folder, *changes), None, date.fromisoformat(on))
    return list(icalendar.Calendar.from_ical(agenda(seen, STAMP, language)).walk("VEVENT"))


def summaries(found: list[Any]) -> list[str]:
    return [f"{event.start} {event['SUMMARY']}" for event in found]


def test_only_what_lies_ahead_and_does_not_roll_by_itself(tmp_path: Path):
    assert summaries(events(tmp_path)) == [
        (
            "2026-12-07 Laatste dag: Reservering van AAA-00001 voor 10 december 2026 annuleren "
            "(op de laatste dag tot 08:00 UTC)"
        ),
        "2026-12-02 Nog 180 dagen tot het einde: regel wat erna komt",
        "2027-05-16 Laatste dag: Bij vroeg verlengen: laatste bestellingen op deze inschrijving",
        "2027-03-02 Nog 90 dagen tot het einde: regel wat erna komt",
        "2027-04-01 Nog 60 dagen tot het einde: regel wat erna komt",
        "2027-05-01 Nog 30 dagen tot het einde: regel wat erna komt",
        "2027-05-01 Laatste opgave: bestel alles wat in gebruik is",
        "2027-05-02 Reserveren kan niet, tot 1 juni 2027",
        "2027-05-31 Laatste dag van de inschrijving en van de prijsprotectie",
    ]


def test_english_where_it_is_asked_for(tmp_path: Path):
    assert any(
        "Final order: order everything in use" in s
        for s in summaries(events(tmp_path, language="en"))
    )


def test_a_window_has_reminders_at_its_start_and_before_its_end(tmp_path: Path):
    [final] = [e for e in events(tmp_path) if "Laatste opgave" in e["SUMMARY"]]
    assert (final.start, final.end) == (date(2027, 5, 1), date(2027, 6, 1))
    assert len(final.walk("VALARM")) == 4


def test_what_is_done_stays_without_a_reminder(tmp_path: Path):
    found = [e for e in events(tmp_path, "2025-04-20") if "1 juni 2025" in e["SUMMARY"]]
    done = [e for e in found if e["SUMMARY"].startswith("Gedaan: ")]
    assert len(done) == 1
    assert done[0].walk("VALARM") == []


@pytest.mark.parametrize("on", ["2024-01-01", "2025-04-20", "2026-11-24"])
def test_every_event_has_a_name_of_its_own_that_stays(tmp_path: Path, on: str):
    names = [str(event["UID"]) for event in events(tmp_path, on)]
    assert len(set(names)) == len(names)
    later = {str(event["UID"]) for event in events(tmp_path)}
    assert later <= set(names)


def test_two_reservations_of_one_article_have_two_deadlines(tmp_path: Path):
    second = '\n[[order]]\npart-number = "AAA-00001"\non = 2026-06-10\nkind = "reservation"\nusage-on = 2026-11-30\n'
    change = ("usage-on = 2026-12-10\n", f"usage-on = 2026-12-10\n{second}")
    found = [
        e for e in events(tmp_path, "2026-11-24", "nl", change) if "Reservering van" in e["SUMMARY"]
    ]
    assert len({str(event["UID"]) for event in found}) == 2
