from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Refused
from raamwerk.formats.exchange.column import Kind, read, written

word = st.from_regex(r"[A-Za-z0-9.-]{1,8}", fullmatch=True)
KINDS: dict[Kind, Any] = {
    "text": st.text(min_size=1),
    "date": st.dates(),
    "whole": st.integers(),
    "micro": st.integers(-(10**15) + 1, 10**15 - 1),
    "flag": st.booleans(),
    "data": st.binary(min_size=1),
    "pairs": st.lists(st.tuples(word, word), min_size=1).map(tuple),
    "words": st.lists(word, min_size=1).map(tuple),
}


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_what_is_written_is_read_again_exactly(kind: Kind, data: st.DataObject):
    value = data.draw(KINDS[kind])
    assert read(kind, written(kind, value)) == value
    assert written(kind, None) == ""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "1-6-2026"),
        ("date", "2026-02-30"),
        ("whole", "1.5"),
        ("whole", "-"),
        ("whole", "٣"),
        ("micro", "1,5"),
        ("micro", "0.0000001"),
        ("micro", "nan"),
        ("flag", "ja"),
        ("data", "*"),
        ("pairs", "0106"),
    ],
)
def test_what_does_not_fit_is_refused(kind: Kind, text: str):
    with pytest.raises(Refused):
        read(kind, text)


def test_days_are_written_as_iso():
    assert written("date", date(2026, 6, 1)) == "2026-06-01"
    assert written("micro", 34_200_000) == "34.20"
