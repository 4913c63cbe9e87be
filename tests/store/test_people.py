from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import Person
from raamwerk.store import people

if TYPE_CHECKING:
    from tests.registers import Register

ANNE = Person("anne@x.example", "Anne")


def test_a_person_is_known_by_address(register: Register):
    people.add(ANNE)
    assert people.known(ANNE.email) == ANNE
    assert people.value(people.row(ANNE.email)) == ANNE


def test_an_address_is_one_person(register: Register):
    people.add(ANNE)
    with pytest.raises(Conflict, match=r"person\.there-already"):
        people.add(Person(ANNE.email, "Another"))


def test_one_who_is_not_there_is_unknown(register: Register):
    assert people.known(ANNE.email) is None
    with pytest.raises(NotFound, match=r"person\.unknown"):
        people.row(ANNE.email)
