"""The months of a forecast: whole ones, protected to the end, exposed after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.terms import EndRule
from raamwerk.core.errors import Refused
from raamwerk.core.planning.forecast.horizon import horizon, months_between
from tests.build import day
from tests.core.planning.forecast import made


@pytest.mark.parametrize(
    ("start", "on", "since", "end"),
    [
        ("2024-06-01", "2026-11-23", "2026-12-01", "2027-06-01"),
        ("2024-06-01", "2026-12-01", "2026-12-01", "2027-06-01"),
        ("2024-03-15", "2026-11-23", "2026-12-01", "2027-04-01"),
        ("2026-12-15", "2026-11-23", "2027-01-01", "2028-01-01"),
        ("2024-06-01", "2028-01-15", "2028-02-01", "2027-06-01"),
    ],
)
def test_months_begin_on_the_first_and_the_month_of_a_mid_month_end_is_protected(
    start: str, on: str, since: str, end: str
):
    found = horizon(made.enrolment(start=start), terms_of(made.framework(), day(on)), day(on))
    assert (found.since, found.end) == (day(since), day(end))
    assert months_between(found.end, found.until) == 36
    assert found.protected == max(months_between(found.since, found.end), 0)


def test_an_enrolment_that_never_joined_is_refused_with_what_to_fill_in():
    terms = terms_of(made.framework(), made.ON)
    with pytest.raises(Refused, match=r"forecast\.not-joined"):
        horizon(made.enrolment(start="2021-06-01"), terms, made.ON)


def test_a_framework_that_sets_no_end_is_refused_until_one_is_registered():
    terms = replace(terms_of(made.framework(), made.ON), ending=EndRule(year=None))
    with pytest.raises(Refused, match=r"forecast\.no-end"):
        horizon(made.enrolment(), terms, made.ON)
    ended = made.enrolment(registered_end=date(2027, 5, 31))
    assert horizon(ended, terms, made.ON).last == date(2027, 5, 31)


def test_a_day_past_everything_is_refused():
    with pytest.raises(Refused, match=r"forecast\.all-past"):
        horizon(made.enrolment(), terms_of(made.framework(), made.ON), date(2031, 1, 1))
