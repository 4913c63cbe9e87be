from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.services.parts import judging
from tests.papers import AT, BUYER_KVK, SELLER_KVK, ready, taken_in
from tests.world import ON

if TYPE_CHECKING:
    from raamwerk.core.checking.kept import KeptDocument

pytestmark = pytest.mark.usefixtures("register")


def invoice() -> KeptDocument:
    world = ready()
    taken_in(world, "34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None)
    taken_in(world, "1.00", number="F-0", order_reference="other")
    return taken_in(world, "34.50").document


def test_only_the_earlier_documents_that_bear_on_it_are_set_out_with_it():
    held = invoice()
    with judging.bench(held, on=ON, declared_months=None) as bench:
        assert [each.id for each in bench.held.earlier] == ["PO-1"]
        assert bench.held.history
        enrolment = bench.held.enrolment
        assert enrolment is not None
        assert enrolment.participant_identifiers == (("0106", BUYER_KVK),)
        assert enrolment.reseller_identifiers == (("0106", SELLER_KVK),)
        assert [each.part for each in bench.inputs] == [
            "framework",
            "register-book",
            "enrolment",
            "earlier-document",
            "received-on",
        ]


def test_what_a_receipt_names_gives_the_same_result_again():
    held = invoice()
    with judging.bench(held, on=ON, declared_months=None) as bench:
        first = judging.judge(bench, AT).receipt
    with judging.bench_of(first, held) as bench:
        assert judging.judge(bench, AT).receipt == first


def test_a_receipt_of_files_and_a_document_without_enrolment_are_refused():
    held = invoice()
    with judging.bench(held, on=ON, declared_months=None) as bench:
        first = judging.judge(bench, AT).receipt
    with (
        pytest.raises(NotFound, match=r"receipt\.not-of-register"),
        judging.bench_of(replace(first, inputs=()), held),
    ):
        pass
    with (
        pytest.raises(Conflict, match=r"document\.not-matched"),
        judging.bench(replace(held, enrolment=None), on=ON, declared_months=None),
    ):
        pass
