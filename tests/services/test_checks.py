from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict, NotAllowed, NotFound
from raamwerk.core.organisation import Role
from raamwerk.core.rule import Outcome
from raamwerk.formats import receipt as format_
from raamwerk.services import checks, pricebooks
from raamwerk.store import uploads
from raamwerk.store.audit.verify import verify
from tests.build import euro
from tests.papers import AT, E3, ready, taken_in
from tests.world import MINE, ON, SINCE, THEIRS, price_list

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.services.checks import KeptCheck
    from tests.registers import Register
    from tests.world import World


@pytest.fixture
def world(register: Register) -> World:
    return ready()


@pytest.fixture
def me(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def checked(world: World, me: Actor, *prices: str, **more: object) -> KeptCheck:
    held = taken_in(world, *prices, **more).document
    return checks.check(me, held.id or 0, on=ON, at=AT)


def test_an_invoice_is_checked_by_all_that_the_register_knows(world: World, me: Actor):
    taken_in(world, "34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None)
    found = checked(world, me, "34.50")
    (part,) = found.parts
    broken = {v.rule for line in part.lines() for v in line.verdicts if v.outcome == "breach"}
    assert broken == {"price.above-lock", "price.above-maximum", "price.above-order"}
    assert {v.rule: v.outcome for v in part.verdicts}["document.wrong-reseller"] is Outcome.PASS
    assert (found.outcome, found.at_stake) == (Outcome.BREACH, euro("300.00"))
    assert found.document.state is CheckState.CHECKED


def test_the_lines_and_their_layers_are_kept(world: World, me: Actor):
    found = checked(world, me, "33.17", "34.20")
    first, second = checks.lines(me, found.document.id or 0)
    assert [each.outcome for each in (first, second)] == [Outcome.PASS, Outcome.PASS]
    assert first.saved.layers.of_framework == euro("2880.00")
    assert first.saved.layers.of_reseller == euro("618.00")
    assert second.saved.layers.of_reseller == 0
    assert first.saved.baseline.book == "prijzen-2022.csv"


def test_an_invoice_that_came_before_is_found_as_a_duplicate(world: World, me: Actor):
    first = checked(world, me, "34.20")
    again = checked(world, me, "34.20", issued_on=SINCE)
    for found, outcome in ((first, Outcome.PASS), (again, Outcome.BREACH)):
        said = {v.rule: v.outcome for v in found.parts[0].verdicts}
        assert said["document.duplicate"] is outcome


def test_a_receipt_is_made_again_and_is_the_same_also_after_the_register_went_on(
    world: World, me: Actor
):
    found = checked(world, me, "34.50")
    later = price_list((E3, "2026-01-01", "35.00"), name="later.csv", published=ON)
    number = pricebooks.take_in(world.manager, later, on=ON).book.id
    pricebooks.check(world.manager, number, on=ON)
    pricebooks.release(world.administrator, number, on=ON, override="afgesproken")
    taken_in(world, "34.00", kind=DocumentKind.ORDER, number="PO-1", order_reference=None)
    assert checks.verify(me, found.receipt[:12]).same
    assert checks.again(me, found.document.id or 0).outcome is Outcome.BREACH
    then = format_.read(checks.receipt(me, found.receipt), "r")
    assert {each.part for each in then.inputs} == {
        "framework",
        "register-book",
        "enrolment",
        "received-on",
    }


def test_a_second_check_is_kept_beside_the_first_and_counts(world: World, me: Actor):
    found = checked(world, me, "34.50")
    number = found.document.id or 0
    second = checks.check(me, number, on=ON, at=AT, declared_months=1)
    assert checks.receipts_of(me, number) == (found.receipt, second.receipt)
    assert second.document.state is CheckState.CHECKED
    same = checks.check(me, number, on=ON, at=AT, declared_months=1)
    assert same.receipt == second.receipt
    assert len(checks.receipts_of(me, number)) == 2


def test_a_receipt_of_which_an_input_was_changed_says_so(world: World, me: Actor):
    found = checked(world, me, "34.50")
    path = uploads.path_of(found.document.sha256)
    path.chmod(0o640)
    path.write_bytes(path.read_bytes().replace(b"34.50", b"34.20"))
    verified = checks.verify(me, found.receipt)
    assert not verified.same
    assert [each.code for each in verified.lacking] == ["upload.changed"]


def test_a_document_without_an_enrolment_is_not_checked(world: World, me: Actor):
    held = taken_in(world, "34.20", seller="87654321").document
    with pytest.raises(Conflict, match=r"document\.not-matched"):
        checks.check(me, held.id or 0, on=ON, at=AT)
    with pytest.raises(NotFound, match=r"document\.not-checked"):
        checks.again(me, held.id or 0)


def test_receipts_of_others_are_not_there_and_not_everybody_checks(world: World, me: Actor):
    found = checked(world, me, "34.50")
    theirs = world.actor(Role.CONTRACT_MANAGER, THEIRS.code)
    for ask in (checks.receipt, checks.verify):
        with pytest.raises(NotFound, match=r"receipt\.unknown"):
            ask(theirs, found.receipt)
    with pytest.raises(NotFound, match=r"receipt\.unknown"):
        checks.receipt(me, found.receipt[:5])
    with pytest.raises(NotAllowed):
        checks.check(world.actor(Role.READER, MINE.code), 1, on=ON, at=AT)
    assert checks.verify(world.administrator, found.receipt).same


def test_what_is_set_out_to_look_at_keeps_nothing(world: World, me: Actor):
    held = taken_in(world, "34.50").document
    with checks.set_out(me, held.id or 0, on=ON) as bench:
        assert bench.path.read_bytes() == uploads.fetch(held.sha256)
        assert bench.held.enrolment is not None
    assert checks.receipts_of(me, held.id or 0) == ()
    assert not bench.path.exists()


def test_a_file_that_only_a_receipt_names_is_missed_when_it_is_gone(world: World, me: Actor):
    found = checked(world, me, "34.50")
    then = format_.read(checks.receipt(me, found.receipt), "r")
    (snapshot,) = (each.sha256 for each in then.inputs if each.part == "enrolment")
    assert not verify().flaws
    uploads.path_of(snapshot).unlink()
    assert [each.code for each in verify().flaws] == ["upload.gone"]
    assert [each.code for each in checks.verify(me, found.receipt).lacking] == ["upload.gone"]
