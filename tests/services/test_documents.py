from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict, NotAllowed, NotFound, Refused, Unreadable
from raamwerk.core.organisation import Role
from raamwerk.services import documents
from raamwerk.store import uploads
from tests.papers import RECEIVED, file_of, paper, ready, taken_in
from tests.world import MINE, ON, THEIRS

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from tests.registers import Register
    from tests.world import World

S = CheckState


@pytest.fixture
def world(register: Register) -> World:
    return ready()


@pytest.fixture
def me(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def test_an_invoice_is_kept_with_its_bytes_and_matched_to_enrolment_and_order(
    world: World, me: Actor
):
    order = taken_in(
        world, "34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None
    ).document
    found = taken_in(world, "34.20")
    held = found.document
    assert (held.enrolment, held.order, held.reseller) == ("8512345", order.id, "lsp-eigen")
    assert [step.state for step in held.steps] == [S.RECEIVED, S.FORMAT_OK, S.MATCHED]
    assert held.steps[0].on == RECEIVED
    assert documents.original(me, held.id or 0) == file_of(paper("34.20")).data


def test_the_same_file_twice_changes_nothing_and_the_same_number_in_another_file_is_told(
    world: World, me: Actor
):
    first = taken_in(world, "34.20")
    again = taken_in(world, "34.20")
    other = taken_in(world, "34.30")
    assert (again.new, again.document) == (False, first.document)
    assert (other.new, other.alike) == (True, (first.document.id,))
    assert documents.alike(me, other.document.id or 0) == (first.document,)
    assert len(documents.visible(me)) == 2


def test_a_form_that_is_fatal_is_kept_as_refused_with_the_rules(world: World):
    found = taken_in(world, "34.20", order_reference=None)
    assert found.document.state is S.FORMAT_REFUSED
    assert found.document.steps[-1].reason == ", ".join(found.refused)
    assert "BR-NL-2" in found.refused


def test_a_seller_of_another_number_is_put_to_a_person_who_says_what_it_is(world: World, me: Actor):
    found = taken_in(world, "34.20", seller="87654321")
    held = found.document
    assert held.state is S.UNMATCHED
    (candidate,) = documents.candidates(me, held.id or 0).candidates
    assert candidate.enrolment == "8512345"
    assert "seller" in candidate.against
    with pytest.raises(Refused, match=r"document\.reason-needed"):
        documents.match(me, held.id or 0, "8512345", on=ON, reason=" ")
    now = documents.match(me, held.id or 0, "8512345", on=ON, reason="een dochter van de LSP")
    assert (now.state, now.enrolment) == (S.MATCHED, "8512345")
    assert now.steps[-1].reason == "een dochter van de LSP"


def test_an_enrolment_or_order_of_others_is_not_there(world: World, me: Actor):
    held = taken_in(world, "34.20", seller="87654321").document
    theirs = world.actor(Role.CONTRACT_MANAGER, THEIRS.code)
    order = paper("34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None)
    other = documents.take_in(theirs, file_of(order), on=ON).document
    with pytest.raises(NotFound, match=r"enrolment\.unknown"):
        documents.match(me, held.id or 0, "9990001", on=ON, reason="x")
    with pytest.raises(NotFound, match=r"document\.not-found"):
        documents.match(me, held.id or 0, "8512345", on=ON, reason="x", order=other.id)


def test_only_an_order_is_an_order(world: World, me: Actor):
    first = taken_in(world, "34.20", number="F-0").document
    held = taken_in(world, "34.20", seller="87654321").document
    with pytest.raises(Refused, match=r"document\.no-order"):
        documents.match(me, held.id or 0, "8512345", on=ON, reason="x", order=first.id)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"<a/>", b"\x00" * 50, b"no;table"])
def test_what_is_no_document_is_refused_and_nothing_is_kept(world: World, me: Actor, data: bytes):
    before = set(uploads.kept())
    file = documents.DocumentFile(data, "x.xml", RECEIVED)
    with pytest.raises(Unreadable):
        documents.take_in(me, file, on=ON)
    assert documents.visible(me) == ()
    assert set(uploads.kept()) == before


def test_a_name_that_would_leave_the_folder_is_a_name_like_any_other(world: World, me: Actor):
    file = file_of(paper("34.20"), name="../../etc/pass\x01wd")
    assert documents.take_in(me, file, on=ON).document.name == "../../etc/pass\x01wd"


def test_receipt_lies_not_in_the_future_and_a_document_is_a_participants(world: World, me: Actor):
    file = file_of(paper("34.20"), received_on=date(2027, 1, 1))
    with pytest.raises(Refused, match=r"document\.received-later"):
        documents.take_in(me, file, on=ON)
    with pytest.raises(NotAllowed):
        documents.take_in(world.administrator, file, on=ON)


def test_who_sees_all_sees_documents_by_owner_state_and_kind(world: World):
    mine = taken_in(world, "34.20").document
    central = world.administrator
    assert documents.visible(central) == (mine,)
    assert documents.visible(central, owner=THEIRS.code) == ()
    assert documents.visible(central, state=S.PAID) == ()
    assert documents.visible(central, kind=DocumentKind.INVOICE, state=S.MATCHED) == (mine,)


def test_a_matched_document_is_matched_once(world: World, me: Actor):
    held = taken_in(world, "34.20").document
    with pytest.raises(Conflict, match=r"document\.matched-already"):
        documents.match(me, held.id or 0, "8512345", on=ON, reason="x")
