"""The price of a line beside its maximum and its lock: K-1, K-4, O-9."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from tests.oracle import days
from tests.oracle.part import Part, Price
from tests.oracle.stated import MILLION, Stated

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.checking.document import Document
    from raamwerk.core.framework.term import Term
    from raamwerk.core.pricebook.entry import Entry
    from tests.oracle.part import Context

ONLINE = "online-service"


class Priced(Stated):
    """A line beside the books and the locks."""

    def __init__(self, document: Document, index: int, context: Context) -> None:
        super().__init__(document, index)
        self.context = context

    @cached_property
    def price_date(self) -> date | None:
        """The day whose price counts: of the use that is billed, or of the order that is placed."""
        use = self.since or self.document.since or self.usage_on
        if self.kind in ("invoice", "credit-note"):
            found = use or self.ordered_on or self.document.issued_on
        else:
            found = self.ordered_on or self.document.issued_on or self.usage_on or use
        return found or self.context.on

    def term(self, term_id: str) -> Term | None:
        """The framework's term on the line's price date."""
        if self.price_date is None:
            return None
        return self.context.framework.term(term_id, self.price_date)

    def of_part(self, part: str | None) -> Part:
        return Part(part, self.price_date, self.context)

    @cached_property
    def own(self) -> Part:
        return self.of_part(self.part)

    @property
    def entry(self) -> Entry | None:
        return self.own.entry

    @property
    def maximum(self) -> Price | None:
        return self.own.maximum

    @property
    def lock(self) -> Price | None:
        return self.own.lock

    @property
    def ceiling(self) -> Price | None:
        return self.own.ceiling

    @cached_property
    def part_known(self) -> bool | None:
        if self.part is None:
            return None
        return any(e.part_number == self.part for book in self.context.books for e in book.entries)

    @cached_property
    def product_type(self) -> str | None:
        """The type by the book; only for a part that no book knows the type that the reseller states."""
        if self.entry is not None and self.entry.product_type is not None:
            return self.entry.product_type
        return self.stated_type

    @cached_property
    def surcharge(self) -> bool:
        return self.product_type == "surcharge"

    @cached_property
    def in_framework(self) -> bool | None:
        """Whether the framework covers the product; not known for a part that no book knows.

        Surcharges and services of the reseller's own are nobody's products.
        """
        if self.product_type in ("surcharge", "service"):
            return False
        scope = self.term("product-scope")
        if scope is None:
            return None
        if not self.part_known:
            return None
        if scope.text("scope") == "all":
            return True
        return None if self.family is None else self.family in scope.texts("families")

    @cached_property
    def family(self) -> str | None:
        """The product family by the book, as `M365 E3`."""
        return None if self.entry is None else self.entry.family

    @cached_property
    def months(self) -> int | None:
        """How many months one priced unit covers: by its code, once, or by the period that is billed."""
        if self.unit is None or self.months_of_unit_code is not None:
            return self.months_of_unit_code
        if self.maximum is not None and self.maximum.months == 0:
            return 0
        since, last = self.since or self.document.since, self.last or self.document.until
        return None if since is None or last is None else days.whole_months(since, last)

    @cached_property
    def price(self) -> Price | None:
        """The price as asked; none where it is asked once for what the book sells by the month, or the reverse."""
        if self.unit_price is None or self.months is None or not self.price_quantity:
            return None
        if self.maximum is not None and bool(self.maximum.months) != bool(self.months):
            return None
        return Price(self.unit_price, self.months, self.price_quantity)

    def at(self, price: Price) -> Fraction | None:
        """What the line costs at another price, by its own quantity and months."""
        if self.months is None or self.quantity is None or bool(self.months) != bool(price.months):
            return None
        return price.per * self.quantity * (self.months or 1)

    @cached_property
    def ceiling_amount(self) -> Fraction | None:
        """What the line may cost at its ceiling, rounded up to a whole micro-euro: never against the reseller."""
        exact = None if self.ceiling is None else self.at(self.ceiling)
        return None if exact is None else Fraction(math.ceil(exact * MILLION), MILLION)

    def over(self, price: Price | None) -> Fraction | None:
        """What the line asks more than at another price."""
        if price is None or self.price is None or self.quantity is None:
            return None
        if not self.price.beside(price):
            return None
        return (self.price.per - price.per) * self.quantity * (self.price.months or 1)


def known_total(amounts: list[Fraction | None]) -> Fraction | None:
    """A sum only when every part of it is known."""
    return (
        None
        if any(a is None for a in amounts)
        else sum((a for a in amounts if a is not None), Fraction(0))
    )
