"""Work in a process of its own that somebody is going to kill; preloaded once, so that starting costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.registers import Register, chosen, prepare

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

prepare()

# The tables have to be set up before these are imported.
from raamwerk.core.organisation import Role  # noqa: E402
from raamwerk.services import pricebooks  # noqa: E402
from raamwerk.services.pricebooks import PriceList  # noqa: E402, TC001
from tests.world import BODY, ON, actor_of  # noqa: E402


def import_and_release(register: Register, file: PriceList, begun: Connection) -> None:
    """Take a price book all the way, and say when it begins and when it is done."""
    one, other = (
        actor_of(BODY, role) for role in (Role.CENTRAL_CONTRACT_MANAGER, Role.CENTRAL_ADMINISTRATOR)
    )
    with chosen(register):
        begun.send("begun")
        number = pricebooks.take_in(one, file, on=ON).book.id
        pricebooks.check(one, number, on=ON)
        pricebooks.release(other, number, on=ON)
        begun.send("done")
