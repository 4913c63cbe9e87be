from __future__ import annotations

import numpy as np

from tests.core.checking.bulk_world import World


def test_every_table_says_none_in_its_last_place() -> None:
    context = World(2).context
    for name, held in context.tables.items():
        last = held.read(np.array([-1, held.length - 1], dtype=np.int32))
        assert last[0].equals(last[1]), name


def test_parts_that_a_book_prices_by_volume_are_known_and_say_so() -> None:
    context = World(2).context
    parts = ["AAA-00000", "VVV-00001", "NOT-KNOWN"]
    found = context.by_part.read(context.locks.codes(parts))
    assert found["book_depends_on_volume"].to_list() == [False, True, False]
    assert found["part_known"].to_list() == [True, True, False]


def test_an_enrolment_is_at_hand_only_where_there_are_enrolments() -> None:
    assert World(2).context.has == {"enrolment"}
