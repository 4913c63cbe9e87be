from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.enrolment.participation import duration, participation
from raamwerk.core.enrolment.terms import EndRule
from raamwerk.core.errors import Refused
from raamwerk.core.period import Period
from tests.core.enrolment.build import STARTS, day, enrolment, terms
from tests.oracle import days

if TYPE_CHECKING:
    from raamwerk.core.enrolment.ending import Remark


JOINED = enrolment("2021-06-01", joined_on=day("2024-03-15"))


def codes(remarks: tuple[Remark, ...]) -> list[str]:
    return [remark.code.removeprefix("enrolment.") for remark in remarks]


@pytest.mark.parametrize(
    ("start", "joined", "since", "said"),
    [
        ("2021-06-01", "2024-03-15", "2024-06-01", ["no-framework-terms"]),
        ("2021-06-01", "2024-06-01", "2024-06-01", ["no-framework-terms", "joined-late"]),
        ("2021-06-01", "2024-05-02", "2024-06-01", ["no-framework-terms"]),
        ("2021-06-01", "2024-05-03", "2024-06-01", ["no-framework-terms", "joined-late"]),
        ("2024-03-15", None, "2024-03-15", []),
        ("2024-03-15", "2024-03-01", "2024-03-15", []),
        ("2021-12-01", "2022-11-15", "2022-12-01", ["joined-late"]),
        ("2021-12-01", "2022-10-01", "2022-12-01", []),
        ("2021-06-01", None, None, ["not-joined"]),
        ("2021-12-01", None, None, ["not-joined"]),
        ("2023-06-01", "2024-03-15", "2024-06-01", ["no-framework-terms"]),
        ("2027-12-15", None, None, ["joins-after-framework"]),
        ("2024-12-15", "2027-01-10", None, ["joins-after-framework"]),
    ],
)
def test_from_which_day_the_terms_hold(
    start: str, joined: str | None, since: str | None, said: list[str]
):
    found = participation(enrolment(start, joined_on=joined and day(joined)), terms())
    assert found.since == (since and day(since))
    assert codes(found.remarks) == said


def test_the_gap_between_two_frameworks_is_named_by_its_days_o_17():
    [gap] = participation(JOINED, terms()).remarks
    assert (gap.facts["since"], gap.facts["last"]) == ("2022-12-01", "2024-05-31")


def test_the_predecessors_terms_where_a_framework_reads_o_17_so():
    [gap] = participation(JOINED, terms(gap="predecessor-terms")).remarks
    assert gap.code == "enrolment.predecessor-terms"


def test_a_framework_that_holds_from_the_signature():
    found = participation(
        enrolment("2021-06-01", joined_on=day("2024-03-15")), terms(joins="signature")
    )
    assert found.since == day("2024-03-15")
    assert codes(found.remarks) == ["no-framework-terms"]


def test_the_reading_of_29_february_that_is_not_built_is_refused():
    with pytest.raises(Refused) as refused:
        participation(enrolment("2024-02-29"), terms(leap_day="1-march"))
    assert refused.value.code == "enrolment.leap-day"
    assert participation(enrolment("2024-02-28"), terms(leap_day="1-march")).since is not None


def test_scenario_1_from_signature_to_end():
    held = duration(enrolment("2021-06-01", joined_on=day("2024-03-15")), terms())
    assert held.period == Period(day("2024-06-01"), day("2027-06-01"))
    assert held.ending.months == 36


def test_scenario_2_a_new_enrolment():
    held = duration(enrolment("2024-03-15"), terms())
    assert held.period == Period(day("2024-03-15"), day("2027-03-15"))
    assert held.remarks == ()


def test_terms_that_stop_before_the_enrolment_does():
    one = enrolment("2021-06-01", registered_end=day("2024-05-31"))
    first = terms(
        since=day("2019-02-01"),
        until=day("2022-12-01"),
        ending=EndRule(year=None, reading="framework-stops"),
    )
    held = duration(one, first)
    assert held.period == Period(day("2021-06-01"), day("2022-12-01"))
    assert held.ending.last == day("2024-05-31")
    assert codes(held.remarks) == ["terms-stop"]


def test_one_who_never_signed_is_told_from_when_it_could():
    [remark] = participation(enrolment("2021-06-01"), terms()).remarks
    assert remark.facts["earliest"] == "2023-06-01"


def test_where_the_terms_never_hold_the_contracts_end_still_shows():
    held = duration(enrolment("2028-01-01", registered_end=day("2030-12-31")), terms())
    assert held.period is None
    assert held.ending.last == day("2030-12-31")


@given(STARTS, st.none() | STARTS)
def test_the_terms_hold_from_an_anniversary_on_or_after_signature_and_framework(
    start: date, joined: date | None
):
    if joined is not None and start >= date(2022, 12, 1) and joined <= start:
        joined = start
    found = participation(enrolment(start, joined_on=joined), terms(until=None)).since
    if joined is None and start < date(2022, 12, 1):
        assert found is None
        return
    assert found == days.participation(start, joined, date(2022, 12, 1))


@given(STARTS, st.integers(0, 400))
def test_a_signature_in_the_last_thirty_days_is_the_one_that_is_said(start: date, ahead: int):
    signed = start + timedelta(days=1 + ahead)
    found = participation(enrolment(start, joined_on=signed), terms(until=None))
    assert found.since is not None
    late = (found.since - signed).days < 30
    assert ("joined-late" in codes(found.remarks)) == late
