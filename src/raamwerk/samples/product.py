"""A product of a sample and the steps of its price in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from raamwerk.core.money import Micro, amount
from raamwerk.core.pricebook.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.pricebook.unit import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """A price from a day on; without a maximum the product is withdrawn from then on."""

    since: date
    maximum: Micro | None
    list_price: Micro | None = None

    @classmethod
    def of(cls, since: str, maximum: str, list_price: str | None = None) -> Step:
        """A step from texts; a dash instead of the maximum withdraws."""
        day = date.fromisoformat(since)
        if maximum == "-":
            return cls(day, None)
        return cls(day, amount(maximum), None if list_price is None else amount(list_price))


@dataclass(frozen=True, slots=True)
class Product:
    """What a price book sells: its made-up number, its name, its kind, what a price covers, and its steps."""

    part_number: str
    name: str
    product_type: str
    family: str | None
    unit: Unit
    steps: tuple[Step, ...]

    def entries(self) -> Iterator[Entry]:
        """A line of the price book for each step."""
        for step in self.steps:
            yield Entry(
                part_number=self.part_number,
                maximum=step.maximum,
                since=step.since,
                unit=self.unit,
                product_type=self.product_type,
                name=self.name,
                list_price=step.list_price,
                family=self.family,
            )
