from __future__ import annotations

import pytest
from django.db import DatabaseError

from raamwerk.core.organisation import Role
from raamwerk.core.rule import Outcome
from raamwerk.services import checks
from raamwerk.store import judged, models
from tests.papers import AT, ready, taken_in
from tests.world import MINE, ON

pytestmark = pytest.mark.usefixtures("register")


def test_lines_of_the_last_check_are_given_back_and_never_change():
    world = ready()
    me = world.actor(Role.BUYER, MINE.code)
    number = taken_in(world, "34.50", "34.20").document.id or 0
    assert judged.of_document(number) == ()
    for months in (None, 1):
        checks.check(me, number, on=ON, at=AT, declared_months=months)
    first, second = judged.of_document(number)
    assert (first.place, second.place) == (0, 1)
    assert (first.outcome, second.outcome) == (Outcome.BREACH, Outcome.PASS)
    assert len(judged.saved(MINE.code)) == len(judged.saved()) == 2
    assert judged.counts(MINE.code) == (1, 1)
    assert models.JudgedLine.objects.count() == 4
    with pytest.raises(DatabaseError):
        models.JudgedLine.objects.update(paid_amount=0)
