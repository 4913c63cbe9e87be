from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.checking.packed import packed

SMALL = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2**20), st.just(0)), min_size=1)


@given(rows=SMALL)
def test_small_numbers_come_out_as_they_went_in(rows: list[tuple[int, int, int]]) -> None:
    columns = {str(n): np.array(each) for n, each in enumerate(zip(*rows, strict=True))}
    held = packed(columns)
    places = np.arange(len(rows))[::-1]
    for name, column in columns.items():
        assert held[name].tolist() == column.tolist()
        assert held.read(places)[name].tolist() == column[::-1].tolist()


@pytest.mark.parametrize(("most", "kind"), [(2**15, np.int32), (2**16, np.int64)])
def test_as_few_bytes_are_used_as_will_do(most: int, kind: type) -> None:
    column = np.array([0, most - 1, most // 2])
    held = packed({"one": column, "other": column})
    assert held.whole.dtype == kind
    assert held["other"].tolist() == column.tolist()
