from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.core.organisation import Role
from raamwerk.services.parts import document_in
from tests.papers import BUYER_KVK, RECEIVED, SELLER_KVK, file_of, paper, ready
from tests.world import MINE, MY_RESELLER


def test_a_document_is_read_with_the_verdict_on_its_form():
    good = document_in.read(file_of(paper("34.20")).data, "f.xml", None)
    assert (good.document.id, good.refused) == ("F-1", ())
    bad = document_in.read(file_of(paper("34.20", order_reference=None)).data, "f.xml", None)
    assert "BR-NL-2" in bad.refused
    assert document_in.read(file_of(paper("34.20")).data, "f", None, form=False).refused == ()
    with pytest.raises(Unreadable):
        document_in.read(b"GIF8", "f.gif", None)


def test_what_is_kept_is_what_it_states():
    read = document_in.read(file_of(paper("34.20")).data, "f.xml", None)
    held = document_in.kept(read, MINE.code, "f.xml", RECEIVED, None)
    assert (held.order_reference, held.seller) == ("PO-1", "Eigen LSP")
    assert (held.line_total, held.payable) == (20_520_000_000, 24_829_200_000)


@pytest.mark.usefixtures("register")
def test_a_participant_is_known_by_its_enrolments_and_the_numbers_of_all():
    world = ready()
    known = document_in.known(world.actor(Role.BUYER, MINE.code), MINE.code)
    assert [each.number for each in known.enrolments] == ["8512345"]
    assert known.identifiers[MY_RESELLER.code] == (("0106", SELLER_KVK),)
    assert known.identifiers[MINE.code] == (("0106", BUYER_KVK),)
    assert known.lasts["8512345"].isoformat() == "2027-05-31"
