from __future__ import annotations

import pytest

from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Problem, Refused, Unreadable


@pytest.mark.parametrize("kind", [NotAllowed, NotFound, Conflict, Unreadable])
def test_every_refusal_can_be_caught_as_one(kind: type[Refused]):
    assert issubclass(kind, Refused)


def test_a_refusal_carries_a_code_and_facts_and_no_text():
    refused = Refused("price.unknown", part_number="AAA-00001", row=3)
    assert refused.code == "price.unknown"
    assert refused.facts == {"part_number": "AAA-00001", "row": 3}


def test_what_cannot_be_read_says_where():
    problem = Problem("row 3, column Price", "number.unreadable", {"value": "n/a"})
    refused = Unreadable("file.unreadable", [problem], path="a.csv")
    assert refused.problems == (problem,)
    assert refused.facts == {"path": "a.csv"}
    assert Problem("line 1", "x.y").facts == {}
