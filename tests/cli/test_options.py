from __future__ import annotations

from datetime import date

import pytest

from raamwerk.cli.options import DAY
from raamwerk.core.errors import Refused


@pytest.mark.parametrize("text", ["2026-06-01", " 2026-06-01 "])
def test_a_date_is_read_as_year_month_day(text: str):
    assert DAY.convert(text, None, None) == date(2026, 6, 1)


@pytest.mark.parametrize(
    "text", ["", "morgen", "01-06-2026", "20260601", "2026-13-01", "2027-02-29"]
)
def test_any_other_text_is_refused_with_an_example(text: str):
    with pytest.raises(Refused) as refused:
        DAY.convert(text, None, None)
    assert refused.value.code == "date.unreadable"
    assert refused.value.facts["value"] == text
    assert date.fromisoformat(str(refused.value.facts["example"]))
