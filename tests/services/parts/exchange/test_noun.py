from __future__ import annotations

from raamwerk.core.organisation import Role
from raamwerk.services.parts.exchange.noun import Taking, maybe, text
from tests.world import BODY, ON, actor_of


def test_rows_that_say_the_same_are_counted():
    taking = Taking(actor_of(BODY, Role.CENTRAL_ADMINISTRATOR), ON, "x.csv")
    assert [taking.again("a"), taking.again("b"), taking.again("a")] == [1, 1, 2]


def test_a_text_is_there_or_not():
    row = {"a": "x", "b": None}
    assert (text(row, "a"), maybe(row, "a"), maybe(row, "b")) == ("x", "x", None)
