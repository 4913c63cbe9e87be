from __future__ import annotations

import pytest

from raamwerk.core.errors import Conflict, NotFound, Refused
from raamwerk.core.rule import Outcome
from raamwerk.formats.framework import load
from raamwerk.services.parts.joining import effective, eligibility
from tests.core.enrolment.build import day, enrolment
from tests.world import BODY, MINE

GT2 = load("gt-microsoft-2")


@pytest.mark.parametrize(
    ("starts", "signed", "start", "expected"),
    [
        (["2021-06-01"], "2024-03-15", None, "2024-06-01"),
        (["2021-06-01"], "2024-06-01", None, "2024-06-01"),
        (["2021-06-01", "2021-09-01"], "2024-06-02", None, "2024-09-01"),
        (["2021-06-01"], "2024-03-15", "2024-04-01", "2024-04-01"),
        ([], "2024-03-15", "2024-04-01", "2024-04-01"),
        (["2021-06-01"], "2022-03-15", None, "2023-06-01"),
    ],
)
def test_the_terms_hold_from_the_first_anniversary_on_or_after_the_signature(
    starts: list[str], signed: str, start: str | None, expected: str
):
    running = [enrolment(each) for each in starts]
    begins = None if start is None else day(start)
    assert effective(GT2, running, day(signed), begins) == day(expected)


def test_an_enrolment_that_is_over_counts_no_more():
    over = enrolment("2021-06-01", registered_end=day("2024-01-31"))
    with pytest.raises(Refused, match=r"participation\.start-needed"):
        effective(GT2, [over], day("2024-03-15"), None)


def test_signing_too_late_never_takes_effect():
    running = [enrolment("2021-06-01", registered_end=day("2028-05-31"))]
    with pytest.raises(Conflict, match=r"participation\.never-effective"):
        effective(GT2, running, day("2027-06-15"), None)


def test_a_municipality_is_tested_by_its_record_and_others_by_their_kind():
    assert eligibility(MINE, GT2, None, day("2026-11-24")).outcome is Outcome.PASS
    assert eligibility(BODY, GT2, None, day("2026-11-24")).outcome is Outcome.BREACH
    with pytest.raises(NotFound, match=r"participant\.no-eligibility"):
        eligibility(MINE, GT2, None, day("2030-01-01"))
