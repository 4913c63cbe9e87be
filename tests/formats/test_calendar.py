from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.formats.calendar import AllDay, write

STAMP = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
WINDOW = AllDay(
    key="GM9999/1/deed.file-changes/2026-06-01",
    since=date(2026, 4, 2),
    last=date(2026, 5, 2),
    summary="Aantallen wijzigen; omlaag, of gelijk",
    description="Eerste regel\nTweede regel",
    remind_days=(14, 0),
    remind_at_start=True,
)


def written(*events: AllDay, stamp: datetime = STAMP) -> bytes:
    return write(events, key="GM9999/1", name="GT Microsoft 2", stamp=stamp)


def events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_the_library_reads_back_what_was_written():
    [event] = events(written(WINDOW))
    assert (event.start, event.end) == (date(2026, 4, 2), date(2026, 5, 3))
    assert event["SUMMARY"] == WINDOW.summary
    assert event["DESCRIPTION"] == WINDOW.description
    assert event["DTSTAMP"].dt == STAMP
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTART"].params["VALUE"] == "DATE"


def test_what_rfc_5545_asks_of_the_file():
    data = written(WINDOW)
    calendar = icalendar.Calendar.from_ical(data)
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//Raamwerk//raamwerk//NL")
    assert calendar["X-WR-CALNAME"] == "GT Microsoft 2"
    assert calendar.required == ("PRODID", "VERSION")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)
    assert not [error for event in events(data) for error in event.errors]


def test_reminders_come_at_nine_in_the_morning():
    [event] = events(written(WINDOW))
    alarms = [
        (alarm["TRIGGER"].dt, alarm["TRIGGER"].params["RELATED"]) for alarm in event.walk("VALARM")
    ]
    last_midnight = datetime(2026, 5, 3)  # noqa: DTZ001 - an all-day event has the time of whoever reads it
    first_midnight = datetime(2026, 4, 2)  # noqa: DTZ001 - the same
    at = [{"START": first_midnight, "END": last_midnight}[side] + after for after, side in alarms]
    assert [f"{moment:%m-%d %H:%M}" for moment in at] == [
        "04-02 09:00",
        "04-18 09:00",
        "05-02 09:00",
    ]
    assert all(
        alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] for alarm in event.walk("VALARM")
    )


def test_the_same_event_keeps_its_name_when_its_days_move():
    moved = AllDay(key=WINDOW.key, since=date(2026, 3, 3), last=WINDOW.last, summary="x")
    other = AllDay(key="GM9999/1/deed.end", since=WINDOW.since, last=WINDOW.last, summary="x")
    names = [str(events(written(each))[0]["UID"]) for each in (WINDOW, moved, other)]
    assert names[0] == names[1] != names[2]


def test_the_same_calendar_at_the_same_moment_is_the_same_file():
    assert written(WINDOW) == written(WINDOW)
    assert written(WINDOW) != written(WINDOW, stamp=STAMP + timedelta(seconds=1))


def test_a_calendar_without_events_is_still_a_calendar():
    assert events(written()) == []


@settings(max_examples=80)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1)
)
def test_any_text_comes_back_as_it_was(text: str):
    event = AllDay(key="k", since=date(2026, 1, 1), last=date(2026, 1, 1), summary=text)
    [found] = events(written(event))
    assert str(found["SUMMARY"]) == text


@pytest.mark.parametrize("days", [0, 1, 365])
def test_an_event_lasts_to_the_end_of_its_last_day(days: int):
    last = date(2026, 1, 1) + timedelta(days=days)
    event = AllDay(key="k", since=date(2026, 1, 1), last=last, summary="x")
    [found] = events(written(event))
    assert found.end - found.start == timedelta(days=days + 1)
