"""The process is killed at a random moment of ordering, taking in, checking and disputing: nothing is half done.

RAAMWERK_KILLS says how many moments there are on each database.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from raamwerk.core.checking.kept import CheckState
from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.organisation import Role
from raamwerk.services import checks, disputes, documents, orders, positions
from raamwerk.store.audit.verify import verify
from tests.killing import MOMENTS, begin, wait_for_its_connection_to_go
from tests.ordering import NUMBER, item
from tests.papers import AT, file_of, paper, ready
from tests.registers import Maker, Register, chosen
from tests.world import MINE, ON

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.enrolment.order import PlacedOrder
    from tests.world import World

P, C = OrderState, CheckState


def manager(world: World) -> Actor:
    return world.actor(Role.CONTRACT_MANAGER, MINE.code)


def owned(world: World) -> int:
    held = positions.of_enrolment(manager(world), NUMBER, on=ON)
    return sum(h.position.quantity or 0 for h in held if h.position.part_number == "AAA-00001")


def the_order(world: World) -> PlacedOrder | None:
    found = orders.of_enrolment(manager(world), NUMBER)
    return found[0] if found else None


def the_invoice(world: World) -> KeptDocument | None:
    found = documents.visible(manager(world))
    return found[0] if found else None


def all_or_nothing(world: World, before: int) -> tuple[object, object]:
    """Every deed is whole or not done; sums follow from what is done; how far it came."""
    assert verify().flaws == ()
    order, invoice = the_order(world), the_invoice(world)
    sent = order is not None and order.state is P.SENT
    assert owned(world) == before + (item().quantity if sent else 0)
    if invoice is not None:
        number = invoice.id or 0
        checked = invoice.state not in {C.RECEIVED, C.FORMAT_OK, C.MATCHED}
        assert bool(checks.receipts_of(manager(world), number)) is checked
        assert bool(checks.lines(manager(world), number)) is checked
        assert documents.original(manager(world), number) == file_of(paper("34.50")).data
    return order and order.state, invoice and invoice.state


def go_on(world: World, before: int) -> None:
    """Whoever comes after can finish the work."""
    who = manager(world)
    held = the_order(world) or orders.place(who, NUMBER, [item()], on=ON)
    if held.state is P.VALIDATED:
        held = orders.approve(who, NUMBER, held.number, on=ON)
    if held.state is P.APPROVED:
        orders.send(who, NUMBER, held.number, on=ON)
    invoice = documents.take_in(who, file_of(paper("34.50")), on=ON).document
    if invoice.state is C.MATCHED:
        invoice = checks.check(who, invoice.id or 0, on=ON, at=AT).document
    if invoice.state is C.CHECKED:
        disputes.dispute(who, invoice.id or 0, on=ON, reason="te duur")
    assert all_or_nothing(world, before) == (P.SENT, C.CREDIT_EXPECTED)


def sector(maker: Maker) -> tuple[Register, World, int]:
    register = maker.fresh()
    with chosen(register):
        world = ready()
        return register, world, owned(world)


def test_whatever_the_moment_nothing_is_half_done(maker: Maker):
    register, _, _ = sector(maker)
    start = time.perf_counter()
    process = begin("order_and_check", register)
    process.join()
    lasts = time.perf_counter() - start
    assert process.exitcode == 0
    maker.forget(register)
    chance = random.Random(MOMENTS)  # noqa: S311 - for tests
    reached = set()
    for _ in range(MOMENTS):
        register, world, before = sector(maker)
        process = begin("order_and_check", register)
        time.sleep(chance.random() * lasts)
        process.kill()
        process.join()
        with chosen(register):
            wait_for_its_connection_to_go()
            reached.add(all_or_nothing(world, before))
            go_on(world, before)
        maker.forget(register)
    assert len(reached) > 1, "killed at one and the same point each time, this proves little"
