"""What one price covers, and two prices compared whatever they cover (K-1).

34.20 a month and 410.40 a year are the same price. Prices are compared by cross-multiplication
in integers, never by division: dividing 410.41 by twelve would lose the cent that matters (O-15).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from raamwerk.core.errors import Refused

LONGEST: Final = 1_200
"""No price covers more than a hundred years of use; a larger figure is a slip."""
LARGEST: Final = 1_000_000
"""No price covers more than a million units."""
WIDEST: Final = 12_000_000
"""No price covers more unit-months; so price times span times quantity stays inside Int128."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What one price buys.

    Args:
        months: months of use; 0 means once, as for a licence without an end.
        quantity: how many units: 2 for a pack of two cores, 100 for "per 100".

    Raises:
        Refused: `unit.impossible` for negative months, a quantity under one, or either beyond reason.
    """

    months: int
    quantity: int = 1

    def __post_init__(self) -> None:
        within = 0 <= self.months <= LONGEST and 1 <= self.quantity <= LARGEST
        if not within or (self.months or 1) * self.quantity > WIDEST:
            raise Refused("unit.impossible", months=self.months, quantity=self.quantity)

    @property
    def once(self) -> bool:
        """Whether the price is paid once and not for a period."""
        return self.months == 0


MONTH: Final = Unit(1)
YEAR: Final = Unit(12)
ONCE: Final = Unit(0)


def span(unit: Unit) -> int:
    """The unit-months that one price covers: months (1 when once) times quantity."""
    return (unit.months or 1) * unit.quantity


def comparable(one: Unit, other: Unit) -> bool:
    """Whether two units can be set side by side: once and periodic never can."""
    return one.once == other.once


def difference(price: int, unit: Unit, other_price: int, other_unit: Unit) -> int | None:
    """The first price minus the second, both spread over the product of the two spans.

    The sign is exact and is what callers read; None when one is once and the other periodic.
    """
    if not comparable(unit, other_unit):
        return None
    return price * span(other_unit) - other_price * span(unit)
