from __future__ import annotations

import pytest

from raamwerk.core.errors import Refused
from raamwerk.services import exchange
from raamwerk.store import organisations
from tests.world import ON, populate

pytestmark = pytest.mark.usefixtures("register")
HEAD = b"code;kind;form;name;kvk;oin\n"


def test_another_name_of_an_organisation_is_kept_and_another_kind_is_not():
    actor = populate().administrator
    row = b"GM0344;participant;municipality;Eigenstad aan Zee;;\n"
    assert exchange.take_in(actor, "organisations", HEAD + row, "x.csv", on=ON).new == 1
    assert organisations.of("GM0344").name == "Eigenstad aan Zee"
    with pytest.raises(Refused, match=r"exchange\.rows") as refused:
        exchange.take_in(actor, "organisations", HEAD + b"GM0344;reseller;;X;;\n", "x.csv", on=ON)
    assert refused.value.facts["count"] == 1


def test_a_person_needs_a_role_that_fits_the_organisation():
    actor = populate().administrator
    head = b"email;name;organisation;role;since;until\n"
    row = b"a@b.example;A;GM0344;sales;2026-01-01;2026-12-31\n"
    with pytest.raises(Refused, match=r"exchange\.rows"):
        exchange.take_in(actor, "people", head + row, "x.csv", on=ON)
    good = row.replace(b"sales", b"reader")
    assert exchange.take_in(actor, "people", head + good, "x.csv", on=ON).new == 1
