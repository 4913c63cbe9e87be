"""What one line and its document state, as fractions and dates; nothing of it is looked up or computed."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document, Party

MILLION = 1_000_000


def number(text: str | None) -> Fraction | None:
    """A stated figure; one that has more than six decimals or reaches a thousand million is not known."""
    if text is None:
        return None
    value = Fraction(text)
    if (value * MILLION).denominator != 1 or abs(value) >= 10**9:
        return None
    return value


def money(micro: int | None) -> Fraction | None:
    return None if micro is None else Fraction(micro, MILLION)


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def identifiers(party: Party) -> dict[str, str]:
    return dict(party.identifiers)


class Stated:
    """One line, read cell by cell."""

    def __init__(self, document: Document, index: int) -> None:
        self.document = document
        self.index = index
        self.kind = document.kind.value
        self.part = self._cell("part_number")
        self.name = self._cell("name")
        self.change = self._cell("change")
        self.step_up_from = self._cell("step_up_from")
        self.step_up_to = self._cell("step_up_to")
        self.unit = self._cell("unit")
        self.stated_type = self._cell("product_type")
        self.quantity = number(self._cell("quantity"))
        self.unit_price = number(self._cell("unit_price"))
        self.amount = number(self._cell("amount"))
        self.minimum_quantity = number(self._cell("minimum_quantity"))
        self.quantity_from = number(self._cell("quantity_from"))
        self.usage_on = day(self._cell("usage_on"))
        self.commitment_last = day(self._cell("commitment_until"))
        self.since = day(self._cell("since"))
        self.last = day(self._cell("until"))
        self.stated_order_day = day(self._cell("ordered_on"))

    def _cell(self, name: str) -> str | None:
        cells: list[str | None] = getattr(self.document.lines, name)
        return cells[self.index] if cells else None

    @property
    def asks(self) -> bool:
        """Whether the line asks something: a credit note, a reduction and a correction only give back."""
        gives_back = self.quantity is not None and self.quantity < 0
        return self.kind != "credit-note" and self.change != "true_down" and not gives_back

    @property
    def document_asks(self) -> bool:
        return self.kind != "credit-note"

    @cached_property
    def price_quantity(self) -> Fraction | None:
        """The number of units that the price is for: one where the document states none."""
        stated = self._cell("price_quantity")
        return Fraction(1) if stated is None else number(stated)

    @cached_property
    def charge(self) -> Fraction | None:
        stated = self._cell("charge")
        return Fraction(0) if stated is None else number(stated)

    @cached_property
    def allowance(self) -> Fraction | None:
        stated = self._cell("allowance")
        return Fraction(0) if stated is None else number(stated)

    @cached_property
    def ordered_on(self) -> date | None:
        """The day of the order: the line's own, or the document's; an order is its own order."""
        if self.stated_order_day or self.document.ordered_on:
            return self.stated_order_day or self.document.ordered_on
        return self.document.issued_on if self.kind == "order" else None

    @cached_property
    def months_of_unit_code(self) -> int | None:
        """How many months one unit covers by its code: 0 for once, None for a mere piece."""
        if self.unit is None:
            return None
        code = self.unit.strip()
        named = {"month": 1, "MON": 1, "year": 12, "ANN": 12, "once": 0}
        if code in named:
            return named[code]
        counted = re.fullmatch(r"([0-9]+) months", code)
        return int(counted[1]) if counted else None
