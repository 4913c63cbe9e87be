from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.organisation import (
    ROLES,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    Role,
    must_fit,
)

UTRECHT: dict[str, Any] = {
    "code": "GM0344",
    "kind": OrganisationKind.PARTICIPANT,
    "form": "municipality",
    "name": "Utrecht",
}


def test_numbers_stay_text_so_that_zeros_at_the_front_stay():
    made = Organisation(**UTRECHT, kvk="01234567", oin="00000003012345670000")
    assert (made.kvk, made.oin) == ("01234567", "00000003012345670000")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"code": ""}, "organisation.code"),
        ({"code": "GM 0344"}, "organisation.code"),
        ({"code": "x" * 41}, "organisation.code"),
        ({"name": "  "}, "organisation.name"),
        ({"form": None}, "organisation.form"),
        ({"kind": OrganisationKind.RESELLER}, "organisation.form"),
        ({"code": "0344"}, "organisation.municipality"),
        ({"kvk": "1234567"}, "identifier.zeros-lost"),
        ({"oin": "12345678"}, "identifier.length"),
        ({"kvk": "12345678", "oin": "00000003012345670000"}, "identifier.contradict"),
    ],
)
def test_what_cannot_be_an_organisation_is_refused(wrong: dict[str, Any], code: str):
    with pytest.raises(Refused) as refused:
        Organisation(**UTRECHT | wrong)
    assert refused.value.code == code


@pytest.mark.parametrize("email", ["", "anne", "anne@", "Anne@x.example", "a b@x.example", "a@b@c"])
def test_a_person_has_an_address_in_lower_case(email: str):
    with pytest.raises(Refused, match=r"person\.email"):
        Person(email, "Anne")


def test_a_person_has_a_name():
    with pytest.raises(Refused, match=r"person\.name"):
        Person("anne@x.example", " ")


def test_every_role_belongs_to_exactly_one_kind_of_organisation():
    assert sorted(role for roles in ROLES.values() for role in roles) == sorted(Role)


def membership(since: str, until: str, role: Role = Role.BUYER) -> Membership:
    return Membership(
        email="anne@x.example",
        organisation="GM0344",
        role=role,
        since=date.fromisoformat(since),
        until=date.fromisoformat(until),
    )


def test_a_membership_holds_from_its_first_day_up_to_not_including_its_last():
    held = membership("2026-06-01", "2027-06-01")
    assert not held.holds(date(2026, 5, 31))
    assert held.holds(date(2026, 6, 1))
    assert held.holds(date(2027, 5, 31))
    assert not held.holds(date(2027, 6, 1))


def test_access_may_last_a_year_and_not_a_day_longer():
    must_fit(membership("2026-06-01", "2027-06-01"), Organisation(**UTRECHT))
    with pytest.raises(Refused, match=r"membership\.too-long"):
        must_fit(membership("2026-06-01", "2027-06-02"), Organisation(**UTRECHT))


def test_access_that_ends_before_it_begins_is_refused():
    with pytest.raises(Refused, match=r"membership\.backwards"):
        must_fit(membership("2026-06-01", "2026-06-01"), Organisation(**UTRECHT))


def test_a_role_of_another_kind_of_organisation_is_refused_with_those_that_exist():
    with pytest.raises(Refused) as refused:
        must_fit(membership("2026-06-01", "2027-06-01", Role.SALES), Organisation(**UTRECHT))
    assert refused.value.code == "membership.wrong-role"
    assert "contract-manager" in str(refused.value.facts["roles"])
