from __future__ import annotations

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.services.parts import crediting
from tests.build import euro
from tests.papers import ready, taken_in
from tests.world import MINE

pytestmark = pytest.mark.usefixtures("register")
CREDIT = {"kind": DocumentKind.CREDIT_NOTE, "corrects": "F-1"}


def test_credit_notes_of_the_same_reseller_are_netted_and_refused_ones_are_not():
    world = ready()
    invoice = taken_in(world, "34.50").document
    taken_in(world, "0.10", number="C-1", **CREDIT)
    taken_in(world, "0.20", number="C-2", **CREDIT)
    taken_in(world, "9.00", number="C-3", order_reference=None, **CREDIT)
    taken_in(world, "9.00", number="C-4", **CREDIT | {"corrects": "F-2"})
    found = crediting.standing(invoice)
    assert [each.number for each in found.credits] == ["C-1", "C-2"]
    assert (found.invoiced, found.credited) == (euro("20700.00"), euro("180.00"))
    assert found.net == euro("20520.00")
    assert (found.claim, found.outstanding, found.settled) == (None, None, True)
    assert invoice.owner == MINE.code
