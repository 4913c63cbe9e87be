"""A line of an order as a person types it: `true-up AAA-00001 25 price=33.17 usage=2027-01-10`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast, get_args

from raamwerk.cli.options import DAY
from raamwerk.core.enrolment.enrolment import OrderKind
from raamwerk.core.enrolment.order import Item
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount
from raamwerk.core.pricebook.unit import MONTH, Unit

if TYPE_CHECKING:
    from datetime import date

KINDS: Final = tuple(kind.replace("_", "-") for kind in get_args(OrderKind))
NAMES: Final = ("price", "months", "per", "source", "usage", "base", "full")
"""What can be said beside kind, part number and quantity; `months` and `per` say what the price covers."""


def item_of(text: str) -> Item:
    """The line that a text says.

    Raises:
        Refused: `order.line`, `date.unreadable`, or a `number.` code.
    """
    head, tail = text.split()[:3], text.split()[3:]
    more = dict(each.partition("=")[::2] for each in tail)
    known = all("=" in each for each in tail) and more.keys() <= set(NAMES)
    if len(head) != len(("kind", "part", "quantity")) or head[0] not in KINDS or not known:
        raise _unreadable(text)
    kind, part, quantity = head
    said: dict[str, Any] = {
        "part_number": part,
        "kind": cast("OrderKind", kind.replace("-", "_")),
        "quantity": amount(quantity),
        "usage_on": _day(more.get("usage")),
        "unit_price": amount(more["price"]) if "price" in more else None,
        "unit": _unit(text, more),
        "price_source": more.get("source"),
        "base": more.get("base"),
        "full": more.get("full"),
    }
    return Item(**said)


def _unreadable(text: str) -> Refused:
    return Refused("order.line", value=text, kinds=", ".join(KINDS), names=", ".join(NAMES))


def _unit(text: str, more: dict[str, str]) -> Unit:
    """A month of one unit unless something else is said."""
    months, per = more.get("months", str(MONTH.months)), more.get("per", str(MONTH.quantity))
    if not (months.isdecimal() and per.isdecimal()):
        raise _unreadable(text)
    return Unit(int(months), int(per))


def _day(text: str | None) -> date | None:
    return None if text is None else DAY.convert(text, None, None)
