from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError

from raamwerk.core.enrolment.coterming import CoTerm
from raamwerk.core.errors import NotFound
from raamwerk.core.money import Micro
from raamwerk.core.organisation import Role
from raamwerk.store import coterms, models
from tests.world import MINE, ON, populate

if TYPE_CHECKING:
    from tests.registers import Register

AGREED = CoTerm(
    enrolment="8512345",
    partner="9990001",
    before=date(2027, 5, 31),
    last=date(2027, 8, 31),
    months=3,
    amount=Micro(5),
)


@pytest.fixture(autouse=True)
def email(register: Register) -> str:
    return populate().actor(Role.CONTRACT_MANAGER, MINE.code).person.email


def test_what_was_agreed_comes_back_and_is_never_changed(email: str):
    coterms.add(AGREED, ON, email, "brief")
    unknown = replace(AGREED, before=None, amount=None, months=-3)
    coterms.add(unknown, ON, email, "brief")
    assert coterms.of_enrolment("8512345") == (AGREED, unknown)
    assert coterms.of_enrolment("9990001") == ()
    with pytest.raises(IntegrityError):
        models.CoTerm.objects.update(months=1)


def test_both_enrolments_are_there(email: str):
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        coterms.add(replace(AGREED, partner="1"), ON, email, "x")
