from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict
from raamwerk.core.organisation import Role
from raamwerk.core.pricebook.kept import BookState
from raamwerk.samples.market import LATEST
from raamwerk.samples.sector.sector import sector
from raamwerk.services import acting, checks, demonstration, documents, operation, pricebooks

if TYPE_CHECKING:
    from tests.registers import Register

FEW = 3
ON = LATEST


def test_a_sector_is_put_into_an_empty_register_and_all_of_it_can_be_asked_for(
    empty_register: Register,
):
    made = sector(participants=FEW)
    told: list[int] = []
    signed = demonstration.fill(made, told.append, processes=1)
    assert sum(told) == demonstration.steps(made)
    assert {each.role for each in signed} == set(Role)
    administrator = acting.acting("beheer@vng.example", today=ON, origin="test")
    books = pricebooks.of_framework(administrator, "gt-microsoft-2")
    assert [each.state for each in books] == [BookState.SUPERSEDED] * 4 + [BookState.RELEASED]
    assert all(each.imported.email != each.released.email for each in books if each.released)
    kept = documents.visible(administrator)
    assert len(kept) == sum(1 for each in made.enrolments for _ in made.papers(each))
    checked = [each for each in kept if each.state is CheckState.CHECKED]
    assert all(checks.lines(administrator, each.id or 0) for each in checked)
    assert len(checked) > len(kept) / 2
    assert not operation.verify().flaws


def test_checks_made_together_are_the_checks_made_one_by_one(empty_register: Register):
    made = sector(participants=FEW)
    demonstration.fill(made, lambda _: None, processes=1)
    administrator = acting.acting("beheer@vng.example", today=ON, origin="test")
    for each in documents.visible(administrator):
        if each.state is CheckState.CHECKED:
            (receipt,) = checks.receipts_of(administrator, each.id or 0)
            assert checks.verify(administrator, receipt).same


def test_made_up_things_never_come_among_real_ones(empty_register: Register):
    made = sector(participants=1)
    demonstration.fill(made, lambda _: None, documents_of=0)
    with pytest.raises(Conflict) as refused:
        demonstration.fill(made, lambda _: None)
    assert refused.value.code == "demonstration.not-empty"
