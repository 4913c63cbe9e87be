from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import Organisation, OrganisationKind
from raamwerk.store import organisations
from raamwerk.store.writing import operating
from tests.world import BODY, MINE, MY_RESELLER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.registers import Register

OIN = "00000003123456780000"


@pytest.fixture(autouse=True)
def _writing(register: Register) -> Iterator[None]:
    with operating("test"):
        yield


def test_what_was_kept_comes_back_and_is_listed_by_code():
    mine = replace(MINE, kvk="12345678", oin=OIN)
    for each in (BODY, mine, MY_RESELLER):
        organisations.add(each)
    assert organisations.of("GM0344") == mine
    assert organisations.everyone() == (mine, MY_RESELLER, BODY)


def test_a_code_is_taken_once():
    organisations.add(MINE)
    with pytest.raises(Conflict, match=r"organisation\.there-already"):
        organisations.add(MINE)


def test_names_and_numbers_may_change_and_kind_and_form_may_not():
    organisations.add(MINE)
    organisations.change(replace(MINE, name="Nieuwe naam", kvk="12345678"))
    assert organisations.of("GM0344").name == "Nieuwe naam"
    with pytest.raises(Conflict, match=r"organisation\.other-kind"):
        organisations.change(
            Organisation(code="GM0344", kind=OrganisationKind.RESELLER, name="Nieuwe naam")
        )
    with pytest.raises(Conflict, match=r"organisation\.other-kind"):
        organisations.change(
            Organisation(code="GM0344", kind=MINE.kind, name="X", form="safety_region")
        )


def test_an_oin_belongs_to_one_organisation_and_a_refusal_spoils_nothing():
    organisations.add(replace(MINE, oin=OIN))
    with pytest.raises(Conflict, match=r"organisation\.same-oin"):
        organisations.add(replace(MY_RESELLER, oin=OIN))
    organisations.add(MY_RESELLER)
    with pytest.raises(Conflict, match=r"organisation\.same-oin"):
        organisations.change(replace(MY_RESELLER, oin=OIN))
    assert len(organisations.everyone()) == 2


def test_one_that_is_not_there_is_not_found():
    for ask in (organisations.of, organisations.row):
        with pytest.raises(NotFound, match=r"organisation\.unknown"):
            ask("GM0001")
    with pytest.raises(NotFound, match=r"organisation\.unknown"):
        organisations.change(MINE)
