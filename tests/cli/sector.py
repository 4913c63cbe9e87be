"""The made-up sector of `tests.world`, for the installed command: everybody has access on the day of the test."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.ordering import priced
from tests.world import populate

if TYPE_CHECKING:
    from tests.world import World

CENTRE = ("--as", "central-contract-manager@aankoopcentrale.example")
ADMINISTRATOR = ("--as", "central-administrator@aankoopcentrale.example")
MANAGER = ("--as", "contract-manager@eigenstad.example")
BUYER = ("--as", "buyer@eigenstad.example")
READER = ("--as", "reader@eigenstad.example")
SELLER = ("--as", "sales@eigen-lsp.example")


def settled() -> World:
    """Fill the register that this process works on."""
    from raamwerk.store import memberships
    from raamwerk.store.writing import operating

    world = populate()
    priced(world)
    with operating("test"):
        for each in memberships.everyone():
            memberships.until(each, date.today() + timedelta(days=300))
    return world
