from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import Membership, Person, Role
from raamwerk.store import memberships, organisations, people
from tests.world import MINE, MY_RESELLER

if TYPE_CHECKING:
    from tests.registers import Register

HELD = Membership(
    email="anne@x.example",
    organisation=MINE.code,
    role=Role.BUYER,
    since=date(2026, 1, 1),
    until=date(2026, 7, 1),
)


@pytest.fixture(autouse=True)
def _bodies(register: Register) -> None:
    organisations.add(MINE)
    organisations.add(MY_RESELLER)
    people.add(Person(HELD.email, "Anne"))
    memberships.add(HELD)


def test_it_comes_back_by_person_by_organisation_and_among_all():
    for found in (
        memberships.of_person(HELD.email),
        memberships.of_organisation(MINE.code),
        memberships.everyone(),
    ):
        assert found == (HELD,)
    assert memberships.of_person("nobody@x.example") == ()
    assert memberships.of_organisation(MY_RESELLER.code) == ()


@pytest.mark.parametrize(
    ("since", "until"),
    [("2026-06-30", "2026-12-01"), ("2025-01-01", "2026-01-02"), ("2026-02-01", "2026-03-01")],
)
def test_one_that_overlaps_the_same_role_is_refused(since: str, until: str):
    other = replace(HELD, since=date.fromisoformat(since), until=date.fromisoformat(until))
    with pytest.raises(Conflict, match=r"membership\.there-already"):
        memberships.add(other)


def test_one_that_follows_and_another_role_at_the_same_time_are_kept():
    after = replace(HELD, since=HELD.until, until=date(2027, 1, 1))
    beside = replace(HELD, role=Role.READER)
    memberships.add(after)
    memberships.add(beside)
    assert memberships.of_person(HELD.email) == (HELD, beside, after)


def test_it_can_end_on_another_day():
    assert memberships.until(HELD, date(2026, 3, 1)).until == date(2026, 3, 1)
    assert memberships.of_person(HELD.email)[0].until == date(2026, 3, 1)


def test_one_that_is_not_there_is_not_found():
    with pytest.raises(NotFound, match=r"membership\.unknown"):
        memberships.until(replace(HELD, role=Role.READER), date(2026, 3, 1))
    with pytest.raises(NotFound, match=r"person\.unknown"):
        memberships.add(replace(HELD, email="nobody@x.example"))
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        memberships.add(replace(HELD, organisation="GM0001"))
