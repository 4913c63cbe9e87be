"""The exact kernel against a plain loop over every line, month and path, and what the estimate misses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.errors import Refused
from raamwerk.core.planning.scenario.kernel import Lines, bands, costs, factored

GROUPS = [slice(0, 3), slice(3, 5)]


def plainly(lines: Lines, held: np.ndarray) -> list[list[int]]:
    """Every line, month and path by itself, in Python's own whole numbers."""
    found = [[0] * held.shape[1] for _ in GROUPS]
    for month, heads in enumerate(held.tolist()):
        group = next(n for n, each in enumerate(GROUPS) if each.start <= month < each.stop)
        price = lines.price[lines.column[month]].tolist()
        for path, head in enumerate(heads):
            for quantity, each in zip(lines.quantity.tolist(), price, strict=True):
                seats = -(-quantity * head // (lines.heads * 1_000_000))
                found[group][path] += seats * each
    return found


def made(quantity: list[int], price: list[list[int]], heads: int) -> Lines:
    column = np.array([0, 0, 1, 1, 0])
    return Lines(np.array(quantity), np.array(price), column, heads)


@settings(max_examples=150, deadline=None)
@given(
    data=st.data(),
    count=st.integers(1, 6),
    heads=st.integers(1, 5_000),
    low=st.integers(0, 6_000),
)
def test_the_kernel_gives_what_a_plain_loop_gives(
    data: st.DataObject, count: int, heads: int, low: int
):
    quantity = data.draw(st.lists(st.integers(0, 5_000_000_000), min_size=count, max_size=count))
    amounts = st.lists(st.integers(0, 60_000_000), min_size=count, max_size=count)
    lines = made(quantity, [data.draw(amounts), data.draw(amounts)], heads)
    held = np.array(
        data.draw(
            st.lists(
                st.lists(st.integers(low, low + 300), min_size=3, max_size=3),
                min_size=5,
                max_size=5,
            )
        ),
        dtype=np.int32,
    )
    exact = costs(lines, held, GROUPS)
    assert exact.tolist() == plainly(lines, held)
    missed = exact - factored(lines, held, GROUPS)
    assert (missed >= 0).all()
    months = np.array([[3], [2]])
    most = lines.price.sum(axis=1).max() + lines.price.shape[0] * (held.max() + 1)
    assert (missed <= months * most).all()


def test_lines_of_one_quantity_are_taken_together_with_the_same_outcome():
    lines = made([1_500_000, 1_500_000, 2_000_000], [[10, 20, 30], [1, 2, 3]], 4)
    held = np.array([[4, 5], [4, 5], [8, 9], [8, 9], [0, 1]], dtype=np.int32)
    assert costs(lines, held, GROUPS).tolist() == plainly(lines, held)


def test_a_sum_that_might_not_fit_is_refused_and_never_wraps():
    lines = made([10**15], [[10**13], [10**13]], 1)
    held = np.full((5, 2), 2_000_000, dtype=np.int32)
    with pytest.raises(Refused, match=r"scenario\.too-large"):
        costs(lines, held, GROUPS)


def test_percentiles_are_amounts_that_were_drawn():
    found = np.arange(100)[::-1].reshape(1, 100)
    assert bands(found).tolist() == [[9], [49], [89]]
    assert bands(np.array([[7]])).tolist() == [[7], [7], [7]]


def test_the_smallest_need_above_a_whole_licence_takes_the_next():
    lines = made([1, 1_000_000, 1_000_001], [[1, 10, 100], [1, 10, 100]], 1)
    held = np.ones((5, 1), dtype=np.int32)
    assert costs(lines, held, GROUPS).tolist() == [[3 * 211], [2 * 211]]
