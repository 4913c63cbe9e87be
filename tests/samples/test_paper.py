from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.samples import paper
from raamwerk.samples.chance import chance
from raamwerk.samples.enrolment import enrolments
from raamwerk.samples.known import E3
from raamwerk.samples.market import LATEST, market
from tests.samples.judged import SEED, example, found_in, prices

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.samples.draft import Draft


@pytest.mark.parametrize("make", [paper.invoice, paper.quote, paper.order])
def test_a_document_keeps_to_all_terms(make: Callable[..., Draft]):
    made = [
        make(example(), chance(SEED, make.__name__, number), f"{number}") for number in range(20)
    ]
    assert found_in(made, example()) == [{}] * 20


def test_documents_of_any_enrolment_keep_to_all_terms_but_for_what_the_enrolment_is():
    for place, enrolment in enumerate(enrolments(SEED, 13, prices())):
        where = market(enrolment, prices())
        makers = (paper.invoice, paper.quote, paper.order)
        made = [make(where, chance(SEED, place), f"{n}") for n, make in enumerate(makers)]
        for each, found in zip(made, found_in(made, where), strict=True):
            standing = paper.standing(where, each.kind)
            assert found == ({None: standing} if standing else {})


def test_no_document_is_of_a_day_to_come():
    for number in range(40):
        assert paper.order(example(), chance(number), "1").header["issued_on"] <= LATEST
        assert paper.quote(example(), chance(number), "1").header["issued_on"] <= LATEST


def test_orders_raise_reduce_and_step_up():
    changes = {
        line.more["change"]
        for number in range(40)
        for line in paper.order(example(), chance(SEED, number), "1").lines
    }
    assert changes == {"true_up", "true_down", "step_up"}


def test_a_credit_note_gives_back_less_than_was_billed_and_names_the_invoice():
    invoice = paper.invoice(example(), chance(SEED), "F-1", (E3,))
    credit = paper.credit_note("C-1", invoice)
    assert credit.kind is DocumentKind.CREDIT_NOTE
    assert credit.header["corrects"] == "F-1"
    assert credit.lines[0].amount < invoice.lines[0].amount
    assert found_in([invoice, credit], example()) == [{}, {}]
