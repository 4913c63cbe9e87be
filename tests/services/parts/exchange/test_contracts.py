from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.services import exchange
from raamwerk.store import enrolments
from tests.world import ON, populate

pytestmark = pytest.mark.usefixtures("register")
HEAD = b"enrolment;part_number;on;quantity;kind;unit_months;unit_quantity\n"
LINE = b"8512345;AAA-00001;2025-06-01;5;true_up;1;1\n"


def test_lines_that_say_the_same_come_as_often_as_the_file_has_them():
    actor = populate().administrator
    for times, new in ((1, 1), (1, 0), (3, 2), (2, 0)):
        done = exchange.take_in(actor, "order-lines", HEAD + LINE * times, "x.csv", on=ON)
        assert done.new == new
    assert len(enrolments.of("8512345").orders) == 1 + 3


def test_a_kind_that_is_none_and_an_enrolment_that_is_not_there_are_told_together():
    actor = populate().administrator
    bad = LINE.replace(b"true_up", b"more") + LINE.replace(b"8512345", b"1")
    with pytest.raises(Unreadable) as refused:
        exchange.take_in(actor, "order-lines", HEAD + LINE + bad, "x.csv", on=ON)
    assert [each.code for each in refused.value.problems] == [
        "exchange.value",
        "enrolment.unknown",
    ]
    assert len(enrolments.of("8512345").orders) == 1
