from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.enrolment.calendar import calendar
from raamwerk.core.enrolment.deed import Deed, State
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.terms import EndRule
from tests.core.enrolment.build import STARTS, day, enrolment, ordered, terms
from tests.oracle import days

if TYPE_CHECKING:
    from raamwerk.core.enrolment.enrolment import Enrolment

JOINED = enrolment("2021-06-01", joined_on=day("2024-03-15"))
TODAY = day("2026-11-24")


def held(one: Enrolment, code: str, **changed: object) -> list[Deed]:
    return [each for each in calendar(one, terms(**changed), TODAY) if each.code == f"deed.{code}"]


def dates(one: Enrolment, code: str, **changed: object) -> list[tuple[str, str]]:
    return [(str(d.since), str(d.last)) for d in held(one, code, **changed)]


def test_scenario_1_the_windows_of_one_who_joined():
    assert dates(JOINED, "file-changes") == [
        ("2024-04-02", "2024-05-02"),
        ("2025-04-02", "2025-05-02"),
        ("2026-04-02", "2026-05-02"),
    ]
    assert dates(JOINED, "final-order") == [("2027-05-01", "2027-05-31")]
    assert dates(JOINED, "anniversary") == [("2025-06-01",) * 2, ("2026-06-01",) * 2]
    assert dates(JOINED, "terms-start") == [("2024-06-01",) * 2]
    assert dates(JOINED, "no-framework-terms") == [("2022-12-01", "2024-05-31")]
    assert dates(JOINED, "end") == [("2027-05-31",) * 2]


def test_scenario_2_the_final_window_of_a_new_enrolment():
    one = enrolment("2024-03-15")
    assert dates(one, "final-order") == [("2027-02-12", "2027-03-14")]
    assert dates(one, "no-framework-terms") == []


def test_scenario_18_the_reminders_before_the_end():
    assert [d.since for d in held(JOINED, "alert")] == [
        day("2026-12-02"),
        day("2027-03-02"),
        day("2027-04-01"),
        day("2027-05-01"),
    ]


def test_an_early_renewal_has_its_last_day_for_orders_m_15():
    assert dates(JOINED, "order-before-renewal") == [("2026-12-02", "2027-05-16")]


def test_reservations_open_and_close_with_the_anniversaries():
    assert dates(JOINED, "reserve")[-1] == ("2026-06-01", "2027-05-01")
    assert dates(JOINED, "reservations-closed")[-2:] == [
        ("2026-05-02", "2026-05-31"),
        ("2027-05-02", "2027-05-31"),
    ]
    assert not any(d.allowed for d in held(JOINED, "reservations-closed"))


def test_an_end_between_two_anniversaries_closes_no_reservations():
    one = enrolment("2024-06-01", registered_end=day("2027-03-31"))
    assert dates(one, "reserve")[-1] == ("2026-06-01", "2027-03-31")
    assert dates(one, "reservations-closed")[-1] == ("2026-05-02", "2026-05-31")
    assert dates(one, "final-order") == [("2027-03-01", "2027-03-31")]


def test_a_reservation_can_be_cancelled_until_a_moment_in_utc():
    one = enrolment(
        "2024-06-01",
        orders=(ordered("2026-06-10", kind="reservation", usage_on=day("2026-09-10")),),
    )
    [found] = held(one, "cancel-reservation")
    assert (found.last, found.facts["time"]) == (day("2026-09-07"), "08:00")


@pytest.mark.parametrize(
    ("facts", "on", "state"),
    [
        ({}, "2026-05-03", State.LATE),
        ({"statements": (day("2026-04-14"),)}, "2026-05-03", State.DONE),
        ({"statements": (day("2026-05-14"),)}, "2026-05-20", State.LATE),
        ({"orders": (ordered("2026-04-20", kind="true_down"),)}, "2026-05-03", State.DONE),
        ({"orders": (ordered("2026-04-20", kind="reservation"),)}, "2026-05-03", State.LATE),
    ],
)
def test_the_yearly_task_is_done_by_an_order_or_a_statement_m_6(
    facts: dict[str, object], on: str, state: State
):
    found = held(enrolment("2024-06-01", **facts), "file-changes")
    assert found[-1].state(day(on)) == state


@pytest.mark.parametrize(
    ("on", "window"),
    [
        ("2020-01-01", ("2022-06-01", "2023-05-02")),
        ("2022-11-24", ("2022-06-01", "2023-05-02")),
        ("2023-05-02", ("2022-06-01", "2023-05-02")),
        ("2023-05-03", ("2023-06-01", "2024-05-02")),
        ("2026-11-24", ("2026-06-01", "2027-05-02")),
        ("2027-05-03", None),
    ],
)
def test_one_who_has_not_joined_sees_until_when_to_sign(on: str, window: tuple[str, str] | None):
    found = calendar(enrolment("2021-06-01"), terms(), day(on))
    assert [(d.code, str(d.since), str(d.last)) for d in found] == (
        [("deed.join", *window)] if window else []
    )


@pytest.mark.parametrize(
    ("changed", "gone"),
    [
        ({"filing": False}, "file-changes"),
        ({"reduction": False}, "file-changes"),
        ({"reserving": False}, "reserve"),
        ({"gap": "predecessor-terms"}, "no-framework-terms"),
    ],
)
def test_what_a_framework_does_not_say_is_not_in_the_calendar(
    changed: dict[str, object], gone: str
):
    assert held(JOINED, gone)
    assert not held(JOINED, gone, **changed)


def test_a_framework_without_reductions_still_has_increases():
    assert dates(JOINED, "file-increases", reduction=False) == dates(JOINED, "file-changes")


def test_without_a_known_end_two_years_are_shown():
    found = dates(JOINED, "file-changes", ending=EndRule(year=None))
    assert found[-1] == ("2027-04-02", "2027-05-02")
    assert dates(JOINED, "end", ending=EndRule(year=None)) == []


def test_where_the_terms_never_hold_there_is_nothing_to_do():
    assert calendar(enrolment("2028-01-01"), terms(), TODAY) == ()


def test_terms_that_stop_before_the_enrolment_close_its_calendar():
    one = enrolment("2021-06-01", registered_end=day("2024-05-31"))
    first = {
        "since": day("2019-02-01"),
        "until": day("2022-12-01"),
        "ending": EndRule(year=None, reading="framework-stops"),
    }
    assert dates(one, "terms-stop", **first) == [("2022-11-30",) * 2]
    assert dates(one, "order-more", **first) == [("2021-06-01", "2022-11-30")]
    assert dates(one, "file-changes", **first) == [("2022-04-02", "2022-05-02")]
    assert dates(one, "final-order", **first) == []


@settings(max_examples=60)
@given(STARTS, st.none() | STARTS)
def test_the_calendar_agrees_with_a_walk_over_days(start: date, joined: date | None):
    one = enrolment(start, joined_on=joined)
    found = calendar(one, terms(), TODAY)
    period = duration(one, terms()).period
    if period is None or period.since is None or period.until is None:
        return
    by_code: dict[str, set[date]] = {}
    for each in found:
        span = (each.last - each.since).days + 1
        held_days = by_code.setdefault(each.code, set())
        new = {each.since + timedelta(days=n) for n in range(span)}
        assert not new & held_days or each.code == "deed.alert"
        held_days |= new
    walked = [period.since + timedelta(days=n) for n in range((period.until - period.since).days)]
    ahead = {on: days.next_anniversary(start, on) - on for on in walked}
    closed = {on for on in walked if ahead[on].days <= 30}
    opening = {on for on in walked if 30 <= ahead[on].days <= 60 and on + ahead[on] < period.until}
    assert by_code.get("deed.reservations-closed", set()) == closed
    assert by_code.get("deed.reserve", set()) == set(walked) - closed
    assert by_code.get("deed.file-changes", set()) & set(walked) == opening
    assert list(found) == sorted(found, key=lambda d: (d.since, d.last, d.code))
