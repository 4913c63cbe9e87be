from __future__ import annotations

from datetime import date

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import LIFE, CheckState, KeptDocument
from raamwerk.core.errors import Conflict

S = CheckState
DAY = date(2026, 6, 10)
DISPUTE = (S.FORMAT_OK, S.MATCHED, S.CHECKED, S.DISPUTED, S.CREDIT_EXPECTED, S.RESOLVED)


@pytest.mark.parametrize(
    "way",
    [
        (S.FORMAT_REFUSED,),
        (S.FORMAT_OK, S.UNMATCHED, S.MATCHED, S.CHECKED, S.AGREED, S.PAYABLE, S.PAID),
        (S.FORMAT_OK, S.MATCHED, S.CHECKED, S.AGREED_WITH_REMARK, S.PAYABLE, S.PAID),
        DISPUTE,
        (*DISPUTE[:-1], S.ESCALATED),
    ],
)
def test_the_ways_that_the_check_of_an_invoice_goes(way: tuple[CheckState, ...]):
    steps = [LIFE.begin(DAY)]
    for state in way:
        steps.append(LIFE.step(steps, state, DAY, "a reason"))
    assert not [each for each in LIFE.follows[way[-1]] if each is S.RECEIVED]


@pytest.mark.parametrize("state", [S.CHECKED, S.AGREED, S.PAYABLE, S.PAID])
def test_nothing_is_paid_or_agreed_without_a_check_of_its_form(state: CheckState):
    with pytest.raises(Conflict):
        LIFE.step([LIFE.begin(DAY)], state, DAY, None)


def test_a_document_that_has_taken_no_step_was_received():
    held = KeptDocument(
        owner="GM0344",
        kind=DocumentKind.INVOICE,
        number="F1",
        sha256="",
        name="f1.xml",
        received_on=DAY,
    )
    assert held.state is S.RECEIVED
