from __future__ import annotations

import pytest

from raamwerk.core.enrolment.terms import Windows
from raamwerk.core.errors import Refused


def test_the_defaults_are_those_of_the_forms():
    windows = Windows()
    assert (windows.opens_days, windows.closes_days, windows.final_days) == (60, 30, 30)
    assert (windows.months_ahead, windows.cancel_hours, windows.closed_days) == (6, 72, 30)
    assert (windows.last_order_days, windows.alerts) == (15, (180, 90, 60, 30))


@pytest.mark.parametrize(
    "counts",
    [
        {"opens_days": 20, "closes_days": 30},
        {"opens_days": 400},
        {"final_days": 400},
        {"closed_days": -1},
        {"cancel_hours": -1},
        {"alerts": (30, -1)},
    ],
)
def test_windows_that_contradict_themselves_are_refused(counts: dict[str, int]):
    with pytest.raises(Refused) as refused:
        Windows(**counts)  # type: ignore[arg-type]
    assert refused.value.code == "enrolment.windows-impossible"
