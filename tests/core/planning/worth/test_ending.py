from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.planning.worth.deal import End, deal_of
from raamwerk.core.planning.worth.ending import last_months
from raamwerk.formats.framework import load
from tests.core.planning.worth.made import SINCE, lines_of

LINES = lines_of(
    needed=[[1] * 72] * 3,
    maximum=[[1] * 72],
    heads=(1, 1, 1),
    joined=(0, 6, 3),
    who=[0, 1, 2],
    part=[0, 0, 0],
)


@pytest.mark.parametrize(
    ("end", "until"),
    [
        (deal_of(load("gt-microsoft-2"), SINCE).end, [60, 54, 51]),
        (deal_of(load("gt-microsoft-1"), SINCE).end, [46, 46, 46]),
        (End(), [84, 84, 84]),
        (End(months=24), [24, 30, 27]),
        (End(terms_of(load("gt-microsoft-2"), SINCE), shift=6), [60, 66, 63]),
    ],
)
def test_cover_ends_by_the_rule_of_the_framework_moved_onto_the_horizon(end: End, until: list[int]):
    assert last_months(LINES, end).tolist() == until


def test_starts_are_days_of_the_horizon():
    assert LINES.participants.starts[1] == date(2023, 6, 1)
