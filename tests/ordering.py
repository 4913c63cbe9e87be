"""Orders to try in the made-up sector of `tests.world`: a book that holds, and lines to ask for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from raamwerk.core.enrolment.order import Item
from raamwerk.core.money import amount
from tests.world import ON, price_list

if TYPE_CHECKING:
    from tests.world import World

NUMBER = "8512345"
"""The enrolment of one's own: since 2024-06-01, 600 of AAA-00001, to 2027-05-31."""


def day(text: str) -> date:
    return date.fromisoformat(text)


def priced(world: World) -> None:
    """A book that was released: E3, a step-up, the higher edition, and an add-on."""
    from raamwerk.services import pricebooks

    file = price_list(
        ("AAA-00001", "2022-12-01", "34.20"),
        ("AAA-00001", "2026-12-01", "35.20"),
        ("AAA-00002", "2022-12-01", "50.40"),
        ("AAA-00005", "2022-12-01", "16.20"),
        ("AAA-00009", "2022-12-01", "5.00"),
        published=date(2022, 11, 15),
    )
    number = pricebooks.take_in(world.manager, file, on=ON).book.id
    pricebooks.check(world.manager, number, on=ON)
    pricebooks.release(world.administrator, number, on=ON)


def item(quantity: int = 25, kind: str = "true_up", **more: Any) -> Item:
    said: dict[str, Any] = {
        "part_number": "AAA-00001",
        "kind": kind,
        "quantity": amount(quantity),
        "unit_price": amount("33.17"),
    }
    return Item(**said | more)
