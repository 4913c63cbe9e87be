from __future__ import annotations

import pytest

from raamwerk.core.errors import NotFound
from raamwerk.core.framework.term import Tier
from tests.build import day
from tests.core.framework.build import term

FULL = term(
    parameters={
        "days": 30,
        "none": True,
        "effect": "sticky",
        "last-day": day("2027-11-30"),
        "families": ("M365 E3", "M365 E5"),
        "alert-days": (90, 30),
        "tiers": (Tier(250, level="A"),),
        "start-month-day": "12-01",
    }
)


def test_each_parameter_is_read_by_its_kind():
    assert FULL.number("days") == 30
    assert FULL.flag("none") is True
    assert FULL.text("effect") == "sticky"
    assert FULL.day("last-day") == day("2027-11-30")
    assert FULL.texts("families") == ("M365 E3", "M365 E5")
    assert FULL.counts("alert-days") == (90, 30)
    assert FULL.tiers("tiers") == (Tier(250, level="A"),)
    assert FULL.month_day("start-month-day") == (12, 1)


@pytest.mark.parametrize(
    ("method", "name"),
    [("number", "absent"), ("number", "effect"), ("number", "none"), ("text", "days")],
)
def test_an_absent_parameter_or_one_of_another_kind_is_refused(method: str, name: str):
    with pytest.raises(NotFound) as refused:
        getattr(FULL, method)(name)
    assert refused.value.code == "framework.no-parameter"
    assert refused.value.facts == {"term": "currency", "parameter": name}
