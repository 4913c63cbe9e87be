from __future__ import annotations

from hashlib import sha256
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from raamwerk.store.audit.link import link

PART = st.none() | st.integers() | st.text()


def test_every_part_is_written_with_its_length_before_it():
    assert link("ab", 12, None, "") == sha256(b"2:ab,2:12,-,0:").hexdigest()


@given(st.lists(PART, max_size=5), st.lists(PART, max_size=5))
def test_two_changes_that_differ_have_different_links(one: list[Any], other: list[Any]):
    same = [None if p is None else str(p) for p in one] == [
        None if p is None else str(p) for p in other
    ]
    assert (link(*one) == link(*other)) == same
