"""Work in a process of its own that somebody is going to kill; preloaded once, so that starting costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.registers import Register, chosen, prepare

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

prepare()

# The tables have to be set up before these are imported.
from raamwerk.core.organisation import Role  # noqa: E402
from raamwerk.services import checks, disputes, documents, orders, pricebooks  # noqa: E402
from raamwerk.services.pricebooks import PriceList  # noqa: E402, TC001
from tests.ordering import NUMBER, item  # noqa: E402
from tests.papers import AT, file_of, paper  # noqa: E402
from tests.world import BODY, MINE, ON, actor_of  # noqa: E402


def import_and_release(register: Register, begun: Connection, file: PriceList) -> None:
    """Take a price book all the way, and say when it begins."""
    one, other = (
        actor_of(BODY, role) for role in (Role.CENTRAL_CONTRACT_MANAGER, Role.CENTRAL_ADMINISTRATOR)
    )
    with chosen(register):
        begun.send("begun")
        number = pricebooks.take_in(one, file, on=ON).book.id
        pricebooks.check(one, number, on=ON)
        pricebooks.release(other, number, on=ON)


def order_and_check(register: Register, begun: Connection) -> None:
    """Order, and take in, check and dispute an invoice, and say when it begins."""
    manager = actor_of(MINE, Role.CONTRACT_MANAGER)
    with chosen(register):
        begun.send("begun")
        order = orders.place(manager, NUMBER, [item()], on=ON).number
        orders.approve(manager, NUMBER, order, on=ON)
        orders.send(manager, NUMBER, order, on=ON)
        invoice = documents.take_in(manager, file_of(paper("34.50")), on=ON).document.id or 0
        checks.check(manager, invoice, on=ON, at=AT)
        disputes.dispute(manager, invoice, on=ON, reason="te duur")
