from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.errors import NotFound
from raamwerk.core.planning.hybrid.conditions import Conditions, conditions_of
from raamwerk.formats.framework import load


def test_the_second_framework_gives_what_the_publisher_says():
    found = conditions_of(load("gt-microsoft-2"), date(2026, 11, 24))
    assert found == Conditions(term=found.term)
    assert found.term is not None
    assert found.term.id == "hybrid-benefit"


def test_an_enrolment_that_outlives_the_framework_ends_by_its_last_terms():
    assert conditions_of(load("gt-microsoft-2"), date(2028, 6, 1)).dual_use_days == 180


def test_the_first_framework_gives_no_such_benefit():
    with pytest.raises(NotFound, match=r"hybrid\.no-term"):
        conditions_of(load("gt-microsoft-1"), date(2021, 1, 1))
